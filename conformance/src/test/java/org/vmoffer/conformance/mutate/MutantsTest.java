package org.vmoffer.conformance.mutate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vmoffer.conformance.tlc.ManifestModel;
import org.vmoffer.conformance.tlc.Specs;
import org.vmoffer.conformance.tlc.TlcException;
import org.vmoffer.conformance.trace.TraceDirectory;

class MutantsTest {
  private static final int LEAST = 150;
  private static final double LEAST_NOTICED = 0.95;

  private static final TraceDirectory TRACES = new TraceDirectory(Path.of("..", "traces"));
  private static final int DRAWN = 4;
  private static final long SEED = 1;

  private final List<Mutant> made;
  private final KeptMutants kept = KeptMutants.read(Specs.DIRECTORY);
  private final Equivalents equivalents = Equivalents.read(Specs.DIRECTORY);

  @TempDir private Path directory;

  MutantsTest() throws Exception {
    made = MutantGenerator.mutants(Specs.DIRECTORY);
  }

  @Test
  void whatIsKeptIsOfTheSpecificationAsItIs() throws TlcException {
    assertEquals(List.of(), MutantCheck.problems(Specs.DIRECTORY, made, kept, equivalents));
  }

  @Test
  void everyMutantIsNoticedOrExplained() {
    assertEquals(
        List.of(),
        kept.mutants().stream()
            .filter(each -> each.verdict() == Verdict.NOTHING)
            .map(KeptMutant::name)
            .filter(name -> !equivalents.reasons().containsKey(name))
            .toList());
  }

  @Test
  void mostMutantsAreNoticed() {
    MutantScore score = MutantScore.of(kept.mutants(), equivalents);

    assertTrue(score.generated() >= LEAST, score::toString);
    assertTrue(score.noticed() >= LEAST_NOTICED, score::toString);
  }

  @Test
  void everyWayOfBreakingBreaksSomething() {
    Set<Mutation> seen = made.stream().map(Mutant::mutation).collect(Collectors.toSet());

    assertEquals(Set.copyOf(Arrays.asList(Mutation.values())), seen);
  }

  @Test
  void noTwoMutantsHaveOneName() {
    Set<String> names = new HashSet<>();

    assertEquals(
        List.of(), made.stream().map(Mutant::name).filter(name -> !names.add(name)).toList());
  }

  @Test
  void whatComesOfSomeDrawnByLotIsWhatIsKept() throws Exception {
    ManifestModel cheapest = MutantRunner.models(Specs.DIRECTORY).getFirst();
    List<KeptMutant> decided =
        new ArrayList<>(
            kept.mutants().stream()
                .filter(each -> each.tried().equals(List.of(cheapest.name())))
                .toList());
    Collections.shuffle(decided, new Random(SEED));
    List<KeptMutant> drawn = decided.subList(0, DRAWN).stream().map(KeptMutant::unasked).toList();
    Set<String> names = drawn.stream().map(KeptMutant::name).collect(Collectors.toSet());

    List<KeptMutant> found =
        KeptMutants.of(
                Specs.DIRECTORY,
                new MutantRunner(Specs.DIRECTORY, TRACES, directory, (_, _, _, _, _) -> {})
                    .run(
                        made.stream().filter(each -> names.contains(each.name())).toList(),
                        List.of(cheapest)))
            .mutants();

    assertEquals(Set.copyOf(drawn), Set.copyOf(found));
    assertTrue(drawn.stream().map(KeptMutant::verdict).noneMatch(Objects::isNull));
  }
}

package org.vmoffer.conformance.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vmoffer.conformance.replay.TextLayout;
import org.vmoffer.conformance.sut.SutCommand;
import org.vmoffer.conformance.trace.TraceDirectory;
import org.vmoffer.conformance.trace.Walks;

/**
 * The small kernel in C passes, and each of its planted defects is found on a short walk and put
 * down to the rule that the table of defects names.
 */
class CAdapterTest {
  private static final Path HOME = Path.of("..", "adapters", "c");
  private static final TraceDirectory TRACES = new TraceDirectory(Path.of("..", "traces"));
  private static final Pattern ROW =
      Pattern.compile("\\| `([A-Z_]+)` \\|[^|]*\\| `([\\w.]+)` \\| (\\w+) \\| (\\d+) \\|.*");
  private static final List<String> VARIANTS =
      List.of("HIGHEST_PLACE", "REFUSES_NOW_AND_THEN", "ALWAYS_REFUSES");

  /** As many as are looked for: a defect shows in many walks. */
  private static final int FAILURES = 5;

  private static final int LONGEST_WALK = 8;

  private static final Map<String, Walks> WALKS = new HashMap<>();

  @TempDir private static Path directory;

  private static CAdapter adapter;

  /**
   * A row of the table of defects.
   *
   * @param name the defect
   * @param rule the rule that is broken
   * @param model a model in which it shows
   * @param calls how long the walk is that shows it
   */
  record Defect(String name, String rule, String model, int calls) {}

  static List<Defect> defects() throws IOException {
    List<Defect> defects = new ArrayList<>();
    for (String line : Files.readAllLines(HOME.resolve("defects.md"))) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        defects.add(
            new Defect(row.group(1), row.group(2), row.group(3), Integer.parseInt(row.group(4))));
      }
    }
    return defects;
  }

  @BeforeAll
  static void build() throws IOException, InterruptedException {
    adapter = CAdapter.in(directory);
    List<String> names = new ArrayList<>(List.of(""));
    names.addAll(VARIANTS);
    defects().forEach(defect -> names.add(defect.name()));
    adapter.build(names);
  }

  private static ModelCoverage drive(String name, String model)
      throws IOException, InterruptedException {
    return driveLine(adapter.program(name), model);
  }

  private static ModelCoverage driveLine(String line, String model)
      throws IOException, InterruptedException {
    SutCommand command = new SutCommand(line, SutCommand.TIMEOUT, _ -> {});
    Walks walks = WALKS.computeIfAbsent(model, each -> TRACES.read(each, Optional.empty()));
    return new Campaign(command, new Limits(2, FAILURES, _ -> {})).run(walks, _ -> {});
  }

  @Test
  void theTableHasEveryDefectOfTheSource() throws IOException {
    TreeSet<String> planted = new TreeSet<>();
    try (Stream<Path> files = Files.list(HOME.resolve("src"))) {
      for (Path file : files.toList()) {
        Matcher flag = Pattern.compile("DEFECT_([A-Z_]+)").matcher(Files.readString(file));
        while (flag.find()) {
          planted.add(flag.group(1));
        }
      }
    }
    assertTrue(planted.size() >= 20, () -> "only " + planted);
    assertEquals(planted, new TreeSet<>(defects().stream().map(Defect::name).toList()));
  }

  @ParameterizedTest
  @MethodSource("defects")
  void aPlantedDefectIsFound(Defect defect) throws IOException, InterruptedException {
    ModelCoverage found = drive(defect.name(), defect.model());
    assertEquals(Verdict.FAIL, found.verdict());
    List<Failure> failures =
        found.failures().stream()
            .filter(failure -> failure.rule().label().equals(defect.rule()))
            .toList();
    int calls = failures.stream().mapToInt(Failure::length).min().orElse(Integer.MAX_VALUE);
    assertTrue(
        calls <= Math.min(defect.calls() + 2, LONGEST_WALK),
        () -> calls + ": " + found.failures().stream().map(Failure::kind).toList());
  }

  @Test
  void theGuideShowsWhatIsPrinted() throws IOException, InterruptedException {
    SutCommand command =
        new SutCommand(adapter.program("CLAIM_TRUSTS_OFFER"), SutCommand.TIMEOUT, _ -> {});
    Walks walks = TRACES.read("MCMarks", Optional.empty());
    Failure failure =
        new Campaign(command, new Limits(1, 1, _ -> {})).run(walks, _ -> {}).failures().getFirst();
    String again =
        "./vmoffer replay --sut './my-adapter' --calls .vmoffer/failures/MCMarks-1.jsonl";
    String text = FailureText.of(failure, "vmoffer-c 1.0", again, TextLayout.PLAIN);
    String guide = Files.readString(Path.of("..", "docs", "conformance-guide.md"));
    assertTrue(guide.contains("```\n" + text + "```\n"), text);
  }

  @Test
  void theSoundKernelPassesWholeModels() throws IOException, InterruptedException {
    for (String model : List.of("MCExpect", "MCMarks")) {
      ModelCoverage coverage = drive("", model);
      assertEquals(Verdict.PASS, coverage.verdict(), model);
      assertEquals(coverage.edges().total(), coverage.edges().covered(), model);
      assertTrue(coverage.steps() > coverage.edges().total());
    }
  }

  @Test
  void aKernelThatCannotTellItsStateIsProbed() throws IOException, InterruptedException {
    String without = " | sed -u '1s/\"state\",\"load\",//'";
    ModelCoverage sound = driveLine(adapter.program("") + without, "MCLifecycle");
    assertEquals(Verdict.PASS, sound.verdict(), () -> sound.failures().toString());
    assertEquals(sound.edges().total(), sound.edges().covered());

    ModelCoverage broken =
        driveLine(adapter.program("MUNMAP_KEEPS_OFFERS") + without, "MCLifecycle");
    assertTrue(
        broken.failures().stream().anyMatch(each -> each.finding() instanceof Finding.OtherProbe),
        () -> broken.failures().toString());
  }

  @Test
  void stepsOfCallsThatAKernelDoesNotHaveAreLeftOut() throws IOException, InterruptedException {
    ModelCoverage coverage =
        driveLine(
            adapter.program("")
                + " | sed -u '1s/\"capabilities\"/\"calls\":[\"spawn\",\"mmap\",\"vm_offer\","
                + "\"vm_claim\"],&/'",
            "MCRanges");
    assertEquals(Verdict.PASS, coverage.verdict(), () -> coverage.failures().toString());
    assertTrue(coverage.edges().absent() > 0, "no call was absent");
    assertTrue(coverage.edges().covered() > 0, "nothing was covered");
  }

  @Test
  void aKernelThatChoosesOtherPlacesPasses() throws IOException, InterruptedException {
    ModelCoverage coverage = drive("HIGHEST_PLACE", "MCRanges");
    assertEquals(Verdict.PASS, coverage.verdict());
    assertTrue(coverage.edges().elsewhere() > 0, "no claim went elsewhere");
  }

  @Test
  void aKernelThatRefusesNowAndThenPasses() throws IOException, InterruptedException {
    ModelCoverage coverage = drive("REFUSES_NOW_AND_THEN", "MCMixed");
    assertEquals(Verdict.PASS, coverage.verdict(), () -> coverage.failures().toString());
  }

  @Test
  void aKernelThatAlwaysRefusesIsIncomplete() throws IOException, InterruptedException {
    ModelCoverage coverage = drive("ALWAYS_REFUSES", "MCPermissions");
    assertEquals(Verdict.INCOMPLETE, coverage.verdict());
    assertTrue(coverage.edges().successesMissed() > 0);
  }
}

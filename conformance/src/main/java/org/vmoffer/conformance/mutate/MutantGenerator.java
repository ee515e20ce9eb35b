package org.vmoffer.conformance.mutate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.vmoffer.conformance.tlc.SpecOperator;
import org.vmoffer.conformance.tlc.SpecTree;
import org.vmoffer.conformance.tlc.TlcException;

/**
 * Makes every mutant of the calls: of each definition that the first state or a call uses. What
 * only properties use is left alone, and the list of calls, which is the models' own.
 */
public final class MutantGenerator {
  /** The modules that are broken, in the order of the list. */
  static final List<String> MODULES = List.of("VmOffer", "World", "Memory", "Rights", "Outcomes");

  /** Where what happens begins. */
  static final List<String> ROOTS = List.of("Init", "Next");

  /** Which calls there are, with which arguments. */
  private static final Set<String> LISTS =
      Set.of("Next", "ThreeCalls", "MemoryCalls", "ProcessCalls", "state", "vars");

  private static final List<Mutator> MUTATORS =
      List.of(
          new RuleMutator(),
          new LogicMutator(),
          new ComparisonMutator(),
          new SetMutator(),
          new NumberMutator(),
          new EffectMutator(),
          new RecordMutator(),
          new ErrnoMutator());

  private final Path specDirectory;
  private final SpecTree tree;

  private MutantGenerator(Path specDirectory, SpecTree tree) {
    this.specDirectory = specDirectory;
    this.tree = tree;
  }

  /**
   * The mutants of a specification, in the order of modules and lines, each name once.
   *
   * @throws TlcException if the specification cannot be read
   */
  public static List<Mutant> mutants(Path specDirectory) throws TlcException, IOException {
    return new MutantGenerator(specDirectory, SpecTree.read(specDirectory)).mutants();
  }

  private List<Mutant> mutants() throws IOException {
    SortedSet<String> reached = tree.reach(ROOTS);
    List<Mutant> mutants = new ArrayList<>();
    for (String module : MODULES) {
      ModuleText text = new ModuleText(Files.readAllLines(specDirectory.resolve(module + ".tla")));
      List<SpecOperator> operators =
          tree.operators().values().stream()
              .filter(each -> each.module().equals(module))
              .filter(each -> reached.contains(each.name()) && !LISTS.contains(each.name()))
              .sorted(Comparator.comparingInt(each -> each.body().span().line()))
              .toList();
      for (SpecOperator operator : operators) {
        mutants.addAll(mutants(operator, text));
      }
    }
    return mutants;
  }

  private List<Mutant> mutants(SpecOperator operator, ModuleText text) {
    Site site = new Site(tree, operator);
    site.walk(MUTATORS);
    String before = text.render(operator.body().span(), List.of());
    Set<String> texts = new HashSet<>(Set.of(words(before)));
    Map<Mutation, Integer> numbers = new HashMap<>();
    List<Mutant> mutants = new ArrayList<>();
    for (Site.Found found : site.found()) {
      int number = numbers.merge(found.mutation(), 1, Integer::sum);
      Patch patch = found.patch();
      String after = text.render(operator.body().span(), List.of(patch));
      WordDifference difference = WordDifference.of(before, after);
      if (!texts.add(words(after))) {
        // It says the same in the same words, or another one does.
        continue;
      }
      mutants.add(
          new Mutant(
              "%s.%s/%s/%s"
                  .formatted(
                      operator.module(),
                      operator.name(),
                      found.mutation().word(),
                      found.label() == null ? String.valueOf(number) : found.label()),
              found.mutation(),
              operator.module(),
              operator.name(),
              patch.at().line(),
              difference.before(),
              difference.after(),
              text.with(patch)));
    }
    return mutants;
  }

  private static String words(String text) {
    return text.replaceAll("\\s", "");
  }
}

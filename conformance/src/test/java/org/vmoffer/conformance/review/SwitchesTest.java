package org.vmoffer.conformance.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.tlc.Alteration;
import org.vmoffer.conformance.tlc.Manifest;
import org.vmoffer.conformance.tlc.ModelKind;

/** The catalogue of switches against the specification, and switches against each other. */
final class SwitchesTest {
  private static final Path SPEC = Path.of("..", "spec");
  private static final Pattern DEFINITION = Pattern.compile("(?m)^(\\w+)(?:\\(([^)]*)\\))? ==");

  static List<Switch> catalogue() {
    return Switches.read(SPEC).all();
  }

  /** The parameters of every operator that a module, or one that it extends, defines. */
  private static int arity(String module, String operator) throws IOException {
    String text = Files.readString(SPEC.resolve(module + ".tla"));
    Matcher definition = DEFINITION.matcher(text);
    while (definition.find()) {
      if (definition.group(1).equals(operator)) {
        return definition.group(2) == null ? 0 : definition.group(2).split(",", -1).length;
      }
    }
    Matcher extended = Pattern.compile("(?m)^EXTENDS ([\\w, ]+)$").matcher(text);
    if (extended.find()) {
      for (String each : extended.group(1).split(", ", -1)) {
        if (Files.exists(SPEC.resolve(each + ".tla"))) {
          int found = arity(each, operator);
          if (found >= 0) {
            return found;
          }
        }
      }
    }
    return -1;
  }

  @ParameterizedTest
  @MethodSource("catalogue")
  void aSwitchPutsOperatorsInThePlaceOfSuchWithTheSameParameters(Switch each) throws IOException {
    assertFalse(each.overrides().isEmpty());
    for (String operator : each.overrides().keySet()) {
      int known = arity(each.module(), operator);
      assertTrue(known >= 0, operator + " of " + each.name());
      assertEquals(
          known, arity(each.module(), each.overrides().get(operator)), operator + " of " + each);
    }
  }

  /** What is in the place of an operator would stand for itself there, without end. */
  @ParameterizedTest
  @MethodSource("catalogue")
  void whatTakesThePlaceOfAnOperatorDoesNotUseIt(Switch each) throws IOException {
    String module = Files.readString(SPEC.resolve(each.module() + ".tla"));
    for (String operator : each.overrides().keySet()) {
      String name = each.overrides().get(operator);
      Matcher definition =
          Pattern.compile("(?ms)^" + name + "\\(.*?(?=^\\w+(?:\\([^)]*\\))? ==|^\\(|^-{4}|^={4})")
              .matcher(module);
      assertTrue(definition.find() || !module.contains("\n" + name + "("), name);
      assertFalse(
          definition.reset().find()
              && Pattern.compile("\\b" + operator + "\\b").matcher(definition.group()).find(),
          name + " uses " + operator);
    }
  }

  @ParameterizedTest
  @MethodSource("catalogue")
  void aSwitchShowsInModelsThatThereAre(Switch each) {
    Set<String> known =
        Manifest.read(SPEC).models().stream()
            .filter(model -> Set.of(ModelKind.CI, ModelKind.CHECK_ONLY).contains(model.kind()))
            .map(model -> model.name())
            .collect(Collectors.toSet());
    assertTrue(known.containsAll(each.models()), each.toString());
  }

  @ParameterizedTest
  @MethodSource("catalogue")
  void aSwitchNamesADecisionAndSaysInASentenceWhatIsOtherwise(Switch each) {
    assertTrue(each.decision().matches("D[1-9]\\d*"), each.decision());
    assertTrue(each.summary().matches("[A-Z].*\\.|(?:vm_|m|exec).*\\."), each.summary());
    assertTrue(each.name().matches("[a-z]+(-[a-z]+)*"), each.name());
  }

  @Test
  void everyAlternativeIsUsedByASwitch() throws IOException {
    Set<String> used = new HashSet<>();
    Set<String> modules = new TreeSet<>();
    for (Switch each : catalogue()) {
      used.addAll(each.overrides().values());
      modules.add(each.module());
    }
    for (String module : modules) {
      String text = Files.readString(SPEC.resolve(module + ".tla"));
      List<String> defined =
          DEFINITION.matcher(text).results().map(match -> match.group(1)).toList();
      for (String name : defined) {
        boolean isPart = Pattern.compile("\\b" + name + "\\b").matcher(text).results().count() > 1;
        assertTrue(isPart || used.contains(name), module + ": " + name);
      }
    }
  }

  @Test
  void switchesOfOneModelGoTogether() {
    Alteration both =
        Switches.read(SPEC).choose(List.of("offer-to-self", "offers-unlimited")).alteration(true);

    assertEquals("NobodyIsSelf", both.overrides().get("OwnSpace"));
    assertEquals("ThereIsNoLimit", both.overrides().get("AtTheLimit"));
    assertEquals(Set.of("AltOffer"), both.modules());
  }

  @Test
  void switchesThatMeanDifferentThingsByOneOperatorAreRefused() {
    BadInputException refused =
        assertThrows(
            BadInputException.class,
            () -> Switches.read(SPEC).choose(List.of("claim-starts-bare", "maximum-open")));

    assertEquals(
        "claim-starts-bare and maximum-open: both mean something else by Taken: TakenBare and"
            + " TakenUpToAll; expected switches that change different operators",
        refused.getMessage());
  }

  @Test
  void aSwitchNamedTwiceIsThrownOnce() {
    assertEquals(
        1, Switches.read(SPEC).choose(List.of("size-ignored", "size-ignored")).switches().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{}                                              | switches: missing",
        "{'switches':[{'name':'a'}]}                     | switches[0].decision: missing",
        "{'switches':[]                                  | switches.json:",
        "{'switches':[],'x':1}                           | x: is not known here",
        "{'switches':[%s,%s]}                            | name: found \\\"a\\\" again",
        "{'switches':[{'name':'a','decision':'D1','summary':'.','module':'M','overrides':{},'models':[]}]}"
            + " | models: found []"
      })
  void aCatalogueThatDoesNotSayWhatItShouldIsRefused(
      String text, String fault, @TempDir Path directory) throws IOException {
    String one =
        "{'name':'a','decision':'D1','summary':'.','module':'M','overrides':{},'models':['MC']}";
    Files.writeString(
        directory.resolve("switches.json"), text.replace("%s", one).replace('\'', '"'));

    BadInputException refused =
        assertThrows(BadInputException.class, () -> Switches.read(directory));

    assertTrue(
        String.valueOf(refused.getMessage()).contains(fault.replace("\\\"", "\"")),
        refused.getMessage());
  }
}

package org.vmoffer.conformance.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vmoffer.api.Rule;
import org.vmoffer.machine.Action;

/** What the page shows of the specification and of the kernel, for this repository. */
final class SourcesTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private static Sources sources;
  private static ObjectNode json;

  @BeforeAll
  static void read() throws IOException {
    sources = Sources.of(ROOT, ROOT.resolve("spec"));
    json = sources.json();
  }

  private static String text(String key) {
    List<String> texts = new ArrayList<>();
    json.path(key).forEach(each -> texts.add(each.path("text").asText()));
    assertFalse(texts.isEmpty(), key);
    return String.join("\n", texts);
  }

  @Test
  void everyPlaceOfARuleIsInTheSources() {
    for (Rule rule : Rule.values()) {
      RuleSources places = RuleSources.of(rule);
      places.operators().forEach(name -> text("tla:" + name));
      places.methods().forEach(name -> text("java:" + name));
    }
  }

  @Test
  void aRuleIsNamedInAnOperatorAndInAMethodOfItsPlaces() {
    for (Rule rule : Rule.values()) {
      ObjectNode keys = JsonNodeFactory.instance.objectNode();
      sources.addKeys(keys, RuleSources.of(rule));
      assertTrue(names(keys.path("tla"), '"' + rule.label() + '"'), rule + " in TLA+");
      assertTrue(names(keys.path("java"), "Rule." + rule.name()), rule + " in Java");
    }
  }

  private static boolean names(JsonNode keys, String word) {
    for (JsonNode key : keys) {
      if (text(key.asText()).contains(word)) {
        return true;
      }
    }
    return false;
  }

  @Test
  void everyActionOfTheKernelLevelHasAnOperatorAndAMethod() {
    ObjectNode actions = sources.actions();
    assertEquals(Action.values().length, actions.size());
    for (Action action : Action.values()) {
      JsonNode places = actions.path(action.label());
      assertFalse(places.path("tla").isEmpty(), action.label());
      // To rest is to do nothing, for which the machine has no method.
      assertEquals(action == Action.REST, places.path("java").isEmpty(), action.label());
    }
  }

  @Test
  void anOperatorIsThereWithTheCommentAboveItAndNothingElse() {
    assertEquals(
        "(* What a source page no longer permits, if anything.                           *)\n"
            + "Forbids(m, o) == ~(o.grant \\subseteq m.cur) \\/ m.cur \\ o.drop \\n"
            + "otin Representable",
        text("tla:VmOffer!Forbids"));
  }

  @Test
  void aMethodIsThereWithItsCommentAndItsEnd() {
    String method = text("java:VmOffer.claimRule");
    assertTrue(method.startsWith("/**"), method);
    assertTrue(method.endsWith("  return Rule.K0;\n}"), method);
  }
}

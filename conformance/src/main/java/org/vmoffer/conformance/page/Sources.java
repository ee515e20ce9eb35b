package org.vmoffer.conformance.page;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.vmoffer.machine.Action;

/** What the page shows of the specification and of the kernel, by name. */
final class Sources {
  private static final String TLA = "tla:";
  private static final String JAVA = "java:";

  private final NavigableMap<String, SourceText> operators;
  private final NavigableMap<String, List<SourceText>> methods;

  private Sources(
      NavigableMap<String, SourceText> operators, NavigableMap<String, List<SourceText>> methods) {
    this.operators = operators;
    this.methods = methods;
  }

  /** Those of a project, as far as it has any. */
  static Sources of(Path root, Path specification) throws IOException {
    Path packages = root.resolve(Path.of("impl", "src", "main", "java", "org", "vmoffer"));
    NavigableMap<String, List<SourceText>> methods =
        MethodTexts.of(root, packages.resolve("machine"));
    methods.putAll(MethodTexts.of(root, packages.resolve("kernel")));
    return new Sources(OperatorTexts.of(root, specification), methods);
  }

  /** All of them by key. */
  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    operators.forEach((name, text) -> add(json, TLA + name, List.of(text)));
    methods.forEach((name, texts) -> add(json, JAVA + name, texts));
    return json;
  }

  private static void add(ObjectNode json, String key, List<SourceText> texts) {
    for (SourceText text : texts) {
      json.withArrayProperty(key)
          .addObject()
          .put("file", text.file().replace('\\', '/'))
          .put("line", text.line())
          .put("text", text.text());
    }
  }

  /** Puts the keys of a rule's places into an object. */
  void addKeys(ObjectNode json, RuleSources places) {
    keys(json, places.operators(), places.methods());
  }

  /** The keys of the places of every action of the kernel level, by the action's name. */
  ObjectNode actions() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    for (Action action : Action.values()) {
      String name = action.label();
      List<String> places = new ArrayList<>();
      for (String operator : operators.keySet()) {
        if (!operator.startsWith("Mutant")
            && operator.contains("Mmu")
            && operator.endsWith("!" + name)) {
          places.add(operator);
        }
      }
      List<String> inJava = new ArrayList<>();
      for (Map.Entry<String, List<SourceText>> method : methods.entrySet()) {
        if (method.getKey().matches("(VmOffer)?Mmu\\w*\\..*")
            && (method.getKey().endsWith(".may" + name)
                || method.getKey().endsWith("." + lower(name)))) {
          inJava.add(method.getKey());
        }
      }
      keys(json.putObject(name), places, inJava);
    }
    return json;
  }

  private void keys(ObjectNode json, List<String> places, List<String> inJava) {
    places.stream()
        .filter(operators::containsKey)
        .map(TLA::concat)
        .forEach(json.putArray("tla")::add);
    inJava.stream()
        .filter(methods::containsKey)
        .map(JAVA::concat)
        .forEach(json.putArray("java")::add);
  }

  private static String lower(String name) {
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }
}

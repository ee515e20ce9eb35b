package org.vmoffer.conformance.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.StringJoiner;

/**
 * Evidence as a file: JSON in which a step of a walk, and whatever is short, has one line, so that
 * a difference between two versions is seen at once.
 */
public final class EvidenceText {
  private static final int SHORT = 100;
  private static final String STEP = "  ";

  private EvidenceText() {}

  /** The text of a file. */
  public static String of(Evidence evidence) {
    return text(EvidenceJson.of(evidence), "") + "\n";
  }

  private static String text(JsonNode json, String indent) {
    String line = json.toString();
    boolean isStep = json.has("pid");
    if (!json.isContainerNode() || isStep || line.length() <= SHORT) {
      return line;
    }
    String inner = indent + STEP;
    String end = "\n" + indent;
    if (json.isArray()) {
      StringJoiner lines = new StringJoiner(",\n" + inner, "[\n" + inner, end + "]");
      json.forEach(each -> lines.add(text(each, inner)));
      return lines.toString();
    }
    StringJoiner lines = new StringJoiner(",\n" + inner, "{\n" + inner, end + "}");
    json.properties()
        .forEach(
            each ->
                lines.add(
                    JsonNodeFactory.instance.textNode(each.getKey())
                        + ": "
                        + text(each.getValue(), inner)));
    return lines.toString();
  }
}

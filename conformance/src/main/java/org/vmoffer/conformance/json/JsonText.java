package org.vmoffer.conformance.json;

import java.util.Iterator;
import java.util.Map;

/** The beginning of a value as text, for messages. */
final class JsonText {
  private static final int MOST = 40;

  private final StringBuilder text = new StringBuilder();

  private JsonText() {}

  static String of(Json json) {
    JsonText shown = new JsonText();
    shown.append(json);
    return shown.isFull() ? shown.text.substring(0, MOST) + "..." : shown.text.toString();
  }

  private boolean isFull() {
    return text.length() > MOST;
  }

  private void append(Json json) {
    switch (json) {
      case Json.Members members -> {
        String before = "{";
        for (Map.Entry<String, Json> each : members.fields().entrySet()) {
          if (isFull()) {
            return;
          }
          text.append(before);
          quote(each.getKey());
          text.append(':');
          append(each.getValue());
          before = ",";
        }
        text.append(members.fields().isEmpty() ? "{}" : "}");
      }
      case Json.Elements elements -> {
        String before = "[";
        for (Iterator<Json> all = elements.all().iterator(); all.hasNext() && !isFull(); ) {
          text.append(before);
          append(all.next());
          before = ",";
        }
        text.append(elements.all().isEmpty() ? "[]" : "]");
      }
      case Json.Text string -> quote(string.text());
      case Json.Whole number -> cut(number.digits());
      case Json.Fraction number -> cut(number.digits());
      case Json.Flag flag -> text.append(flag.value());
      case Json.Nothing _ -> text.append("null");
    }
  }

  private void quote(String string) {
    text.append('"');
    cut(string);
    text.append('"');
  }

  private void cut(String string) {
    text.append(string, 0, Math.min(string.length(), MOST + 1));
  }
}

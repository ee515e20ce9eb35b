package org.vmoffer.conformance.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the document that says what calls mean says of rules and decisions.
 *
 * @param rows by a rule's label
 * @param decisions by number, each as a line of text
 */
record SemanticsPage(Map<String, Row> rows, Map<String, String> decisions) {
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `([^`]+)` \\| (?:OK|[A-Z]+) \\| (.*?) \\| (.*?) ?\\|$");
  private static final Pattern DECISION =
      Pattern.compile("(?ms)^- \\*\\*(D\\d+)\\*\\* (.*?)(?=\\n\\n|\\n- |\\z)");
  private static final Pattern NUMBER = Pattern.compile("D\\d+");

  /**
   * The row of a rule.
   *
   * @param decides when the rule decides
   * @param decisions the numbers of the decisions that it follows from
   */
  record Row(String decides, List<String> decisions) {}

  /** Reads the document; says nothing if it is not there. */
  static SemanticsPage read(Path file) throws IOException {
    String page;
    try {
      page = Files.readString(file);
    } catch (NoSuchFileException none) {
      page = "";
    }
    Map<String, Row> rows = new HashMap<>();
    Matcher row = ROW.matcher(page);
    while (row.find()) {
      List<String> numbers =
          NUMBER.matcher(row.group(3)).results().map(found -> found.group()).toList();
      rows.put(row.group(1), new Row(plain(row.group(2)), numbers));
    }
    Map<String, String> decisions = new LinkedHashMap<>();
    Matcher decision = DECISION.matcher(page);
    while (decision.find()) {
      decisions.put(decision.group(1), plain(decision.group(2).replaceAll("\\s+", " ")));
    }
    return new SemanticsPage(rows, decisions);
  }

  /** Without the marks of code and emphasis. */
  private static String plain(String text) {
    return text.replace("`", "").replaceAll("\\*([^*\\s][^*]*)\\*", "$1").strip();
  }
}

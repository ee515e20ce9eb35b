package org.vmoffer.conformance.page;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The operators of the specification's modules by {@code Module!Name}. In these modules what is
 * defined begins in the first column, and nothing within it does.
 */
final class OperatorTexts {
  private static final String SUFFIX = ".tla";
  private static final Pattern DEFINITION =
      Pattern.compile("^(\\w+)(?:\\([^)]*\\)|\\[[^\\]]*\\])?\\s*==.*");

  private OperatorTexts() {}

  /** Those of all modules of a directory but models. */
  static NavigableMap<String, SourceText> of(Path root, Path specification) throws IOException {
    NavigableMap<String, SourceText> operators = new TreeMap<>();
    try (DirectoryStream<Path> modules = Files.newDirectoryStream(specification, "*" + SUFFIX)) {
      for (Path module : modules) {
        String name = String.valueOf(module.getFileName()).replace(SUFFIX, "");
        if (!name.startsWith("MC")) {
          add(name, root.relativize(module).toString(), Files.readAllLines(module), operators);
        }
      }
    }
    return operators;
  }

  private static void add(
      String module, String file, List<String> lines, NavigableMap<String, SourceText> operators) {
    for (int at = 0; at < lines.size(); at++) {
      Matcher definition = DEFINITION.matcher(lines.get(at));
      if (definition.matches()) {
        int first = at;
        while (first > 0 && lines.get(first - 1).startsWith("(*")) {
          first--;
        }
        int end = at + 1;
        while (end < lines.size() && isWithin(lines.get(end))) {
          end++;
        }
        List<String> text = new ArrayList<>(lines.subList(first, end));
        while (text.getLast().isBlank()) {
          text.removeLast();
        }
        operators.put(
            module + "!" + definition.group(1),
            new SourceText(file, first + 1, String.join("\n", text)));
      }
    }
  }

  private static boolean isWithin(String line) {
    return line.isBlank() || Character.isWhitespace(line.charAt(0));
  }
}

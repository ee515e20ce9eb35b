package org.vmoffer.conformance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The manual page of the command against the command. */
final class ManualPageTest {
  private static final Set<String> COMMON = Set.of("--help", "--version", "--stacktrace");

  private static String page = "";

  @BeforeAll
  static void read() throws IOException {
    page = Files.readString(Path.of("..", "docs", "man", "vmoffer.1"));
  }

  @Test
  void thePageDescribesEveryOptionOfEveryCommandAndNoOther() {
    assertEquals(options(), sections("(?m)^\\.Ss ([\\w -]+)$", "(?m)^\\.It Fl -([\\w-]+)"));
  }

  @Test
  void theSynopsisShowsEveryOptionOfEveryCommandAndNoOther() {
    assertEquals(options(), sections("(?m)^\\.Cm ([\\w -]+)$", "Fl -([\\w-]+)"));
  }

  @Test
  void thePageNamesTheCommonOptions() {
    COMMON.forEach(option -> assertTrue(page.contains("\n.Fl " + option.substring(1)), option));
  }

  private static Map<String, Set<String>> options() {
    Map<String, Set<String>> options = new TreeMap<>();
    addTo(options, Main.commandLine(), "");
    return options;
  }

  /** Those of the commands below a command; one that only has commands below it has none. */
  private static void addTo(Map<String, Set<String>> options, CommandLine parent, String path) {
    parent
        .getSubcommands()
        .forEach(
            (name, command) -> {
              if (command.getSubcommands().isEmpty()) {
                options.put(path + name, options(command));
              } else {
                addTo(options, command, path + name + " ");
              }
            });
  }

  private static Set<String> options(CommandLine command) {
    return command.getCommandSpec().options().stream()
        .map(OptionSpec::longestName)
        .filter(name -> !COMMON.contains(name))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The options in each part of the page that a heading begins and the next one, or .Sh, ends. */
  private static Map<String, Set<String>> sections(String heading, String option) {
    Map<String, Set<String>> sections = new TreeMap<>();
    for (MatchResult match : Pattern.compile(heading).matcher(page).results().toList()) {
      String rest = page.substring(match.end());
      String section = rest.split("(?m)^\\.(?:Ss|Sh|Nm) ", 2)[0];
      sections.put(
          match.group(1),
          Pattern.compile(option)
              .matcher(section)
              .results()
              .map(found -> "--" + found.group(1))
              .collect(Collectors.toCollection(TreeSet::new)));
    }
    return sections;
  }
}

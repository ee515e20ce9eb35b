package org.vmoffer.conformance.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of the repository that these tests are part of. */
final class Repository {

  /** Its top directory; tests run in that of their module. */
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  /** Directories that the build makes, or that the page's packages are in. */
  private static final Set<String> MADE = Set.of("target", "node_modules");

  private Repository() {}

  /** The text of a file, named from the top. */
  static String read(String file) {
    return read(ROOT.resolve(file));
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every file below a directory with one of these endings that is not made by the build. */
  static List<Path> files(String directory, String... endings) {
    try (Stream<Path> all = Files.walk(ROOT.resolve(directory).normalize())) {
      return all.filter(Files::isRegularFile)
          .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
          .filter(Repository::isSource)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every page of documentation. */
  static List<Path> pages() {
    return files(".", ".md");
  }

  /** What the first group of a pattern finds in a text, in order. */
  static List<String> find(String regex, String text) {
    return matches(regex, text).map(match -> match.group(1)).toList();
  }

  /** Where a pattern matches; ^ and $ are the ends of lines. */
  static Stream<MatchResult> matches(String regex, String text) {
    return Pattern.compile(regex, Pattern.MULTILINE).matcher(text).results();
  }

  private static boolean isSource(Path file) {
    for (Path name : ROOT.relativize(file.normalize())) {
      if (MADE.contains(name.toString()) || name.toString().startsWith(".")) {
        return false;
      }
    }
    return true;
  }
}

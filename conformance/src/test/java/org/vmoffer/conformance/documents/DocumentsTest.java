package org.vmoffer.conformance.documents;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page of documentation against the tree that it speaks of. */
final class DocumentsTest {
  private static final String FENCED = "(?s)^```.*?^```$";

  /** Made by the build or by a command, so not there in a fresh clone. */
  private static final List<String> MADE = List.of(".vmoffer/", "target/");

  static List<Path> pages() {
    return Repository.pages();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aRelativeLinkLeadsToAFileAndAHeading(Path page) {
    assertAll(
        Repository.find("\\]\\(([^)\\s]+)\\)", prose(page)).stream()
            .filter(link -> !link.contains("://"))
            .map(link -> () -> assertLeadsSomewhere(page, link)));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPathInBackticksExists(Path page) {
    assertAll(
        Repository.find(
                "`((?:\\./)?[\\w.*-]+(?:/[\\w.*-]+)+/?|[\\w-]+\\.(?:tla|cfg|md|xml))`", prose(page))
            .stream()
            .filter(path -> MADE.stream().noneMatch(path::contains))
            .map(path -> () -> assertTrue(exists(page, path), () -> page + " names " + path)));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aJavaNameInBackticksExists(Path page) {
    assertAll(
        Repository.find("`(org\\.vmoffer(?:\\.\\w+)*)`", prose(page)).stream()
            .map(name -> () -> assertTrue(isJavaName(name), () -> page + " names " + name)));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aTestInBackticksExists(Path page) {
    assertAll(
        Repository.matches("`(\\w+Test)\\.(\\w+)`", prose(page))
            .map(
                test ->
                    () ->
                        assertTrue(
                            isTest(test.group(1), test.group(2)),
                            () -> page + " names " + test.group())));
  }

  private static boolean isTest(String file, String method) {
    return Repository.files(".", "/" + file + ".java").stream()
        .anyMatch(each -> Repository.read(each).contains("  void " + method + "("));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPropertyInBackticksIsDefined(Path page) {
    Set<String> defined =
        Repository.files("spec", ".tla").stream()
            .flatMap(file -> Repository.find("^(\\w+) ==", Repository.read(file)).stream())
            .collect(Collectors.toSet());
    assertAll(
        Repository.find("`(\\w+(?:Inv|Prop))`", prose(page)).stream()
            .map(name -> () -> assertTrue(defined.contains(name), () -> page + " names " + name)));
  }

  @Test
  void theArchitecturePageListsEveryAbsenceThatATestChecks() {
    Set<String> checked = new TreeSet<>();
    for (String test :
        List.of(
            "impl/src/test/java/org/vmoffer/ArchitectureTest.java",
            "conformance/src/test/java/org/vmoffer/conformance/ArchitectureTest.java")) {
      checked.addAll(Repository.find("^  void (\\w+)\\(", Repository.read(test)));
    }
    String page = Repository.read("ARCHITECTURE.md");
    assertEquals(checked, new TreeSet<>(Repository.find("^\\|.*\\| `([a-z]\\w+)` \\|$", page)));
  }

  @Test
  void theArchitecturePageMapsEveryPackage() {
    Set<String> packages =
        Repository.files(".", "package-info.java").stream()
            .map(file -> Repository.ROOT.relativize(file).toString())
            .filter(file -> file.contains("src/main/java/"))
            .map(file -> file.replaceFirst("^.*src/main/java/(.*)/package-info.java$", "$1"))
            .map(name -> name.replace('/', '.'))
            .collect(Collectors.toCollection(TreeSet::new));
    String page = Repository.read("ARCHITECTURE.md");
    assertEquals(
        packages, new TreeSet<>(Repository.find("^\\| `(org\\.vmoffer[\\w.]*)` \\|", page)));
  }

  @Test
  void theOutputOnTheFirstPageHasTheFiguresOfTheManifest() throws IOException {
    List<MatchResult> rows =
        Repository.matches("^(MC\\w+) +([\\d,]+) +([\\d,]+) ", Repository.read("README.md"))
            .toList();
    assertFalse(rows.isEmpty());
    JsonNode manifest = new JsonMapper().readTree(Repository.read("spec/manifest.json"));
    for (MatchResult row : rows) {
      JsonNode model =
          StreamSupport.stream(manifest.get("models").spliterator(), false)
              .filter(each -> each.get("name").textValue().equals(row.group(1)))
              .findAny()
              .orElseThrow();
      assertEquals(
          String.format(Locale.ROOT, "%,d", model.get("states").longValue()), row.group(2));
      assertEquals(String.format(Locale.ROOT, "%,d", model.get("edges").longValue()), row.group(3));
    }
  }

  private static String prose(Path page) {
    return Repository.read(page).replaceAll("(?m)" + FENCED, "");
  }

  private static void assertLeadsSomewhere(Path page, String link) {
    int hash = link.indexOf('#');
    String file = hash < 0 ? link : link.substring(0, hash);
    Path target = file.isEmpty() ? page : page.resolveSibling(file).normalize();
    assertTrue(Files.exists(target), () -> page + " links to " + link);
    if (hash >= 0) {
      assertTrue(
          anchors(target).contains(link.substring(hash + 1)), () -> page + " links to " + link);
    }
  }

  /** The anchors of a page's headings, as repository viewers make them. */
  private static Set<String> anchors(Path page) {
    return Repository.find("^#+ (.+)$", prose(page)).stream()
        .map(heading -> heading.toLowerCase(Locale.ROOT).replaceAll("[^\\w -]", ""))
        .map(heading -> heading.replace(' ', '-'))
        .collect(Collectors.toSet());
  }

  /** Whether a path names something from the top, from its page or among the specification. */
  private static boolean exists(Path page, String path) {
    return Stream.of(Repository.ROOT, page.resolveSibling("."), Repository.ROOT.resolve("spec"))
        .anyMatch(directory -> matches(directory, path));
  }

  /** Whether a path, whose last name may be a pattern, names something below a directory. */
  private static boolean matches(Path directory, String path) {
    Path full = directory.resolve(path).normalize();
    Path parent = full.resolve("..").normalize();
    if (!Files.isDirectory(parent)) {
      return false;
    }
    String name = String.valueOf(full.getFileName());
    try (DirectoryStream<Path> found = Files.newDirectoryStream(parent, name)) {
      return found.iterator().hasNext();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isJavaName(String name) {
    String file = name.replace('.', '/');
    return List.of("impl", "conformance", "benchmarks").stream()
        .map(module -> Repository.ROOT.resolve(module).resolve("src/main/java"))
        .anyMatch(
            sources ->
                Files.isDirectory(sources.resolve(file))
                    || Files.exists(sources.resolve(file + ".java")));
  }
}

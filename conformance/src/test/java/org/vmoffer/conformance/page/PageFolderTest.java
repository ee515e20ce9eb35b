package org.vmoffer.conformance.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vmoffer.conformance.BadInputException;

final class PageFolderTest {
  @TempDir private Path root;

  private Path place() {
    return root.resolve("page");
  }

  private PageFolder folder() {
    return new PageFolder("--output", place());
  }

  private static void writeReport(Path directory) {
    new DataFiles(directory).write(DataFiles.INDEX, JsonNodeFactory.instance.objectNode());
  }

  private List<String> names() throws IOException {
    try (Stream<Path> all = Files.list(root)) {
      return all.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aNewFolderIsWrittenAndNothingIsLeftBesideIt() throws IOException {
    folder().write(PageFolderTest::writeReport);

    assertTrue(DataFiles.isReport(place()));
    assertEquals(List.of("page"), names());
  }

  @Test
  void aFormerReportIsReplacedWhole() throws IOException {
    folder().write(PageFolderTest::writeReport);
    Files.writeString(place().resolve("old"), "");

    folder().write(PageFolderTest::writeReport);

    assertTrue(DataFiles.isReport(place()));
    assertFalse(Files.exists(place().resolve("old")));
    assertEquals(List.of("page"), names());
  }

  @Test
  void anEmptyDirectoryIsUsed() throws IOException {
    Files.createDirectory(place());

    folder().write(PageFolderTest::writeReport);

    assertTrue(DataFiles.isReport(place()));
  }

  @Test
  void aDirectoryWithOtherFilesIsRefused() throws IOException {
    Files.createDirectory(place());
    Files.writeString(place().resolve("thesis.tex"), "");

    assertRefused("something else is there");
  }

  @Test
  void aDirectoryWhoseDataAreNoReportIsRefused() throws IOException {
    Files.createDirectories(place().resolve("data"));
    Files.writeString(place().resolve("data").resolve("index.js"), "export default {};");

    assertRefused("something else is there");
  }

  @Test
  void aFileIsRefused() throws IOException {
    Files.writeString(place(), "");

    assertRefused("something else is there");
  }

  @Test
  void aLinkIsRefused() throws IOException {
    Files.createSymbolicLink(place(), Files.createDirectory(root.resolve("elsewhere")));

    assertRefused("something else is there");
  }

  @Test
  void aPlaceInNoDirectoryIsRefused() {
    Path nowhere = root.resolve("no").resolve("page");

    assertThrows(BadInputException.class, () -> new PageFolder("--output", nowhere));
  }

  @Test
  void whatCannotBeWrittenLeavesTheFormerReport() throws IOException {
    folder().write(PageFolderTest::writeReport);
    Files.writeString(place().resolve("old"), "");

    assertThrows(
        IOException.class,
        () ->
            folder()
                .write(
                    directory -> {
                      writeReport(directory);
                      throw new IOException("the disk is full");
                    }));

    assertTrue(Files.exists(place().resolve("old")));
    assertEquals(List.of("page"), names());
  }

  private void assertRefused(String why) {
    BadInputException refused = assertThrows(BadInputException.class, this::folder);
    assertTrue(String.valueOf(refused.getMessage()).contains(why), refused.getMessage());
  }
}

package org.vmoffer.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WholeFileTest {
  @TempDir private Path directory;

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aFileIsWrittenAndReplaced() throws IOException {
    Path file = directory.resolve("a");
    WholeFile.write(file, "one\n");
    WholeFile.write(file, "two\n");

    assertEquals("two\n", Files.readString(file));
    assertEquals(List.of("a"), names());
  }

  @Test
  void whatFailsHalfWayLeavesTheFormerFileAndNothingElse() throws IOException {
    Path file = directory.resolve("a");
    WholeFile.write(file, "one\n");
    FileSystemException failure =
        assertThrows(
            FileSystemException.class,
            () ->
                WholeFile.write(
                    file,
                    out -> {
                      out.write("half");
                      out.flush();
                      throw new IOException("No space left on device");
                    }));

    assertEquals(file.toString(), failure.getFile());
    assertEquals("No space left on device", failure.getReason());
    assertEquals("one\n", Files.readString(file));
    assertEquals(List.of("a"), names());
  }

  @Test
  void whoeverReadsMeanwhileSeesTheFormerFile() throws IOException {
    Path file = directory.resolve("a");
    WholeFile.write(file, "one\n");
    WholeFile.write(
        file,
        out -> {
          out.write("two\n");
          out.flush();
          assertEquals("one\n", Files.readString(file));
        });

    assertEquals("two\n", Files.readString(file));
  }

  @Test
  void aLinkStaysALink() throws IOException {
    Path file = Files.writeString(directory.resolve("a"), "one\n");
    Path link = Files.createSymbolicLink(directory.resolve("b"), file);
    WholeFile.write(link, "two\n");

    assertTrue(Files.isSymbolicLink(link));
    assertEquals("two\n", Files.readString(file));
  }

  @Test
  void aDeviceIsWrittenTo() throws IOException {
    Path device = Path.of("/dev/null");
    Assumptions.assumeTrue(Files.exists(device), "there is no /dev/null");
    WholeFile.write(device, "text");

    assertTrue(Files.exists(device) && !Files.isRegularFile(device));
  }

  @Test
  void aFullDiskIsNamed() {
    Path full = Path.of("/dev/full");
    Assumptions.assumeTrue(Files.exists(full), "there is no /dev/full");
    FileSystemException failure =
        assertThrows(FileSystemException.class, () -> WholeFile.write(full, "text"));

    assertEquals("/dev/full", failure.getFile());
    assertEquals("No space left on device", failure.getReason());
  }

  @Test
  void whatAKilledProcessHasHalfWrittenIsRemovedAndNothingElse() throws Exception {
    long running = ProcessHandle.current().parent().orElseThrow().pid();
    List<String> others = List.of(".a.part" + running, ".a.partly", ".b.part" + ended());
    for (String name : others) {
      Files.writeString(directory.resolve(name), "half");
    }
    Files.writeString(directory.resolve(".a.part" + ended()), "half");
    WholeFile.write(directory.resolve("a"), "whole\n");

    Set<String> expected = new HashSet<>(others);
    expected.add("a");
    assertEquals(expected, Set.copyOf(names()));
  }

  private static long ended() throws IOException, InterruptedException {
    Process process = new ProcessBuilder("true").start();
    process.waitFor();
    return process.pid();
  }

  @Test
  void whoRemovesAFileRemovesWhatAKilledWriterLeftBesideIt() throws Exception {
    Path file = directory.resolve("kept");
    Files.writeString(file, "whole");
    Files.writeString(directory.resolve(".kept.part999999999"), "in part");

    WholeFile.remove(file);

    try (Stream<Path> left = Files.list(directory)) {
      assertEquals(List.of(), left.toList());
    }
  }
}

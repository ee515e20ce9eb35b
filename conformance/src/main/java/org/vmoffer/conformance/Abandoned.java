package org.vmoffer.conformance;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What processes left behind that were killed while they wrote. */
final class Abandoned {
  private static final Pattern OWNED = Pattern.compile("(\\d{1,18})(-.*)?");

  private Abandoned() {}

  /** How the name begins of what this process writes and may leave behind. */
  static String mine(String prefix) {
    return prefix + ProcessHandle.current().pid();
  }

  /** Removes what is named so, in a directory, by processes that are no more. */
  static void remove(Path directory, String prefix) throws IOException {
    try (DirectoryStream<Path> entries =
        Files.newDirectoryStream(
            directory, each -> each.getFileName().toString().startsWith(prefix))) {
      for (Path each : entries) {
        if (isAbandoned(each.getFileName().toString().substring(prefix.length()))) {
          removeIfPossible(each);
        }
      }
    }
  }

  private static boolean isAbandoned(String owner) {
    Matcher owned = OWNED.matcher(owner);
    return owned.matches() && ProcessHandle.of(Long.parseLong(owned.group(1))).isEmpty();
  }

  private static void removeIfPossible(Path file) throws IOException {
    try {
      TreeRemoval.of(file);
    } catch (FileSystemException notOurs) {
      // Another user's, who will remove it; nobody takes it for anything.
    }
  }
}

package org.vmoffer.conformance;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Says in words why something cannot be read. */
public final class Unreadable {
  private Unreadable() {}

  /** The name of the file, a colon, and why; also of what cannot be written. */
  public static String text(FileSystemException failure) {
    return failure.getFile() + ": " + reason(failure);
  }

  /** What follows the name and the colon. */
  static String reason(FileSystemException failure) {
    return failure.getReason() == null ? why(failure) : failure.getReason();
  }

  /** What follows the name of the file and a colon. */
  public static String why(IOException failure) {
    return switch (failure) {
      case NoSuchFileException _ -> "there is no such file";
      case AccessDeniedException _ -> "access is denied";
      case NotDirectoryException _ -> "it is no directory";
      case FileSystemLoopException _ -> "a link in it leads back to it";
      case CharacterCodingException _ -> "bytes that are not UTF-8";
      case FileSystemException other when other.getReason() != null ->
          "cannot be read: " + other.getReason();
      case FileSystemException _ -> "cannot be read";
      default ->
          failure.getMessage() == null
              ? "cannot be read"
              : "cannot be read: " + failure.getMessage();
    };
  }
}

package org.vmoffer.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

final class UnreadableTest {

  @Test
  void theReasonIsInWords() {
    assertEquals("access is denied", Unreadable.why(new AccessDeniedException("a")));
    assertEquals("there is no such file", Unreadable.why(new NoSuchFileException("a")));
    assertEquals("bytes that are not UTF-8", Unreadable.why(new MalformedInputException(1)));
    assertEquals(
        "cannot be read: Is a directory",
        Unreadable.why(new FileSystemException("a", null, "Is a directory")));
    assertEquals("cannot be read", Unreadable.why(new IOException()));
  }
}

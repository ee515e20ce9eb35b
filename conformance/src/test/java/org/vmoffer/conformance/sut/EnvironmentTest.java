package org.vmoffer.conformance.sut;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EnvironmentTest {
  private static final int READS = 5000;
  private static final long NOBODY = 1L << 40;

  @BeforeEach
  void needsProc() {
    Assumptions.assumeTrue(Files.isDirectory(Path.of("/proc/self")), "there is no /proc");
  }

  @Test
  void aProcessThatExchangesItsProgramAllTheTimeKeepsItsEnvironment() throws IOException {
    ProcessBuilder builder = new ProcessBuilder("sh", "-c", "exec sh -c \"$AGAIN\"");
    builder.environment().put("AGAIN", "exec sh -c \"$AGAIN\"");
    Process process = builder.start();
    try {
      for (int read = 0; read < READS; read++) {
        String environment = Environment.of(process.pid());
        int now = read;
        assertTrue(environment.contains("AGAIN="), () -> "lost at read %d".formatted(now));
      }
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void aProcessThatIsNotThereHasNone() {
    assertEquals("", Environment.of(NOBODY));
  }
}

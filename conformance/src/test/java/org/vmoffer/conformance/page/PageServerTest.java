package org.vmoffer.conformance.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vmoffer.conformance.BadInputException;

final class PageServerTest {
  @TempDir private Path folder;

  @Test
  void theFolderIsServedToThisMachineOnly() throws IOException {
    Files.writeString(folder.resolve("index.html"), "the page");
    HttpServer server = PageServer.start(folder, 0);
    try {
      int port = server.getAddress().getPort();
      assertTrue(server.getAddress().getAddress().isLoopbackAddress());
      try (InputStream in = URI.create("http://127.0.0.1:" + port + "/").toURL().openStream()) {
        assertEquals("the page", new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    } finally {
      server.stop(0);
    }
  }

  @Test
  void aPortThatIsTakenIsRefused() throws IOException {
    HttpServer server = PageServer.start(folder, 0);
    try {
      int port = server.getAddress().getPort();
      assertThrows(BadInputException.class, () -> PageServer.start(folder, port));
    } finally {
      server.stop(0);
    }
  }

  @Test
  void aNumberThatIsNoPortIsRefused() {
    assertThrows(BadInputException.class, () -> PageServer.checkPort("--serve", 65_536));
    assertThrows(BadInputException.class, () -> PageServer.checkPort("--serve", -1));
  }
}

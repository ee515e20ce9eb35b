package org.vmoffer.conformance.page;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import com.sun.net.httpserver.SimpleFileServer.OutputLevel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.vmoffer.conformance.BadInputException;

/** Serves a report to the browsers of this machine and to nobody else. */
public final class PageServer {
  private static final int HIGHEST_PORT = 65_535;

  private PageServer() {}

  /**
   * Looks at a port before the work begins.
   *
   * @throws BadInputException if there is no such port
   */
  public static void checkPort(String option, int port) {
    if (port < 0 || port > HIGHEST_PORT) {
      throw new BadInputException(option + " " + port, "no port", "0 to " + HIGHEST_PORT);
    }
  }

  /**
   * Serves a folder until this thread is interrupted.
   *
   * @param port the port, 0 for any that is free
   * @param onServing told the address
   * @throws BadInputException if the port is taken
   */
  public static void serve(Path folder, int port, Consumer<String> onServing)
      throws IOException, InterruptedException {
    HttpServer server = start(folder, port);
    try {
      onServing.accept(
          "report: serving http://127.0.0.1:%d/ until interrupted"
              .formatted(server.getAddress().getPort()));
      new CountDownLatch(1).await();
    } finally {
      server.stop(0);
    }
  }

  static HttpServer start(Path folder, int port) throws IOException {
    InetSocketAddress address =
        new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
    try {
      HttpServer server =
          SimpleFileServer.createFileServer(address, folder.toAbsolutePath(), OutputLevel.NONE);
      server.start();
      return server;
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof BindException) {
        throw new BadInputException("--serve " + port, "the port is taken", "a free one, or 0");
      }
      throw e;
    }
  }
}

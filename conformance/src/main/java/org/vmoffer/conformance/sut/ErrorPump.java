package org.vmoffer.conformance.sut;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Takes what a program writes to standard error, for as long as it writes, so that it never waits
 * for a reader. The first of it is passed through; the last is kept for reports.
 */
final class ErrorPump {
  /** Bytes that are passed through; a program may write without end. */
  static final int PASSED = 1 << 16;

  /** Bytes that are kept. */
  static final int KEPT = 1 << 11;

  private static final int PATIENCE_MILLIS = 200;

  private final Thread thread;
  private final Consumer<String> sink;
  private final byte[] last = new byte[KEPT];
  private long total;

  private ErrorPump(InputStream in, Consumer<String> sink) {
    this.sink = sink;
    this.thread = Thread.ofVirtual().name("standard error").unstarted(() -> pump(in));
  }

  /**
   * Begins to take.
   *
   * @param sink where the first of it goes
   */
  static ErrorPump start(InputStream in, Consumer<String> sink) {
    ErrorPump pump = new ErrorPump(in, sink);
    pump.thread.start();
    return pump;
  }

  private void pump(InputStream in) {
    byte[] buffer = new byte[KEPT];
    try (in) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        take(buffer, read);
      }
    } catch (IOException closed) {
      take("(its standard error broke off)\n".getBytes(StandardCharsets.UTF_8));
    }
  }

  private void take(byte[] bytes) {
    take(bytes, bytes.length);
  }

  private void take(byte[] bytes, int length) {
    boolean passed;
    synchronized (this) {
      for (int i = 0; i < length; i++) {
        last[(int) ((total + i) % KEPT)] = bytes[i];
      }
      passed = total < PASSED;
      total += length;
    }
    if (passed) {
      sink.accept(new String(bytes, 0, length, StandardCharsets.UTF_8));
      if (total >= PASSED) {
        sink.accept("\nvmoffer: the program writes more to standard error, which is left out\n");
      }
    }
  }

  /** The last of what was written, once the program has ended. */
  String last() {
    try {
      thread.join(PATIENCE_MILLIS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    synchronized (this) {
      int length = (int) Math.min(total, KEPT);
      byte[] text = new byte[length];
      for (int i = 0; i < length; i++) {
        text[i] = last[(int) ((total - length + i) % KEPT)];
      }
      return new String(text, StandardCharsets.UTF_8).strip();
    }
  }
}

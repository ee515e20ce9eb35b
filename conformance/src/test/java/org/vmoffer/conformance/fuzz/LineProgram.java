package org.vmoffer.conformance.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A program that answers each line with a line. */
final class LineProgram implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 20;

  private final String command;
  private final Path errors;
  private Process process;
  private InputStream answers;
  private int starts;

  /** It ended, or was ended after a long silence. */
  static final class EndedException extends Exception {
    private static final long serialVersionUID = 1L;
    private final int exitCode;

    EndedException(int exitCode, String said) {
      super("exit code %d: %s".formatted(exitCode, said));
      this.exitCode = exitCode;
    }

    int exitCode() {
      return exitCode;
    }
  }

  /**
   * Starts it.
   *
   * @param errors the file for what it writes to standard error
   */
  LineProgram(String command, Path errors) throws IOException {
    this.command = command;
    this.errors = errors;
    this.process = start();
    this.answers = process.getInputStream();
  }

  private Process start() throws IOException {
    starts++;
    return new ProcessBuilder(command).redirectError(errors.toFile()).start();
  }

  int starts() {
    return starts;
  }

  /** Starts it again. */
  void restart() throws IOException {
    close();
    process = start();
    answers = process.getInputStream();
  }

  /**
   * Its answer to a line, without the end.
   *
   * @param line without a line feed
   * @throws EndedException if there is none
   */
  byte[] ask(byte[] line) throws IOException, InterruptedException, EndedException {
    Process asked = process;
    Thread watch =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    TimeUnit.SECONDS.sleep(PATIENCE_SECONDS);
                    asked.destroyForcibly();
                  } catch (InterruptedException _) {
                    // It has answered.
                  }
                });
    try {
      ByteArrayOutputStream whole = new ByteArrayOutputStream(line.length + 1);
      whole.writeBytes(line);
      whole.write('\n');
      OutputStream in = process.getOutputStream();
      in.write(whole.toByteArray());
      in.flush();
      return answer();
    } finally {
      watch.interrupt();
    }
  }

  private byte[] answer() throws IOException, InterruptedException, EndedException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    for (int next = answers.read(); next != '\n'; next = answers.read()) {
      if (next < 0) {
        throw new EndedException(process.waitFor(), Files.readString(errors));
      }
      answer.write(next);
    }
    return answer.toByteArray();
  }

  /** Whether it says more than it was asked. */
  boolean saysMore() throws IOException {
    return answers.available() > 0;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}

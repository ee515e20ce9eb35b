package org.vmoffer.conformance.sut;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import org.vmoffer.conformance.sut.LineInput.LineTooLongException;
import org.vmoffer.conformance.sut.SutFailure.Kind;

/** A running program: a line goes in, a line comes out. Not for several threads. */
final class SutProcess implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 1;
  private static final int SIGNALS = 128;
  private static final long NEVER = Long.MAX_VALUE;

  private final SutCommand command;
  private final Family family = new Family();
  private final Process process;
  private final OutputStream in;
  private final LineInput out;
  private final ErrorPump errors;
  private volatile long deadline = NEVER;
  private volatile boolean tooSlow;

  private SutProcess(SutCommand command) throws IOException {
    this.command = command;
    ProcessBuilder builder = new ProcessBuilder("sh", "-c", command.line());
    builder.environment().put(Family.VARIABLE, family.mark());
    this.process = builder.start();
    this.in = process.getOutputStream();
    this.out = new LineInput(process.getInputStream());
    this.errors = ErrorPump.start(process.getErrorStream(), command.errors());
  }

  /**
   * Starts a program.
   *
   * @throws IOException if there is no shell
   */
  static SutProcess start(SutCommand command) throws IOException {
    SutProcess started = new SutProcess(command);
    Watchdog.get().watch(started);
    return started;
  }

  /**
   * One request and its answer.
   *
   * @param request a line, with its end
   * @throws SutFailure if there is no answer, or more than one
   */
  byte[] exchange(byte[] request) {
    deadline = System.nanoTime() + command.timeout().toNanos();
    try {
      in.write(request);
      in.flush();
      byte[] line = out.next();
      if (line == null) {
        deadline = NEVER;
        throw ended();
      }
      if (out.hasMore()) {
        throw failure(Kind.FLOODED, "behind its answer comes " + out.shown());
      }
      return line;
    } catch (IOException broken) {
      throw ended();
    } catch (LineTooLongException endless) {
      throw failure(Kind.FLOODED, "a line of more than %,d bytes".formatted(LineInput.LONGEST));
    } finally {
      deadline = NEVER;
    }
  }

  /** Ends the program if it should have answered by now. */
  void endIfSilentSince(long now) {
    long due = deadline;
    if (due != NEVER && now - due > 0) {
      tooSlow = true;
      process.destroyForcibly();
      family.end(process.toHandle());
    }
  }

  /** The failure of a program that answers no more. */
  private SutFailure ended() {
    if (tooSlow) {
      return failure(Kind.HUNG, "no answer for %,d ms".formatted(command.timeout().toMillis()));
    }
    return failure(Kind.DIED, exit());
  }

  private String exit() {
    if (!isEnded()) {
      return "it has closed its standard output";
    }
    int code = process.exitValue();
    return code > SIGNALS
        ? "signal %d has ended it".formatted(code - SIGNALS)
        : "it ended with exit code " + code;
  }

  private boolean isEnded() {
    try {
      return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return !process.isAlive();
    }
  }

  /** A failure of this program, with what it wrote to standard error. */
  SutFailure failure(Kind kind, String message) {
    return new SutFailure(kind, message, errors.last());
  }

  /**
   * Ends the program, and what it has started.
   *
   * @param farewell the last request, to which there is no answer; empty to end it at once
   * @return how many processes it has left behind
   */
  int end(byte[] farewell) {
    Watchdog.get().leave(this);
    if (farewell.length > 0 && process.isAlive()) {
      try {
        in.write(farewell);
        in.close();
        isEnded();
      } catch (IOException goneAlready) {
        // The program is to end, and has: there is nobody left to tell.
        process.destroyForcibly();
      }
    }
    process.destroyForcibly();
    return family.end(process.toHandle());
  }

  @Override
  public void close() {
    end(new byte[0]);
  }
}

package org.vmoffer.conformance.campaign;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.oracle.Explainer;
import org.vmoffer.conformance.oracle.Oracle;
import org.vmoffer.conformance.protocol.Hello;
import org.vmoffer.conformance.protocol.Welcome;
import org.vmoffer.conformance.sut.SutCommand;
import org.vmoffer.conformance.sut.SutFailure;
import org.vmoffer.conformance.sut.SutSession;

/** Where a program sits: one that has broken down is replaced by a fresh one. For one thread. */
final class Seat implements AutoCloseable {
  private final SutCommand command;
  private final Hello hello;
  private final Oracle oracle;
  private @Nullable SutSession session;
  private @Nullable Player player;
  private int leftBehind;

  Seat(SutCommand command, Hello hello, Oracle oracle) {
    this.command = command;
    this.hello = hello;
    this.oracle = oracle;
  }

  /**
   * The program, started if there is none.
   *
   * @throws SutFailure if it does not say what it is
   * @throws IOException if there is no shell
   */
  Player player() throws IOException {
    if (player == null) {
      SutSession started = SutSession.start(command, hello);
      session = started;
      boolean data = started.welcome().can(Welcome.DATA);
      player = new Player(hello, new Explainer(oracle, data), started);
    }
    return player;
  }

  /** Makes the program go: it has broken down. */
  void replace() {
    if (session != null) {
      session.close();
    }
    session = null;
    player = null;
  }

  /** How many processes the program has left behind when it was told to end. */
  int leftBehind() {
    return leftBehind;
  }

  @Override
  public void close() {
    if (session != null) {
      leftBehind += session.end();
    }
    session = null;
    player = null;
  }
}

package org.vmoffer.conformance.campaign;

import java.io.IOException;
import java.util.Optional;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.campaign.Player.Played;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.oracle.KernelOracle;
import org.vmoffer.conformance.sut.SutCommand;

/** Calls made on a program one after the other, from a reset on. */
public final class CallsReplay {
  private CallsReplay() {}

  /**
   * Makes the calls.
   *
   * @return the failure, if there is one
   * @throws BadInputException if somebody calls who does not live
   * @throws IOException if there is no shell
   */
  public static Optional<Failure> run(CallsFile file, SutCommand command) throws IOException {
    KernelOracle oracle = new KernelOracle(file.hello().bounds());
    try (Seat seat = new Seat(command, file.hello(), oracle)) {
      Player player = seat.player();
      player.reset();
      int number = 0;
      for (Invocation each : file.calls()) {
        number++;
        if (each.pid() != 0 && !player.lives(each.pid())) {
          throw new BadInputException(
              "call " + number, "pid " + each.pid() + " calls", "a live process");
        }
        if (player.ask(each, each.call(), true) instanceof Played.Failed(Failure failure)) {
          return Optional.of(failure);
        }
      }
      return Optional.empty();
    }
  }
}

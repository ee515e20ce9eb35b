package org.vmoffer.conformance.cli;

import java.io.IOException;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.Scratch;
import org.vmoffer.conformance.convert.Counterexample;
import org.vmoffer.conformance.tlc.Manifest;
import org.vmoffer.conformance.tlc.ManifestModel;
import org.vmoffer.conformance.tlc.TlcException;

/** Asks TLC for a counterexample of a model that the manifest has. */
final class CounterexampleSearch {
  private final Home home;

  CounterexampleSearch(Home home) {
    this.home = home;
  }

  /**
   * Looks for it.
   *
   * @throws BadInputException if there is no such model, or it has none
   */
  Counterexample find(String name) throws TlcException, InterruptedException, IOException {
    ManifestModel model =
        Manifest.read(home.specification()).models().stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    new BadInputException(
                        "--counterexample " + name,
                        "there is no such model",
                        "a mutant or another model of spec/manifest.json"));
    try (Scratch scratch = Scratch.open();
        Terminal.Progress progress = Terminal.progress("TLC " + name, "steps", -1)) {
      return Counterexample.find(
          model, home.specification(), scratch.directory(), told -> progress.at(told.edges()));
    }
  }
}

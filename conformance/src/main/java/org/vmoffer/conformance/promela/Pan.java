package org.vmoffer.conformance.promela;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A checker that SPIN makes of a model, and a C compiler of that. */
final class Pan implements AutoCloseable {
  private static final String CHECKER = "./pan";
  private static final String TRAIL = ".trail";

  /**
   * Breadth first, for shortest trails; no reduction, whose only effect could be to leave out
   * steps; safety is all that is asked; room for the arguments of all callers.
   */
  private static final List<String> OPTIONS =
      List.of("-w", "-DBFS", "-DSAFETY", "-DNOREDUCE", "-DVECTORSZ=16384", "-o", "pan", "pan.c");

  private final PromelaModel model;
  private final Workshop workshop;

  private Pan(PromelaModel model, Workshop workshop) {
    this.model = model;
    this.workshop = workshop;
  }

  /**
   * Makes one.
   *
   * @param sources the directory {@code promela}
   * @param define a macro that the model is made with: a mutant's name, say
   * @param level how much the compiler optimises, {@code -O0} for a short search
   * @throws SpinException if SPIN or the compiler does not understand what it is given
   */
  static Pan make(Path sources, PromelaModel model, String define, String level)
      throws IOException, SpinException, InterruptedException {
    Workshop workshop = Workshop.open();
    Pan pan = new Pan(model, workshop);
    try {
      model.write(sources, workshop.directory());
      pan.must(List.of(SpinTools.SPIN, "-a", "-D" + define, model.file()));
      List<String> compile = new ArrayList<>(List.of(SpinTools.CC, level));
      compile.addAll(OPTIONS);
      pan.must(compile);
      return pan;
    } catch (IOException | SpinException | InterruptedException | RuntimeException e) {
      workshop.close();
      throw e;
    }
  }

  private void must(List<String> command) throws IOException, SpinException, InterruptedException {
    List<String> errors = new ArrayList<>();
    Workshop.Run run = workshop.run(command, errors::add);
    if (run.exitCode() != 0) {
      throw new SpinException(
          "%s of model %s ends with exit code %d:%n%s"
              .formatted(
                  String.join(" ", command),
                  model.name(),
                  run.exitCode(),
                  (run.printed() + String.join("\n", errors)).strip()));
    }
  }

  /**
   * Searches all states, or up to the first promise that is broken.
   *
   * @param onStep told every line about a step
   * @throws SpinException if the search comes to no verdict
   */
  PanReport search(Consumer<String> onStep)
      throws IOException, SpinException, InterruptedException {
    Workshop.Run run = workshop.run(List.of(CHECKER), onStep);
    if (run.exitCode() != 0) {
      throw new SpinException(
          "SPIN's checker of model %s ends with exit code %d:%n%s"
              .formatted(model.name(), run.exitCode(), run.printed().strip()));
    }
    return PanReport.read(run.printed());
  }

  /** The way to the broken promise that a search has found. */
  Trail trail() throws IOException, SpinException, InterruptedException {
    String file = model.file() + TRAIL;
    if (!Files.exists(workshop.directory().resolve(file))) {
      throw new SpinException("SPIN's checker of model %s left no trail".formatted(model.name()));
    }
    return Trail.read(workshop.run(List.of(CHECKER, "-r", file), line -> {}).printed());
  }

  @Override
  public void close() {
    workshop.close();
  }
}

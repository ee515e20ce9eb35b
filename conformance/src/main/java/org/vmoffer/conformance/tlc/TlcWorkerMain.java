package org.vmoffer.conformance.tlc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.vmoffer.conformance.TreeRemoval;
import org.vmoffer.conformance.Unreadable;
import tlc2.tool.impl.FastTool;
import util.ToolIO;

/**
 * The process in which TLC checks one model. Arguments: the model's name, directory, root module
 * and configuration; a scratch directory; its {@link Level}; the file for the graph, or {@value
 * #NO_FILE}; whether the ends of programs are to be collected; the file for the behaviour that
 * violates a property, or {@value #NO_FILE}.
 *
 * <p>Standard output carries {@link WorkerMessage}s, what TLC prints goes to standard error.
 * Standard input is never written to: its end means that whoever asked is gone.
 */
final class TlcWorkerMain {
  static final String NO_FILE = "-";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final PrintStream out;

  private TlcWorkerMain(PrintStream out) {
    this.out = out;
  }

  /** Runs TLC once, reports, and ends the process: TLC leaves threads behind. */
  public static void main(String[] args) {
    Locale.setDefault(Locale.ROOT);
    TlcWorkerMain worker = new TlcWorkerMain(System.out);
    System.setOut(System.err);
    ToolIO.out = System.err;
    ToolIO.err = System.err;
    Thread.ofPlatform().daemon().start(() -> endWithParent(Path.of(args[4])));
    worker.run(args);
    worker.out.flush();
    Runtime.getRuntime().halt(0);
  }

  private void run(String[] args) {
    TlcModel model = new TlcModel(args[0], Path.of(args[1]), args[2], args[3]);
    Path scratch = Path.of(args[4]);
    TlcCheck check = new TlcCheck(model, scratch, file(args[8]), this::send);
    try {
      ModelFiles files = ModelFiles.of(model);
      send(check.run(tool -> reading(args, model, files, tool, check::step)));
    } catch (FileSystemException e) {
      e.printStackTrace();
      send(new WorkerFailure(Unreadable.text(e), true));
    } catch (Throwable e) {
      // Whatever it is, whoever waits must hear of it; the stack is for the log.
      e.printStackTrace();
      send(new WorkerFailure(e.toString(), false));
    }
  }

  private static StepReading reading(
      String[] args, TlcModel model, ModelFiles files, FastTool tool, Runnable onStep) {
    return switch (Level.valueOf(args[5])) {
      case CALLS -> new CallReading(model, files, tool, file(args[6]), onStep);
      case KERNEL ->
          file(args[6])
              .map(file -> KernelReading.writing(model, files, tool, file, onStep))
              .orElseGet(() -> KernelReading.counting(model, tool, writer(args[7], onStep)));
    };
  }

  private static KernelWriter writer(String ends, Runnable onStep) {
    return Boolean.parseBoolean(ends) ? new EndsWriter(onStep) : new KernelWriter(onStep);
  }

  private static Optional<Path> file(String argument) {
    return argument.equals(NO_FILE) ? Optional.empty() : Optional.of(Path.of(argument));
  }

  private void send(WorkerMessage message) {
    try {
      out.println(JSON.writeValueAsString(message));
      out.flush();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a message of ours is not JSON", e);
    }
  }

  private static void endWithParent(Path scratch) {
    try {
      while (System.in.read() >= 0) {
        // Nothing is ever sent.
      }
      TreeRemoval.of(scratch);
    } catch (IOException e) {
      System.err.println("cannot end as wanted: " + e);
    }
    Runtime.getRuntime().halt(1);
  }
}

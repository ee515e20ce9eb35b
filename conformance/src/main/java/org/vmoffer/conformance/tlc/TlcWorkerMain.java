package org.vmoffer.conformance.tlc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.vmoffer.conformance.graph.GraphFile;
import util.ToolIO;

/**
 * The process in which TLC checks one model. Arguments: the model's name, directory, root module
 * and configuration; a scratch directory; the file for the graph, or {@value #NO_GRAPH}.
 *
 * <p>Standard output carries {@link WorkerMessage}s, what TLC prints goes to standard error.
 * Standard input is never written to: its end means that whoever asked is gone.
 */
final class TlcWorkerMain {
  static final String NO_GRAPH = "-";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final PrintStream out;

  private TlcWorkerMain(PrintStream out) {
    this.out = out;
  }

  /** Runs TLC once, reports, and ends the process: TLC leaves threads behind. */
  public static void main(String[] args) {
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
    boolean keepsEdges = !args[5].equals(NO_GRAPH);
    try {
      TlcCheck check = new TlcCheck(model, ModelFiles.of(model), scratch, keepsEdges, this::send);
      TlcOutcome outcome = check.run();
      if (keepsEdges && outcome instanceof TlcOutcome.Holds holds) {
        GraphFile.write(Path.of(args[5]), check.graph(holds));
      }
      send(outcome);
    } catch (Throwable e) {
      // Whatever it is, whoever waits must hear of it; the stack is for the log.
      e.printStackTrace();
      send(new WorkerFailure(e.toString()));
    }
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

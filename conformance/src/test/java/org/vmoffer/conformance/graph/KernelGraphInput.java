package org.vmoffer.conformance.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.vmoffer.api.Call;
import org.vmoffer.api.Marks;
import org.vmoffer.api.Permissions;
import org.vmoffer.conformance.fuzz.FuzzedReader;
import org.vmoffer.conformance.fuzz.Messages;
import org.vmoffer.conformance.fuzz.Sealed;
import org.vmoffer.conformance.fuzz.Temporary;
import org.vmoffer.machine.Operation;
import org.vmoffer.machine.Scenario;
import org.vmoffer.pagetable.Formats;

/** Graphs of the kernel level that are kept: what the checksum seals, which is always right. */
public final class KernelGraphInput implements FuzzedReader {
  private static final String FILE = "g.kernel";

  /** The only one. */
  public KernelGraphInput() {}

  @Override
  public String name() {
    return "kernel-graph";
  }

  @Override
  public List<byte[]> seeds() throws IOException {
    return Temporary.directory(
        directory -> {
          Path file = directory.resolve(FILE);
          KernelGraphFile.write(file, graph());
          return List.of(Sealed.body(Files.readAllBytes(file)));
        });
  }

  private static KernelGraph graph() {
    Scenario scenario =
        Scenario.with(Formats.X86_64)
            .page(new Scenario.StartPage(1, 0, 0, Permissions.RW, Permissions.RWX, Marks.NONE))
            .maxPid(2)
            .offer(1, 2, 0, 1, Permissions.R, Permissions.NONE)
            .program(new Scenario.Program(2, false, List.of(new Operation.OnCore(new Call.Exit()))))
            .program(
                new Scenario.Program(
                    1, false, List.of(new Operation.OnCore(new Call.Access(0, Call.Kind.W, 1)))))
            .build();
    KernelGraphBuilder graph = new KernelGraphBuilder(scenario);
    int first = graph.state(new long[] {0, 1}, 2);
    int second = graph.state(new long[] {2, 3}, 2);
    graph.edge(first, graph.label("Lock"), second);
    graph.edge(second, graph.label("Commit"), first);
    return graph.build(new KernelHeader("MCMmuM", "00", "2.18", "1", 3, 2, 2, 1, 1));
  }

  @Override
  public void read(Path scratch, byte[] input) throws Exception {
    KernelGraph graph =
        KernelGraphFile.read(Files.write(scratch.resolve(FILE), Sealed.always(input)));
    for (int state = 0; state < graph.states(); state++) {
      graph.code(state);
      for (int edge = graph.firstEdge(state); edge < graph.firstEdge(state + 1); edge++) {
        graph.label(edge);
        graph.code(graph.target(edge));
      }
    }
  }

  @Override
  public boolean isRefusal(Path scratch, Throwable thrown) {
    String message = String.valueOf(thrown.getMessage());
    return thrown instanceof GraphFileException
        && message.startsWith(scratch.resolve(FILE) + ": ")
        && Messages.isClean(message);
  }
}

package org.vmoffer.conformance.promela;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.vmoffer.api.Call;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.graph.Bounds;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.graph.StateGraph;

/**
 * A model of the specification for SPIN: its constants, and a process for each call with its
 * arguments. What the calls mean is not written here but in {@code promela/}.
 *
 * @param name the name of the model
 * @param callers how many processes there are
 * @param text the file
 */
public record PromelaModel(String name, int callers, String text) {
  static final String SUFFIX = ".pml";

  /** SPIN's most, without the one that starts the others. */
  private static final int MOST_CALLERS = 254;

  /**
   * The model of a graph, as far as its bounds and its calls go. SPIN tries the process first that
   * was started last, so the calls stand in reverse: it meets them in the order in which TLC does,
   * and finds the same of several shortest behaviours.
   *
   * @throws BadInputException if the model is none that SPIN can check
   */
  public static PromelaModel of(StateGraph graph) {
    Bounds bounds = graph.header().bounds();
    String name = graph.header().model();
    if (!bounds.isDeterministic() || graph.callCount() > MOST_CALLERS) {
      throw new BadInputException(
          "model " + name,
          "it leaves choices open, or makes %,d calls".formatted(graph.callCount()),
          "a determined model with no more than %d calls".formatted(MOST_CALLERS));
    }
    StringBuilder out = new StringBuilder();
    define(out, "PIDS", bounds.maxPid());
    define(out, "PAGES", bounds.userPages());
    define(out, "FRAMES", bounds.frames());
    define(out, "LIMIT", bounds.offerLimit());
    define(out, "EXECUTE_ONLY", !bounds.arch().equals("x86-64"));
    define(out, "EXPECT", bounds.expectExtension());
    out.append("#include \"vmoffer.pml\"\n\ninit {\n  atomic {\n");
    for (int call = graph.callCount() - 1; call >= 0; call--) {
      out.append("    run ").append(of(graph.invocation(call))).append(";\n");
    }
    return new PromelaModel(name, graph.callCount(), out.append("  }\n}\n").toString());
  }

  private static void define(StringBuilder out, String constant, Object value) {
    out.append("#define ").append(constant).append(' ').append(value).append('\n');
  }

  private static String of(Invocation invocation) {
    int by = invocation.pid();
    return switch (invocation.call()) {
      case Call.VmOffer c -> call("vm_offer", by, c.destPid(), c.addr(), c.len(), c.flags());
      case Call.VmClaim c ->
          call(
              "vm_claim",
              by,
              c.srcPid(),
              c.remoteAddr(),
              c.localAddr(),
              c.size(),
              c.flags(),
              c.outOk(),
              c.expectId(),
              c.minPerms().bits());
      case Call.VmListOffer c -> call("vm_listoffer", by, c.count(), c.outOk());
      case Call.Mmap c -> call("mmap", by, c.addr(), c.pages(), c.perms().bits(), c.special());
      case Call.Munmap c -> call("munmap", by, c.addr(), c.pages());
      case Call.Mprotect c -> call("mprotect", by, c.addr(), c.pages(), c.perms().bits());
      case Call.Access c -> call("access", by, c.addr(), c.kind().needs().bits(), c.value());
      case Call.Pin c -> call("pin", by, c.addr());
      case Call.Unpin c -> call("unpin", by, c.addr());
      case Call.Fork _ -> call("fork", by);
      case Call.Exec _ -> call("exec", by);
      case Call.Exit _ -> call("exit_", by);
      case Call.Spawn _ -> call("spawn");
    };
  }

  private static String call(String name, Object... arguments) {
    StringBuilder out = new StringBuilder(name).append('(');
    for (int i = 0; i < arguments.length; i++) {
      out.append(i == 0 ? "" : ", ").append(arguments[i]);
    }
    return out.append(')').toString();
  }

  /** The name of the file. */
  String file() {
    return name + SUFFIX;
  }

  /**
   * Writes the model, and what it includes.
   *
   * @param sources the directory {@code promela}
   * @param directory an existing directory
   */
  public void write(Path sources, Path directory) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(sources, "*" + SUFFIX)) {
      for (Path file : files) {
        Files.copy(
            file,
            directory.resolve(file.getFileName().toString()),
            StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (NoSuchFileException | NotDirectoryException e) {
      throw new BadInputException(sources.toString(), "no such directory", "the model in Promela");
    }
    Files.writeString(directory.resolve(file()), text);
  }
}

package org.vmoffer.conformance.promela;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.TreeRemoval;

/**
 * A directory in which SPIN makes a checker, and the program that runs in it. Closing ends the one
 * and removes the other; the end of this Java process closes what is still open.
 */
final class Workshop implements AutoCloseable {
  private static final Set<Workshop> OPEN = ConcurrentHashMap.newKeySet();
  private static final String PRINTED = "printed";

  private static volatile boolean ending;

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(Workshop::end));
  }

  private final Path directory;
  private @Nullable Process process;

  private Workshop(Path directory) {
    this.directory = directory;
  }

  /** An empty directory. */
  static Workshop open() throws IOException {
    Workshop workshop = new Workshop(Files.createTempDirectory("vmoffer-spin"));
    OPEN.add(workshop);
    if (ending) {
      // Whoever closes the others may not have seen this one.
      workshop.close();
    }
    return workshop;
  }

  private static void end() {
    ending = true;
    OPEN.forEach(Workshop::close);
  }

  Path directory() {
    return directory;
  }

  /**
   * Runs a program in the directory, to its end.
   *
   * @param onError told every line that it writes to standard error
   * @return what it wrote to standard output, and how it ended
   */
  Run run(List<String> command, Consumer<String> onError) throws IOException, InterruptedException {
    Path printed = directory.resolve(PRINTED);
    Process started = start(command, printed);
    try (BufferedReader errors = started.errorReader()) {
      for (String line = errors.readLine(); line != null; line = errors.readLine()) {
        onError.accept(line);
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
      }
      return new Run(started.waitFor(), Files.readString(printed));
    } finally {
      stop(started);
    }
  }

  /**
   * How a program ended.
   *
   * @param exitCode its exit code
   * @param printed what it wrote to standard output
   */
  record Run(int exitCode, String printed) {}

  private synchronized Process start(List<String> command, Path printed) throws IOException {
    if (ending) {
      throw new IOException("this process is ending");
    }
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(printed.toFile());
    // A compiler that is killed leaves its temporary files behind.
    builder.environment().put("TMPDIR", directory.toString());
    Process started = builder.start();
    process = started;
    return started;
  }

  private static void stop(Process process) {
    List<ProcessHandle> children = process.descendants().toList();
    process.destroyForcibly().onExit().join();
    for (ProcessHandle child : children) {
      child.destroyForcibly();
      child.onExit().join();
    }
  }

  /** Ends the program at once if it still runs. */
  @Override
  public synchronized void close() {
    if (process != null) {
      stop(process);
    }
    OPEN.remove(this);
    try {
      TreeRemoval.of(directory);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + directory, e);
    }
  }
}

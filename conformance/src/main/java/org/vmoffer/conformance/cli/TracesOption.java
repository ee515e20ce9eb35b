package org.vmoffer.conformance.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.trace.TraceDirectory;
import picocli.CommandLine.Option;

/** The option that names the directory of the corpora. */
final class TracesOption {
  @Option(
      names = "--traces",
      paramLabel = "DIR",
      description = "The directory of the corpora (default: traces/ of the project).")
  private @Nullable Path directory;

  /** The directory. */
  TraceDirectory in(Home home) {
    return new TraceDirectory(directory == null ? home.traces() : directory);
  }
}

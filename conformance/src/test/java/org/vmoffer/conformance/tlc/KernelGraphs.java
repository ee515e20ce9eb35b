package org.vmoffer.conformance.tlc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.vmoffer.conformance.graph.KernelGraph;
import org.vmoffer.conformance.graph.KernelGraphFile;

/** Graphs of models of the kernel level as TLC makes them, for all tests. */
public final class KernelGraphs {
  private static final KernelGraph NO_TABLES = make(KernelSpecs.NO_TABLES);

  private KernelGraphs() {}

  /** The smallest. */
  public static KernelGraph noTables() {
    return NO_TABLES;
  }

  /** The graph of a model of the manifest, made now. */
  public static KernelGraph make(ManifestModel model) {
    try {
      Path file = Files.createTempFile(model.name(), ".graph");
      Path log = Files.createTempFile(model.name(), ".log");
      try {
        TlcOutcome outcome =
            TlcRun.of(model.in(Specs.DIRECTORY), log)
                .at(Level.KERNEL)
                .expectedToBeBrief()
                .checkAndWrite(file, p -> {});
        if (!(outcome instanceof TlcOutcome.KernelHolds)) {
          throw new IllegalStateException(outcome.toString());
        }
        return KernelGraphFile.read(file);
      } finally {
        Files.delete(file);
        Files.delete(log);
      }
    } catch (IOException | TlcException | InterruptedException e) {
      throw new IllegalStateException("model " + model.name() + " cannot be checked", e);
    }
  }
}

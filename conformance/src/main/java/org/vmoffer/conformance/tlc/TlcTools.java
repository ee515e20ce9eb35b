package org.vmoffer.conformance.tlc;

import java.nio.file.Path;
import tlc2.TLCGlobals;
import tlc2.tool.impl.FastTool;
import tlc2.util.FP64;
import util.ToolIO;

/** Starts TLC's evaluator. Its state is static: one model in a Java process. */
final class TlcTools {

  private TlcTools() {}

  /**
   * Parses a model and evaluates its constants. TLC's messages go to {@link ToolIO#out}.
   *
   * @param scratch an existing directory of its own
   * @throws RuntimeException if TLC does not understand the model; the message is TLC's
   */
  static FastTool open(TlcModel model, Path scratch) {
    return open(model.module(), model.config(), new SpecResolver(scratch, model.directory()));
  }

  /** The same for a root module and a configuration that a resolver finds. */
  static FastTool open(String module, String config, SpecResolver resolver) {
    FP64.Init(0);
    TLCGlobals.setNumWorkers(1);
    TLCGlobals.chkptDuration = 0;
    String configName = config.replaceFirst("\\.cfg$", "");
    return new FastTool(resolver.getFullPath(), module, configName, resolver);
  }
}

package org.vmoffer.conformance.tlc;

import java.io.IOException;
import java.nio.file.Path;
import tlc2.TLCGlobals;
import tlc2.tool.impl.FastTool;
import tlc2.util.FP64;

/**
 * Starts TLC's evaluator.
 *
 * <p>TLC numbers the names that it meets, for the whole Java process, and finds definitions by
 * these numbers. The same modules may be read again, with other constants; other modules would be
 * mistaken for the first ones, and are refused. A variant that only says something else under the
 * same names is not mistaken.
 */
final class TlcTools {
  private static String modulesRead = "";

  private TlcTools() {}

  /**
   * Parses a model and evaluates its constants. TLC's messages go to {@link util.ToolIO#out}.
   *
   * @param config where the configuration is, in place of the model's own
   * @param scratch an existing directory of its own
   * @throws TlcException if a file of the model cannot be read
   * @throws IOException if the scratch directory cannot be written to
   * @throws IllegalStateException if this Java process has read other modules before
   * @throws RuntimeException if TLC does not understand the model; the message is TLC's
   */
  static synchronized FastTool open(TlcModel model, Path config, Path scratch)
      throws TlcException, IOException {
    String modules = model.module() + ModelFiles.ofModules(model).hash();
    if (!modulesRead.isEmpty() && !modulesRead.equals(modules)) {
      throw new IllegalStateException(
          "TLC has read other modules in this process before: start another for " + model);
    }
    modulesRead = modules;
    return read(model, config, scratch);
  }

  /**
   * The same of modules that are those read before with something changed. As long as they define
   * the same names in the same order, TLC gives these the same numbers.
   *
   * @throws IOException if the scratch directory cannot be written to
   * @throws RuntimeException if TLC does not understand the model; the message is TLC's
   */
  static synchronized FastTool openVariant(TlcModel model, Path scratch) throws IOException {
    if (modulesRead.isEmpty()) {
      throw new IllegalStateException("nothing was read of which this is a variant: " + model);
    }
    return read(model, model.configFile(), scratch);
  }

  private static FastTool read(TlcModel model, Path config, Path scratch) throws IOException {
    FP64.Init(0);
    TLCGlobals.setNumWorkers(1);
    TLCGlobals.chkptDuration = 0;
    // Looked at now and then, a temporal property would fail at a point that depends on the clock.
    TLCGlobals.lnCheck = "final";
    SpecResolver resolver = new SpecResolver(scratch, config, model.directory());
    String directory = model.directory().toString();
    try {
      return new FastTool(directory, model.module(), SpecResolver.CONFIG_NAME, resolver);
    } catch (RuntimeException misunderstood) {
      IOException failure = resolver.failure();
      if (failure != null) {
        throw failure;
      }
      throw misunderstood;
    }
  }
}

package org.vmoffer.conformance.tlc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import tlc2.tool.impl.FastTool;

/** The modules of a model with one of them changed, which TLC reads in place of them. */
final class VariantModules {
  private final TlcModel model;
  private final Path scratch;
  private final Path variants;

  /** Modules in a directory within a scratch directory, which is made. */
  VariantModules(TlcModel model, Path scratch) throws IOException {
    this.model = model;
    this.scratch = scratch;
    this.variants = Files.createDirectory(scratch.resolve("variant"));
  }

  /**
   * Has TLC read them.
   *
   * @param module the one that is changed
   * @param text what it is then
   * @throws RuntimeException if TLC does not understand it; the message is TLC's
   */
  FastTool open(String module, String text) throws TlcException, IOException {
    for (String file : ModelFiles.of(model).hashes().keySet()) {
      Files.copy(
          model.directory().resolve(file),
          variants.resolve(file),
          StandardCopyOption.REPLACE_EXISTING);
    }
    Files.writeString(variants.resolve(module + TlcModel.MODULE_SUFFIX), text);
    return TlcTools.openVariant(
        new TlcModel(model.name(), variants, model.module(), model.config()), scratch);
  }
}

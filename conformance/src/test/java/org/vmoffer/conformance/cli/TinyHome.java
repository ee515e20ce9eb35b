package org.vmoffer.conformance.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.vmoffer.conformance.graph.GraphFile;
import org.vmoffer.conformance.graph.GraphStore;
import org.vmoffer.conformance.tlc.ModelFiles;
import org.vmoffer.conformance.tlc.Specs;
import org.vmoffer.conformance.tlc.TinyGraph;
import org.vmoffer.conformance.tlc.TlcException;
import org.vmoffer.conformance.tlc.TlcModel;
import picocli.CommandLine;

/** A project whose only model is the tiny one, with its graph made, to run commands in. */
record TinyHome(Path root) {
  static final String MODEL = "MCTiny";

  private static final String PROPERTY = "vmoffer.home";

  /** What one run leaves behind. */
  record Run(int exitCode, String out, String err) {}

  static TinyHome in(Path root) throws IOException, TlcException {
    TlcModel model = Specs.tiny(Files.createDirectory(root.resolve("spec")));
    Files.writeString(
        root.resolve("spec").resolve("manifest.json"),
        """
        {"models":[{"name":"%s","module":"%s","config":"%s","question":"How?","kind":"ci",
          "expected":"pass"}]}
        """
            .formatted(model.name(), model.module(), model.config()));
    GraphStore store = GraphStore.of(root);
    Path temporary = store.temporary(MODEL);
    GraphFile.write(temporary, TinyGraph.get());
    store.put(temporary, MODEL, ModelFiles.of(model).hash());
    return new TinyHome(root);
  }

  Path traces() {
    return root.resolve("traces");
  }

  Run run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine commandLine =
        Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    String before = System.setProperty(PROPERTY, root.toString());
    try {
      int exitCode = Main.execute(commandLine, args);
      return new Run(exitCode, out.toString(), err.toString());
    } finally {
      if (before == null) {
        System.clearProperty(PROPERTY);
      } else {
        System.setProperty(PROPERTY, before);
      }
    }
  }
}

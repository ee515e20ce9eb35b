package org.vmoffer.conformance.tlc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vmoffer.conformance.graph.GraphStore;
import org.vmoffer.conformance.graph.StateGraph;

final class ModelGraphsTest {
  @TempDir private Path root;

  private ModelGraphs graphs() {
    return new ModelGraphs(new GraphStore(root.resolve("graphs")), root.resolve("logs"));
  }

  private TlcModel model() throws IOException {
    return Specs.tiny(Files.createDirectory(root.resolve("spec")));
  }

  @Test
  void aGraphThatWasNeverMadeIsNotFound() throws Exception {
    assertEquals(Optional.empty(), graphs().find(model(), _ -> {}));
  }

  @Test
  void aGraphIsMadeOnceAndFoundThen() throws Exception {
    ModelGraphs graphs = graphs();
    TlcModel model = model();
    StateGraph made = graphs.make(model, _ -> {});

    StateGraph found = graphs.find(model, _ -> {}).orElseThrow();
    assertEquals(made.header(), found.header());
    assertEquals(made.edgeCount(), found.edgeCount());
  }

  @Test
  void aGraphOfAnotherSpecificationIsNotFound() throws Exception {
    ModelGraphs graphs = graphs();
    TlcModel model = model();
    graphs.make(model, _ -> {});
    Specs.edit(model.directory(), "Rights.tla", "MODULE Rights", "MODULE Rights ");

    assertEquals(Optional.empty(), graphs.find(model, _ -> {}));
  }

  @Test
  void aModelThatDoesNotHoldHasNoGraph() throws Exception {
    ModelGraphs graphs = graphs();
    TlcModel model = model();
    Specs.edit(model.directory(), "VmOffer.tla", "max |-> o.grant", "max |-> Right");

    PropertyViolatedException violated =
        assertThrows(PropertyViolatedException.class, () -> graphs.make(model, _ -> {}));
    assertEquals(
        "model MCTiny: I2NoGainProp does not hold; ./vmoffer check shows why",
        violated.getMessage());
    assertEquals(Optional.empty(), graphs.find(model, _ -> {}));
  }
}

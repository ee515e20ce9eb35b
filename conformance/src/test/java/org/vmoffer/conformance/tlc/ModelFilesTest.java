package org.vmoffer.conformance.tlc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFilesTest {
  @TempDir private Path directory;

  private TlcModel model = TlcModel.named(Specs.DIRECTORY, "MCPermissions");

  @BeforeEach
  void copy() throws Exception {
    model = Specs.tiny(directory);
  }

  @Test
  void aModelIsItsConfigurationAndEveryModuleThatItExtends() throws Exception {
    assertEquals(
        Set.of(
            "MCPermissions.cfg",
            "MCTiny.tla",
            "Arguments.tla",
            "Properties.tla",
            "VmOffer.tla",
            "World.tla",
            "Memory.tla",
            "Outcomes.tla",
            "Rights.tla"),
        ModelFiles.of(model).hashes().keySet());
  }

  @Test
  void aChangeFarDownChangesTheHash() throws Exception {
    String before = ModelFiles.of(model).hash();
    Specs.edit(directory, "Rights.tla", "Right ==", "Right  ==");

    assertNotEquals(before, ModelFiles.of(model).hash());
  }

  @Test
  void aChangeElsewhereDoesNot() throws Exception {
    String before = ModelFiles.of(model).hash();
    Specs.edit(directory, "MCPermissions.tla", "MCOfferArgs ==", "MCOfferArgs  ==");

    assertEquals(before, ModelFiles.of(model).hash());
  }
}

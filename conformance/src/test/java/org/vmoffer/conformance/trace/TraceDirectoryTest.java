package org.vmoffer.conformance.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.SmallModel;

final class TraceDirectoryTest {
  @TempDir private Path path;

  private TraceDirectory filled() throws IOException {
    TraceDirectory directory = new TraceDirectory(path);
    try (TraceRenewal renewal = new TraceRenewal(directory, true)) {
      renewal.make(SmallModel.graph());
      renewal.finish();
    }
    return directory;
  }

  @Test
  void itKnowsTheModelsOfItsManifest() throws IOException {
    assertEquals(List.of(SmallModel.NAME), filled().models());
  }

  @Test
  void aCorpusIsReadWithoutASpecification() throws IOException {
    assertEquals(SmallModel.NAME, filled().read(SmallModel.NAME, Optional.empty()).model());
  }

  @Test
  void aModelWithoutACorpusIsRefusedWithThoseThatHaveOne() throws IOException {
    TraceDirectory directory = filled();

    BadInputException refusal =
        assertThrows(BadInputException.class, () -> directory.read("MCNone", Optional.empty()));
    assertTrue(
        String.valueOf(refusal.getMessage())
            .endsWith("there is no corpus of MCNone; expected one of [MCSmall]"));
  }

  @Test
  void aDirectoryWithoutAManifestIsRefusedWithTheCommandThatMakesIt() {
    BadInputException refusal =
        assertThrows(BadInputException.class, () -> new TraceDirectory(path).models());

    assertTrue(
        String.valueOf(refusal.getMessage())
            .endsWith("is not there; expected a manifest, which ./vmoffer traces makes"));
  }

  @Test
  void aManifestThatIsNoneIsRefused() throws IOException {
    Files.writeString(path.resolve("manifest.json"), "{\"format\":\"other\"}");

    BadInputException refusal =
        assertThrows(BadInputException.class, () -> new TraceDirectory(path).models());
    assertTrue(String.valueOf(refusal.getMessage()).contains("format: found \"other\""));
  }
}

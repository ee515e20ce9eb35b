package org.vmoffer.conformance.tlc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.tlc.SpecManifest.Figures;
import org.vmoffer.conformance.tlc.SpecManifest.Kind;

final class SpecManifestTest {
  private static final String MODEL =
      """
      {"models":[{"name":"MCOne","module":"MCTwo","config":"MCOne.cfg","question":"Why?",
        "kind":"check-only","expected":"pass","states":1,"edges":2,"depth":3,"seconds":4,
        "peakMemoryMiB":5}]}
      """;
  private static final String MUTANT =
      """
      {"models":[{"name":"MutantOne","module":"MutantOne","config":"MutantOne.cfg",
        "question":"What if not?","kind":"mutant","expected":"violates:SomeInv"}]}
      """;

  @TempDir private Path directory;

  private SpecManifest read(String text) throws IOException {
    Files.writeString(directory.resolve(SpecManifest.FILE), text);
    return SpecManifest.read(directory);
  }

  @Test
  void aModelHasFilesAndFigures() throws IOException {
    assertEquals(
        new SpecManifest.Entry(
            new TlcModel("MCOne", directory, "MCTwo", "MCOne.cfg"),
            "Why?",
            Kind.CHECK_ONLY,
            Optional.empty(),
            Optional.of(new Figures(1, 2, 3, 4, 5))),
        read(MODEL).entries().getFirst());
  }

  @Test
  void aMutantHasThePropertyThatItViolates() throws IOException {
    SpecManifest.Entry mutant = read(MUTANT).entries().getFirst();

    assertEquals(Kind.MUTANT, mutant.kind());
    assertEquals(Optional.of("SomeInv"), mutant.violated());
    assertEquals(Optional.empty(), mutant.figures());
  }

  @Test
  void everyModelOfTheSpecificationHasItsFiles() throws TlcException {
    SpecManifest manifest = SpecManifest.read(Specs.DIRECTORY);

    assertTrue(manifest.models(Kind.CI).size() > 1);
    for (SpecManifest.Entry entry : manifest.entries()) {
      assertTrue(ModelFiles.of(entry.model()).hashes().size() > 1, entry.toString());
    }
  }

  @Test
  void aSpecificationWithoutAManifestIsRefused() {
    assertThrows(BadInputException.class, () -> SpecManifest.read(directory));
  }

  @ParameterizedTest
  @CsvSource({
    "check-only, sometimes, 'models[0]: kind: found \"sometimes\"'",
    "pass, fails, 'models[0]: expected: found \"fails\"; expected what means something: pass, or'",
    "'\"depth\":3', '\"depth\":0', 'models[0]: depth: found 0'",
    "'\"seconds\"', '\"minutes\"', 'models[0]: seconds: found nothing'",
    "models, modules, 'models: found nothing; expected an array'"
  })
  void aWrongManifestIsRefusedWithTheFieldThatIsWrong(String old, String wrong, String fault) {
    BadInputException refusal =
        assertThrows(BadInputException.class, () -> read(MODEL.replace(old, wrong)));

    assertTrue(String.valueOf(refusal.getMessage()).contains(fault), refusal::toString);
  }
}

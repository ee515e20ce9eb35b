package org.vmoffer.conformance.tlc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.vmoffer.conformance.graph.GraphStore;

@Execution(ExecutionMode.CONCURRENT)
class ModelChecksTest {
  private static final ManifestModel TINY = tiny(ModelKind.CI, "pass");

  @TempDir private Path directory;

  private final List<String> refusals = new ArrayList<>();

  @BeforeEach
  void copy() throws Exception {
    Specs.tiny(Files.createDirectory(spec()));
  }

  @Test
  void aGraphIsMadeOnce() throws Exception {
    ModelCheck first = check(TINY, false);
    ModelCheck second = check(TINY, false);

    assertFalse(first.cached());
    assertTrue(second.cached());
    assertEquals(first.outcome(), second.outcome());
    assertEquals(first.graph().orElseThrow().edgeCount(), second.graph().orElseThrow().edgeCount());
  }

  @Test
  void whoeverWantsItFreshGetsItFresh() throws Exception {
    check(TINY, false);

    assertFalse(check(TINY, true).cached());
  }

  @Test
  void aChangedSpecificationIsCheckedAgain() throws Exception {
    check(TINY, false);
    Specs.edit(spec(), "VmOffer.tla", "max |-> o.grant", "max |-> Right");
    ModelCheck changed = check(TINY, false);

    assertFalse(changed.cached());
    assertTrue(changed.outcome() instanceof TlcOutcome.Violated);
    assertTrue(changed.graph().isEmpty());
  }

  @Test
  void aDamagedGraphIsMadeAgain() throws Exception {
    check(TINY, false);
    Path file = store().file(TINY.name(), ModelFiles.of(TINY.in(spec())).hash());
    Files.write(file, new byte[] {1, 2, 3});

    assertFalse(check(TINY, false).cached());
    assertEquals(1, refusals.size());
    assertTrue(check(TINY, false).cached());
  }

  @Test
  void aVerdictIsKeptToo() throws Exception {
    Specs.edit(spec(), "VmOffer.tla", "max |-> o.grant", "max |-> Right");
    ManifestModel mutant = tiny(ModelKind.MUTANT, "violates:I2NoGainProp");
    ModelCheck first = check(mutant, false);
    ModelCheck second = check(mutant, false);

    assertFalse(first.cached());
    assertTrue(second.cached());
    assertEquals(List.of(), mutant.differences(second.outcome()));
    assertEquals(first.outcome(), second.outcome());
  }

  @Test
  void aDamagedVerdictIsGivenAgain() throws Exception {
    ManifestModel model = tiny(ModelKind.CHECK_ONLY, "pass");
    check(model, false);
    Path file = store().directory().resolve("MCTiny.verdict");
    Files.writeString(file, Files.readString(file).replace("frames", "Frames"));

    assertFalse(check(model, false).cached());
    assertEquals(1, refusals.size());
  }

  @Test
  void aVerdictOnAModelOfAnotherLevelIsNotTaken() throws Exception {
    check(tiny(ModelKind.CHECK_ONLY, "pass"), false);

    ModelCheck found = check(tiny(ModelKind.KERNEL_MUTANT, "violates:I5Prop"), false);

    assertFalse(found.cached());
    assertTrue(found.outcome() instanceof TlcOutcome.KernelHolds, found.toString());
  }

  @Test
  void aGraphOfTheKernelLevelIsMadeOnce() throws Exception {
    ModelCheck first = check(KernelSpecs.NO_TABLES, false);
    ModelCheck second = check(KernelSpecs.NO_TABLES, false);

    assertFalse(first.cached());
    assertTrue(second.cached());
    assertEquals(first.outcome(), second.outcome());
    assertEquals(
        first.kernelGraph().orElseThrow().scenario(),
        second.kernelGraph().orElseThrow().scenario());
  }

  @Test
  void aChangedScenarioIsCheckedAgain() throws Exception {
    check(KernelSpecs.NO_TABLES, false);
    Specs.edit(spec(), "MCMmuNoTables.cfg", "TableCount = 3", "TableCount = 4");

    assertFalse(check(KernelSpecs.NO_TABLES, false).cached());
  }

  @Test
  void aGraphByAnotherKitIsMadeAgain() throws Exception {
    ModelCheck first = check(KernelSpecs.NO_TABLES, false);
    String hash = first.kernelGraph().orElseThrow().header().specHash();

    assertTrue(
        store()
            .findKernel(
                KernelSpecs.NO_TABLES.name(),
                hash,
                first.kernelGraph().orElseThrow().header().tlcVersion(),
                "another",
                refusals::add)
            .isEmpty());
    assertEquals(1, refusals.size());
  }

  @Test
  void aKernelModelThatIsNoScenarioIsBroken() throws Exception {
    assertTrue(check(tiny(ModelKind.KERNEL, "pass"), false).outcome() instanceof TlcOutcome.Broken);
  }

  private ModelCheck check(ManifestModel model, boolean fresh) throws Exception {
    return new ModelChecks(spec(), store(), fresh, refusals::add).check(model, p -> {});
  }

  private GraphStore store() {
    return new GraphStore(directory.resolve("kept"));
  }

  private Path spec() {
    return directory.resolve("spec");
  }

  private static ManifestModel tiny(ModelKind kind, String expected) {
    return new ManifestModel(
        "MCTiny",
        "MCTiny",
        "MCPermissions.cfg",
        "?",
        kind,
        expected,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}

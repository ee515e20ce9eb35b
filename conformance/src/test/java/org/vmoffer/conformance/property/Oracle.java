package org.vmoffer.conformance.property;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;
import org.vmoffer.conformance.graph.Bounds;
import org.vmoffer.conformance.tlc.Evaluator;
import org.vmoffer.conformance.tlc.Specs;
import org.vmoffer.conformance.tlc.TlcException;
import org.vmoffer.conformance.tlc.TlcModel;
import org.vmoffer.kernel.MachineConfig;

/** Opens the specification with bounds far beyond those of the models. */
final class Oracle {
  /** A model of all modules, with all invariants and properties; its bounds are not used. */
  private static final String LIKE = "MCMixed";

  private static final int HIGHEST_VALUE = 7;

  private Oracle() {}

  /**
   * The specification with the bounds of a machine, every call having one outcome. From now on this
   * is the only evaluator that may be used in this process.
   *
   * @param arch the name by which the specification calls the machine's architecture
   * @param spuriousNoMem but calls that allocate may also fail for want of memory
   */
  static Evaluator open(MachineConfig machine, String arch, boolean spuriousNoMem) {
    return open(machine, arch, "lowest", spuriousNoMem);
  }

  /** The same with everything left open that the specification leaves open. */
  static Evaluator openLoose(MachineConfig machine, String arch) {
    return open(machine, arch, "any", true);
  }

  private static Evaluator open(
      MachineConfig machine, String arch, String choice, boolean spuriousNoMem) {
    Bounds bounds =
        new Bounds(
            arch,
            machine.userPages(),
            machine.frames(),
            machine.maxPid(),
            machine.offerLimit(),
            LongStream.rangeClosed(0, HIGHEST_VALUE).boxed().toList(),
            true,
            choice,
            choice,
            spuriousNoMem);
    try {
      Path scratch = Files.createTempDirectory("oracle");
      try {
        return Evaluator.of(TlcModel.named(Specs.DIRECTORY, LIKE), bounds, scratch);
      } finally {
        Scratch.delete(scratch);
      }
    } catch (IOException | TlcException e) {
      throw new IllegalStateException("no oracle", e);
    }
  }
}

package org.vmoffer.conformance.vacuity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.vmoffer.conformance.tlc.Manifest;
import org.vmoffer.conformance.tlc.ManifestModel;
import org.vmoffer.conformance.tlc.ModelKind;
import org.vmoffer.conformance.tlc.Specs;

/** Every property of the kernel level is violated by a machine that somebody broke. */
class KernelPropertiesTest {
  private static final Pattern PROPERTY = Pattern.compile("(?m)^\\s+(\\w+(?:Inv|Prop))$");

  private static final Set<ModelKind> CHECKED = Set.of(ModelKind.KERNEL, ModelKind.KERNEL_COMMAND);

  /** No machine is broken so before another property notices; the machine's own tests break it. */
  private static final String ALONE_IN_JAVA = "LeavesInv";

  @Test
  void allButOneHaveAMutant() throws Exception {
    Set<String> asked = new TreeSet<>();
    Set<String> violated = new TreeSet<>();
    for (ManifestModel model : Manifest.read(Specs.DIRECTORY).models()) {
      if (CHECKED.contains(model.kind())) {
        PROPERTY
            .matcher(Files.readString(Specs.DIRECTORY.resolve(model.config())))
            .results()
            .forEach(found -> asked.add(found.group(1)));
      } else if (model.kind() == ModelKind.KERNEL_MUTANT) {
        model.violates().ifPresent(violated::add);
      }
    }
    assertTrue(asked.size() >= 15, asked::toString);
    asked.removeAll(violated);
    assertEquals(Set.of(ALONE_IN_JAVA), asked);
  }
}

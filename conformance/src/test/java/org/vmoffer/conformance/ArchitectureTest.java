package org.vmoffer.conformance;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The absences that the kit promises. */
final class ArchitectureTest {

  private static final Set<String> KERNEL_CONTRACT =
      Set.of("org.vmoffer.kernel.Kernel", "org.vmoffer.kernel.MachineConfig");

  private static final JavaClasses CLASSES =
      new ClassFileImporter().importPath(Path.of("target", "classes"));

  @Test
  void theKitSeesTheKernelOnlyThroughItsContractAndItsView() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("org.vmoffer.address", "org.vmoffer.memory", "org.vmoffer.kernel")
                .and(describe("are internal", c -> !KERNEL_CONTRACT.contains(c.getName()))))
        .check(CLASSES);
  }

  @Test
  void onlyOnePackageSpeaksToTlc() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.vmoffer.conformance.tlc..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("tlc2..", "tla2sany..", "tla2tex..", "pcal..", "util.."))
        .check(CLASSES);
  }

  @Test
  void nothingDependsOnTheCommandLine() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.vmoffer.conformance.cli")
        .should()
        .dependOnClassesThat(resideInAnyPackage("org.vmoffer.conformance.cli", "picocli.."))
        .check(CLASSES);
  }

  @Test
  void noTwoPackagesNeedEachOther() {
    slices().matching("org.vmoffer.conformance.(*)..").should().beFreeOfCycles().check(CLASSES);
  }
}

package org.vmoffer;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The absences that the implementation promises. */
final class ArchitectureTest {

  /** Every package, each seeing only those before it. */
  private static final List<String> PACKAGES =
      List.of(
          "api",
          "address",
          "memory",
          "pagetable",
          "cycles",
          "cache",
          "tlb",
          "kernel",
          "machine",
          "timing",
          "view");

  /** The kernel's own classes that others may name; every other class there is an internal. */
  private static final Set<String> KERNEL_CONTRACT =
      Set.of("org.vmoffer.kernel.Kernel", "org.vmoffer.kernel.MachineConfig");

  private static final JavaClasses CLASSES =
      new ClassFileImporter().importPath(Path.of("target", "classes"));

  @ParameterizedTest
  @FieldSource("PACKAGES")
  void aPackageSeesOnlyThoseBeforeIt(String name) {
    String[] visible =
        PACKAGES.subList(0, PACKAGES.indexOf(name) + 1).stream()
            .map(ArchitectureTest::nameOf)
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage(nameOf(name))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("org.vmoffer..").and(resideOutsideOfPackages(visible)))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void everyPackageHasItsPlaceInTheOrder() {
    classes()
        .should()
        .resideInAnyPackage(PACKAGES.stream().map(ArchitectureTest::nameOf).toArray(String[]::new))
        .check(CLASSES);
  }

  @Test
  void onlyTheMachineAndTheViewSeeTheKernelsInternals() {
    noClasses()
        .that(resideOutsideOfPackages(nameOf("kernel"), nameOf("machine"), nameOf("view")))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(nameOf("kernel"))
                .and(describe("are internal", c -> !KERNEL_CONTRACT.contains(c.getName()))))
        .check(CLASSES);
  }

  @Test
  void theImplementationNeedsNothingButJavaAndAnnotations() {
    classes()
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage("org.vmoffer..", "java..", "org.jspecify.."))
        .check(CLASSES);
  }

  @Test
  void theImplementationNeitherReadsNorWritesFiles() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.io", "java.nio.channels..", "java.nio.file..", "java.net.."))
        .check(CLASSES);
  }

  @Test
  void nothingDependsOnTheConformanceKit() {
    noClasses()
        .should()
        .dependOnClassesThat(resideInAnyPackage("org.vmoffer.conformance.."))
        .check(CLASSES);
  }

  private static String nameOf(String packageName) {
    return "org.vmoffer." + packageName;
  }
}

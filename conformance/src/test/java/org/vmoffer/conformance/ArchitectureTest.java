package org.vmoffer.conformance;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.sun.source.util.JavacTask;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.ObjectInputStream;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Set;
import javax.tools.JavaCompiler;
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
  void onlyTlcAndProgramsThatAreDrivenAreStarted() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "org.vmoffer.conformance.tlc",
            "org.vmoffer.conformance.sut",
            "org.vmoffer.conformance.promela")
        .should()
        .dependOnClassesThat(areProcessBuilders())
        .orShould()
        .callMethod(Runtime.class, "exec", String.class)
        .orShould()
        .callMethod(Runtime.class, "exec", String[].class)
        .check(CLASSES);
  }

  private static DescribedPredicate<JavaClass> areProcessBuilders() {
    return describe("start processes", c -> c.isAssignableTo(ProcessBuilder.class));
  }

  @Test
  void nothingThatIsReadBecomesCode() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("javax.script..", "java.rmi..", "java.beans..")
                .or(describe("make objects", c -> c.isAssignableTo(ObjectInputStream.class)))
                .or(describe("load classes", c -> c.isAssignableTo(URLClassLoader.class))))
        .orShould()
        .callMethod(Class.class, "forName", String.class)
        // Sources are parsed for the report; nothing is compiled.
        .orShould()
        .callMethod(JavaCompiler.CompilationTask.class, "call")
        .orShould()
        .callMethod(JavacTask.class, "generate")
        .check(CLASSES);
  }

  @Test
  void noTwoPackagesNeedEachOther() {
    slices().matching("org.vmoffer.conformance.(*)..").should().beFreeOfCycles().check(CLASSES);
  }
}

package org.vmoffer.conformance.kernelmutant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A kernel of one class, and runs of PIT over it.
 *
 * @param root the directory of it all
 */
record PitTree(Path root) {
  static final String SOURCE = "kernel.Table";

  Path kernel() {
    return root.resolve("impl");
  }

  Path runs() {
    return root.resolve("pit");
  }

  /** Writes the class as if it had been written long ago. */
  PitTree withSource(String text) throws IOException {
    Path file = kernel().resolve("src/main/java/org/vmoffer/kernel/Table.java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.fromMillis(1000));
    return this;
  }

  /** Writes what a run over the class found. */
  PitTree withRun(String kind, String... rows) throws IOException {
    return withReport(
        kind,
        List.of(rows).stream()
            .collect(Collectors.joining("\n", "<mutations>\n", "\n</mutations>\n")));
  }

  PitTree withReport(String kind, String text) throws IOException {
    Path file = runs().resolve(kind).resolve(PitReport.FILE);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  /** A row as PIT writes it: a boundary that is changed in the method {@code find}. */
  static String row(int index, String status, String test) {
    return "<mutation status='%s'><mutatedClass>org.vmoffer.kernel.Table</mutatedClass>"
            .formatted(status)
        + "<mutatedMethod>find</mutatedMethod><methodDescription>(I)I</methodDescription>"
        + "<lineNumber>7</lineNumber><mutator>org.pitest.mutators.ConditionalsBoundaryMutator"
        + "</mutator><indexes><index>%d</index></indexes>".formatted(index)
        + (test.isEmpty()
            ? "<killingTest/>"
            : "<killingTest>a.%1$s.[engine:junit-jupiter]/[class:a.%1$s]/[method:notices()]</killingTest>"
                .formatted(test))
        + "<description>changed conditional boundary</description></mutation>";
  }

  /** What comes of keeping what the runs found. */
  KernelMutants kept() throws IOException {
    return PitRuns.addTo(KernelMutants.readIfThere(kernel()), runs(), kernel());
  }
}

package org.vmoffer.conformance.kernelmutant;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.vmoffer.conformance.fuzz.FileInput;

/** Readers of what PIT writes, and of what is kept of it. */
public final class KernelMutantInputs {
  private static final String REPORT =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <mutations partial="true">
      <mutation detected='true' status='KILLED' numberOfTestsRun='1'><sourceFile>A.java</sourceFile>\
      <mutatedClass>org.vmoffer.api.A</mutatedClass><mutatedMethod>&lt;init&gt;</mutatedMethod>\
      <methodDescription>()V</methodDescription><lineNumber>20</lineNumber>\
      <mutator>org.pitest.mutationtest.engine.gregor.mutators.MathMutator</mutator>\
      <indexes><index>5</index></indexes><blocks><block>0</block></blocks>\
      <killingTest>org.vmoffer.ATest.[class:org.vmoffer.ATest]/[method:works()]</killingTest>\
      <description>Replaced addition</description></mutation>
      </mutations>
      """;

  private static final String KEPT =
      """
      {
        "sources": [
          {"name":"api.A","hash":"00","asked":["replay","unit"],"mutants":[
            {"name":"api.A.f/Math/1","line":20,"change":"x","noticed":{"unit":"T.t"},"missed":["replay"]}
          ]}
        ]
      }
      """;

  private KernelMutantInputs() {}

  /** Both. */
  public static List<FileInput> all() {
    return List.of(
        FileInput.ofLines(
            "pit-report", PitReport.FILE, () -> List.of(bytes(REPORT)), PitReport::read),
        FileInput.ofLines(
            "kernel-mutants",
            KernelMutants.FILE,
            () -> List.of(bytes(KEPT)),
            file -> KernelMutants.read(Objects.requireNonNull(file.getParent()))));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

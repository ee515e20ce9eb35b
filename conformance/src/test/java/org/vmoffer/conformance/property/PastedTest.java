package org.vmoffer.conformance.property;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;

/** Does what somebody does with a printed test: pastes it into a class, compiles it, runs it. */
final class PastedTest {
  private static final String IMPORTS =
      """
      package org.vmoffer.conformance.property;
      import static org.junit.jupiter.api.Assertions.assertEquals;
      import static org.vmoffer.api.Flags.*;
      import java.util.List;
      import org.junit.jupiter.api.Test;
      import org.vmoffer.api.*;
      import org.vmoffer.kernel.*;
      import org.vmoffer.pagetable.*;
      import org.vmoffer.view.*;
      """;

  private PastedTest() {}

  /**
   * Runs a test on the sound kernel.
   *
   * @param name of the class that it is pasted into, used once
   * @param test the test method
   * @throws ReflectiveOperationException if the test fails
   */
  static void run(String name, String test) throws IOException, ReflectiveOperationException {
    Path directory = Files.createTempDirectory("pasted");
    try {
      compile(directory, name, IMPORTS + "class " + name + " {\n" + test + "}\n");
      Path file = directory.resolve(PastedTest.class.getPackageName().replace('.', '/'));
      byte[] compiled = Files.readAllBytes(file.resolve(name + ".class"));
      Class<?> pasted = MethodHandles.lookup().defineClass(compiled);
      Method method =
          Arrays.stream(pasted.getDeclaredMethods())
              .filter(each -> each.isAnnotationPresent(Test.class))
              .findFirst()
              .orElseThrow();
      method.invoke(pasted.getDeclaredConstructor().newInstance());
    } finally {
      Scratch.delete(directory);
    }
  }

  private static void compile(Path directory, String name, String source) throws IOException {
    Path file = Files.writeString(directory.resolve(name + ".java"), source);
    StringWriter messages = new StringWriter();
    PrintWriter out = new PrintWriter(messages);
    int exitCode =
        ToolProvider.findFirst("javac")
            .orElseThrow()
            .run(
                out,
                out,
                "-d",
                directory.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                file.toString());
    assertEquals(0, exitCode, () -> messages + source);
  }
}

package org.vmoffer.conformance.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Builds the small kernel in C, where there is a compiler. */
public final class CAdapter {
  private static final Path SOURCE = Path.of("..", "adapters", "c").toAbsolutePath().normalize();
  private static final int PATIENCE_SECONDS = 120;

  private final Path directory;

  private CAdapter(Path directory) {
    this.directory = directory;
  }

  /** A place to build in; without make and a compiler the test is skipped, and says so. */
  public static CAdapter in(Path directory) throws IOException, InterruptedException {
    boolean there = run("command -v make > /dev/null && command -v cc > /dev/null") == 0;
    if (!there) {
      System.out.println("skipped: no make or no cc, so the kernel in C is not built");
    }
    Assumptions.assumeTrue(there, "no make or no cc");
    return new CAdapter(directory);
  }

  /** Builds programs; the empty name is the sound one. */
  public void build(List<String> names) throws IOException, InterruptedException {
    build(names, "-O0");
  }

  /** Builds the sound one so that it ends at the first access or arithmetic that C leaves open. */
  public void buildSanitized() throws IOException, InterruptedException {
    String flags = "-O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all";
    Path probe = Files.writeString(directory.resolve("probe.c"), "int main(void) { return 0; }\n");
    boolean there = run("cc %s -o '%s/probe' '%s'".formatted(flags, directory, probe)) == 0;
    if (!there) {
      System.out.println("skipped: the compiler has no sanitizers");
    }
    Assumptions.assumeTrue(there, "no sanitizers");
    build(List.of(""), flags);
  }

  private void build(List<String> names, String flags) throws IOException, InterruptedException {
    StringBuilder targets = new StringBuilder();
    names.forEach(name -> targets.append(' ').append(program(name)));
    int code =
        run(
            "make -s -j2 -C '%s' BUILD='%s' CFLAGS='%s'%s"
                .formatted(SOURCE, directory, flags, targets));
    if (code != 0) {
      throw new IllegalStateException("make ended with exit code " + code);
    }
  }

  /** The program with a defect, or the sound one if the name is empty. */
  public String program(String name) {
    return directory.resolve("vmoffer-c" + (name.isEmpty() ? "" : "-" + name)).toString();
  }

  /** Runs a line of the shell; returns its exit code. */
  static int run(String line) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("sh", "-c", line + " >&2")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("no end: " + line);
    }
    return process.exitValue();
  }
}

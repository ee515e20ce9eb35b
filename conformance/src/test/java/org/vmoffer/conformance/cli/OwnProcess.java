package org.vmoffer.conformance.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The command in a process of its own: TLC can read the modules of one model in a process only.
 *
 * @param launcher what starts the process, with its command as further arguments; empty if nothing
 *     does
 */
record OwnProcess(Path home, Path scratch, Map<String, String> environment, List<String> launcher) {

  OwnProcess(Path home, Path scratch) {
    this(home, scratch, Map.of(), List.of());
  }

  /** The same started by something else. */
  OwnProcess by(List<String> other) {
    return new OwnProcess(home, scratch, environment, other);
  }

  /** The same with something else in the environment. */
  OwnProcess with(String variable, String value) {
    return new OwnProcess(home, scratch, Map.of(variable, value), launcher);
  }

  TinyHome.Run run(String... args) throws IOException, InterruptedException {
    return run(List.of(), args);
  }

  /** The same with further options for the JVM, a class path of their own for one. */
  TinyHome.Run run(List<String> options, String... args) throws IOException, InterruptedException {
    Path out = scratch.resolve("out");
    Path err = scratch.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command(options, args))
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().putAll(environment);
    int exitCode = builder.start().waitFor();
    return new TinyHome.Run(exitCode, text(out), text(err));
  }

  /** Starts it and does not wait; what it says goes nowhere. */
  Process start(String... args) throws IOException {
    return new ProcessBuilder(command(List.of(), args))
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private List<String> command(List<String> options, String... args) {
    List<String> command = new ArrayList<>(launcher);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xss16m");
    command.addAll(options);
    command.add("-Dvmoffer.home=" + home);
    String classPath = System.getProperty("java.class.path");
    if (!classPath.isEmpty() && !options.contains("--class-path")) {
      command.addAll(List.of("--class-path", classPath));
    }
    Module module = Main.class.getModule();
    if (module.isNamed()) {
      String modules = System.getProperty("jdk.module.path", "." + File.pathSeparator);
      command.addAll(List.of("--module-path", modules, "--module"));
      command.add(module.getName() + "/" + Main.class.getName());
    } else {
      command.add(Main.class.getName());
    }
    command.addAll(List.of(args));
    return command;
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}

package org.vmoffer.conformance.secondmodel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The profiles that the models are compared on: those that come with the project, and odd ones. */
final class Machines {
  private static final Path PROFILES = Path.of("..", "profiles");
  private static final Path ODD = Path.of("src/test/resources/org/vmoffer/conformance/secondmodel");

  private Machines() {}

  static SecondProfile read(String name) throws IOException {
    Path own = ODD.resolve(name + ".json");
    return SecondProfile.read(Files.exists(own) ? own : PROFILES.resolve(name + ".json"));
  }
}

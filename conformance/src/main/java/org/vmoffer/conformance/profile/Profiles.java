package org.vmoffer.conformance.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.SmallFile;
import org.vmoffer.cycles.Profile;

/** Profiles that come with the kit, and those of users. */
public final class Profiles {
  /** Those that come with the kit, the stated machine first. */
  public static final List<String> NAMES =
      List.of("reference", "skylake-sp", "zen3", "golden-cove");

  private static final String EXPECTED =
      String.join(", ", NAMES) + ", or a file that vmoffer mmu profiles --show NAME > FILE begins";

  private Profiles() {}

  /**
   * The profile of a name that comes with the kit, or of a file.
   *
   * @throws BadInputException if there is none, or it cannot be used; the message has a line for
   *     each of the first errors
   */
  public static Profile load(String nameOrFile) {
    return read(nameOrFile).profile();
  }

  /**
   * The same with what the file says beside it.
   *
   * @throws BadInputException as {@link #load} does
   */
  public static ProfileFile read(String nameOrFile) {
    return NAMES.contains(nameOrFile)
        ? ProfileReader.read("profiles/" + nameOrFile + ".json", text(nameOrFile))
        : ofFile(nameOrFile);
  }

  /**
   * The text of a profile that comes with the kit.
   *
   * @throws BadInputException if none has that name
   */
  public static String text(String name) {
    if (!NAMES.contains(name)) {
      throw new BadInputException(
          "profile " + name, "none that comes with the kit", String.join(", ", NAMES));
    }
    try (InputStream in = Profiles.class.getResourceAsStream(name + ".json")) {
      if (in == null) {
        throw new IllegalStateException("the kit was built without the profile " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the kit's profile " + name, e);
    }
  }

  private static ProfileFile ofFile(String name) {
    return SmallFile.read(name, "a profile")
        .map(text -> ProfileReader.read(name, text))
        .orElseThrow(
            () ->
                new BadInputException(
                    "profile " + name, "neither a profile of the kit nor a file", EXPECTED));
  }
}

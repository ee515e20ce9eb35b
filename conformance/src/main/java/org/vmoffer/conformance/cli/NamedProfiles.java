package org.vmoffer.conformance.cli;

import java.util.ArrayList;
import java.util.List;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.profile.Profiles;
import org.vmoffer.cycles.Profile;

/** The machines that a user names. */
final class NamedProfiles {
  private NamedProfiles() {}

  /**
   * Them in the order given, each once.
   *
   * @throws BadInputException if there is no such profile, or two different ones have one name
   */
  static List<Profile> of(List<String> namesOrFiles) {
    List<Profile> profiles = new ArrayList<>();
    for (String nameOrFile : namesOrFiles) {
      Profile profile = Profiles.load(nameOrFile);
      if (profiles.contains(profile)) {
        continue;
      }
      if (profiles.stream().anyMatch(other -> other.name().equals(profile.name()))) {
        throw new BadInputException(
            "--profile " + nameOrFile,
            "a second, different profile with the name " + profile.name(),
            "a name of its own in each file");
      }
      profiles.add(profile);
    }
    return profiles;
  }
}

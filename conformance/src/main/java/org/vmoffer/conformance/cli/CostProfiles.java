package org.vmoffer.conformance.cli;

import java.util.ArrayList;
import java.util.List;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.cycles.Profile;

/** The machines that a user names. */
final class CostProfiles {
  private CostProfiles() {}

  /**
   * Them in the order given, each once.
   *
   * @throws BadInputException if there is no such profile
   */
  static List<Profile> of(List<String> names) {
    List<Profile> profiles = new ArrayList<>();
    for (String name : names) {
      if (!name.equals(Profile.reference().name())) {
        throw new BadInputException("--profile " + name, "no such profile", "reference");
      }
      if (profiles.isEmpty()) {
        profiles.add(Profile.reference());
      }
    }
    return profiles;
  }
}

package org.vmoffer.conformance.profile;

import java.util.ArrayList;
import java.util.List;
import org.vmoffer.conformance.BadInputException;

/** What is wrong with a file, gathered so that a user can mend it all at once. */
final class Complaints {
  private static final int MOST = 10;

  private final String file;
  private final List<Complaint> all = new ArrayList<>();

  private record Complaint(int line, BadInputException what) {}

  Complaints(String file) {
    this.file = file;
  }

  /**
   * Something is wrong.
   *
   * @param path the field, levels apart by dots; empty for the whole file
   */
  void add(int line, String path, String found, String expected) {
    String where = file + ":" + line + (path.isEmpty() ? "" : ": " + path);
    all.add(new Complaint(line, new BadInputException(where, found, expected)));
  }

  /**
   * Gives up if something is wrong.
   *
   * @throws BadInputException with a line for each of the first complaints, as the file has them
   */
  void giveUpIfAny() {
    if (!all.isEmpty()) {
      throw BadInputException.all(
          all.stream()
              .sorted((one, other) -> Integer.compare(one.line(), other.line()))
              .limit(MOST)
              .map(Complaint::what)
              .toList());
    }
  }
}

package org.vmoffer.conformance.json;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.vmoffer.conformance.BadInputException;

/** What is wrong with a file, gathered so that a user can mend it all at once. */
public final class Complaints {
  private static final int MOST = 10;

  private final List<Complaint> all = new ArrayList<>();

  private record Complaint(int line, BadInputException what) {}

  /** Nothing is wrong yet. */
  public Complaints() {}

  /** Something is wrong in a line. */
  public void add(int line, BadInputException what) {
    all.add(new Complaint(line, what));
  }

  /**
   * Gives up if something is wrong.
   *
   * @throws BadInputException with a line for each of the first complaints, as the file has them
   */
  public void giveUpIfAny() {
    if (!all.isEmpty()) {
      throw BadInputException.all(
          all.stream()
              .sorted(Comparator.comparingInt(Complaint::line))
              .limit(MOST)
              .map(Complaint::what)
              .toList());
    }
  }
}

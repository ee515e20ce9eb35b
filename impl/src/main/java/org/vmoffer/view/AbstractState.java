package org.vmoffer.view;

import java.util.List;
import org.vmoffer.api.Marks;
import org.vmoffer.api.Permissions;
import org.vmoffer.kernel.Kernel;

/**
 * What the specification knows of a kernel, for people. Lists are in ascending order: of pid, page,
 * frame; offers in order of id, which itself is not part of the state.
 *
 * @param processes the live processes
 * @param offers the pending offers
 * @param free the frames that nobody maps
 * @param contents the frames that hold something other than 0
 */
public record AbstractState(
    List<ProcessState> processes, List<Offer> offers, List<Integer> free, List<Content> contents) {

  /** Keeps copies. */
  public AbstractState {
    processes = List.copyOf(processes);
    offers = List.copyOf(offers);
    free = List.copyOf(free);
    contents = List.copyOf(contents);
  }

  /**
   * A live process.
   *
   * @param pid its pid
   * @param pages its mapped pages
   */
  public record ProcessState(int pid, List<Page> pages) {
    /** Keeps a copy. */
    public ProcessState {
      pages = List.copyOf(pages);
    }
  }

  /**
   * A mapped page.
   *
   * @param page number of the page
   * @param frame number of the data frame
   * @param current what is permitted
   * @param maximum what {@code mprotect} may reach
   * @param marks the marks
   */
  public record Page(long page, int frame, Permissions current, Permissions maximum, Marks marks) {}

  /**
   * A pending offer.
   *
   * @param source pid that offers
   * @param destination pid that may claim
   * @param page first page in the source
   * @param pages how many
   * @param grant what the claimer gets
   * @param drop what the source gives up
   */
  public record Offer(
      int source, int destination, long page, long pages, Permissions grant, Permissions drop) {}

  /**
   * What a frame holds.
   *
   * @param frame number of the data frame
   * @param value not 0
   */
  public record Content(int frame, long value) {}

  /** The state of a kernel. */
  public static AbstractState of(Kernel kernel) {
    return StateCode.decode(StateCode.of(kernel), kernel.config().frames());
  }

  /** One line for each page, offer, and the frames: a table to read. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    for (ProcessState process : processes) {
      String name = "pid " + process.pid();
      if (process.pages().isEmpty()) {
        out.append(String.format("%-7s nothing mapped%n", name));
      }
      for (Page page : process.pages()) {
        out.append(
            String.format(
                "%-7s page %-4d frame %-4d cur %-3s max %-3s %s%n",
                name,
                page.page(),
                page.frame(),
                orDash(page.current()),
                orDash(page.maximum()),
                String.join(" ", page.marks().names())));
        name = "";
      }
    }
    for (Offer offer : offers) {
      out.append(
          String.format(
              "offer   %d to %d: page %d, %d page%s, grant %s, drop %s%n",
              offer.source(),
              offer.destination(),
              offer.page(),
              offer.pages(),
              offer.pages() == 1 ? "" : "s",
              orDash(offer.grant()),
              orDash(offer.drop())));
    }
    out.append("free    ").append(free.isEmpty() ? "-" : free).append(System.lineSeparator());
    for (Content content : contents) {
      out.append(String.format("content frame %d = %d%n", content.frame(), content.value()));
    }
    return out.toString();
  }

  private static String orDash(Permissions permissions) {
    return permissions.isEmpty() ? "-" : permissions.toString();
  }
}

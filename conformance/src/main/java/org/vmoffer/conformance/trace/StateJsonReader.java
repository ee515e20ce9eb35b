package org.vmoffer.conformance.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.vmoffer.api.Marks;
import org.vmoffer.api.Permissions;
import org.vmoffer.conformance.json.JsonFields;
import org.vmoffer.view.AbstractState;

/** Reads states as {@link StateJson} writes them. */
public final class StateJsonReader {
  /** As many as fit, with pid 0 unused, into a word. */
  private static final int MOST_PIDS = 63;

  private static final int MOST_PAGES = 1 << 26;

  private final int frames;
  private final ToIntFunction<JsonFields> frameOf;
  private final boolean strict;

  /** A reader of states of a machine with so many frames; fields that are not known are refused. */
  public StateJsonReader(int frames) {
    this.frames = frames;
    this.frameOf = page -> page.integer("frame", 0, frames - 1);
    this.strict = true;
  }

  /**
   * A reader of states of a program that has names of its own for frames. Which frames are free and
   * what they hold is not read; fields that are not known are passed over.
   *
   * @param frameOf the number of the frame in the object of a page
   */
  public StateJsonReader(ToIntFunction<JsonFields> frameOf) {
    this.frames = 0;
    this.frameOf = frameOf;
    this.strict = false;
  }

  /**
   * Reads one state.
   *
   * @throws org.vmoffer.conformance.BadInputException if a field is missing, unknown or wrong
   */
  public AbstractState read(JsonFields state) {
    List<AbstractState.ProcessState> processes = new ArrayList<>();
    JsonFields byPid = state.object("processes");
    for (int pid : byPid.numbers(1, MOST_PIDS)) {
      JsonFields process = byPid.object(Integer.toString(pid));
      processes.add(new AbstractState.ProcessState(pid, pages(process.object("pages"))));
      end(process);
    }
    List<AbstractState.Offer> offers = state.list("offers").extensible(this::offer);
    List<AbstractState.Content> contents =
        strict && state.has("content") ? contents(state.object("content")) : List.of();
    end(state);
    return new AbstractState(processes, offers, StateJson.unmapped(processes, frames), contents);
  }

  private List<AbstractState.Page> pages(JsonFields byNumber) {
    List<AbstractState.Page> pages = new ArrayList<>();
    for (int number : byNumber.numbers(0, MOST_PAGES)) {
      JsonFields page = byNumber.object(Integer.toString(number));
      pages.add(
          new AbstractState.Page(
              number,
              frameOf.applyAsInt(page),
              page.parsed("cur", Permissions::parse),
              page.parsed("max", Permissions::parse),
              marks(page)));
      end(page);
    }
    return pages;
  }

  private static Marks marks(JsonFields page) {
    List<String> names = page.list("marks").strings();
    for (Marks marks : Marks.values()) {
      if (marks.names().equals(names)) {
        return marks;
      }
    }
    throw page.wrong("marks", "found " + names, "some of [shared, pinned, special] in this order");
  }

  private AbstractState.Offer offer(JsonFields fields) {
    long addr = fields.integer("addr");
    if (addr < 0 || addr % StateJson.PAGE_SIZE != 0) {
      throw fields.wrong("addr", "a multiple of " + StateJson.PAGE_SIZE);
    }
    AbstractState.Offer offer =
        new AbstractState.Offer(
            fields.integer("src", 1, MOST_PIDS),
            fields.integer("dst", 1, MOST_PIDS),
            addr / StateJson.PAGE_SIZE,
            fields.integer("pages", 1, MOST_PAGES),
            fields.parsed("grant", Permissions::parse),
            fields.parsed("drop", Permissions::parse));
    end(fields);
    return offer;
  }

  private void end(JsonFields fields) {
    if (strict) {
      fields.end();
    }
  }

  private List<AbstractState.Content> contents(JsonFields byFrame) {
    List<AbstractState.Content> contents = new ArrayList<>();
    for (int frame : byFrame.numbers(0, frames - 1)) {
      contents.add(new AbstractState.Content(frame, byFrame.integer(Integer.toString(frame))));
    }
    return contents;
  }
}

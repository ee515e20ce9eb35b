package org.vmoffer.conformance.litmus;

import java.util.ArrayList;
import java.util.List;
import org.vmoffer.conformance.litmus.MachineState.Request;
import org.vmoffer.conformance.litmus.Witness.Moment;
import org.vmoffer.conformance.text.Folding;
import org.vmoffer.machine.Action;
import org.vmoffer.machine.Step;

/**
 * A witness as a sequence diagram in text: a lane for each core and device, time going down, arrows
 * for flushes that are asked for and acknowledged, and beside each step what is cached and waits.
 */
public final class Diagram {
  private static final int NUMBER_WIDTH = 4;
  private static final int NARROWEST_LANE = 12;
  private static final int NARROW_LANE = 20;
  private static final int WIDEST_LANE = 30;
  private static final int NARROWEST_CACHES = 20;
  private static final int WIDEST_CACHES = 60;
  private static final int USUAL_WIDTH = 120;
  private static final int MOST_WIDTH = 1000;

  private final Witness witness;
  private final StepText text;
  private final int lanes;
  private final int laneWidth;
  private final int cacheWidth;

  /**
   * Whether there is room for a column with what is cached; otherwise it stands below the steps.
   */
  private final boolean beside;

  private final StringBuilder out = new StringBuilder();

  private Diagram(Witness witness, int width) {
    this.witness = witness;
    this.lanes = witness.test().columns().size();
    int all = width > MOST_WIDTH ? USUAL_WIDTH : width;
    int forLanes = all - NUMBER_WIDTH - NARROWEST_CACHES;
    this.beside = forLanes >= lanes * NARROW_LANE;
    this.laneWidth =
        beside
            ? Math.min(forLanes / lanes, WIDEST_LANE)
            : Math.max((all - NUMBER_WIDTH) / lanes, NARROWEST_LANE);
    this.text = new StepText(witness.test(), laneWidth < NARROW_LANE ? "" : "· ");
    int left = all - NUMBER_WIDTH - lanes * laneWidth;
    this.cacheWidth = beside ? Math.min(left, WIDEST_CACHES) : all - 2 * NUMBER_WIDTH;
  }

  /**
   * Draws a witness.
   *
   * @param width characters in a line, as far as the lanes allow
   */
  public static String of(Witness witness, int width) {
    return new Diagram(witness, width).draw();
  }

  private String draw() {
    out.append(witness.test().name()).append('\n');
    for (String line : Folding.fold(witness.outcome().toString(), width())) {
      out.append(line).append('\n');
    }
    out.append('\n');
    heads();
    int number = 1;
    for (Moment moment : witness.moments()) {
      step(number++, moment);
    }
    return out.toString();
  }

  private void heads() {
    StringBuilder names = new StringBuilder(" ".repeat(NUMBER_WIDTH));
    StringBuilder lines = new StringBuilder(" ".repeat(NUMBER_WIDTH));
    for (int lane = 0; lane < lanes; lane++) {
      Column column = witness.test().columns().get(lane);
      String name = (column.device() ? "device " : "core ") + (lane + 1) + "  " + column.name();
      names.append(pad(name, laneWidth));
      lines.append(pad("┬", laneWidth));
    }
    row(names + (beside ? "cached, waiting" : ""));
    row(lines.toString());
  }

  private void step(int number, Moment moment) {
    int lane = Step.who(moment.step()) - 1;
    List<String> own = new ArrayList<>();
    for (String line : text.lines(moment)) {
      own.addAll(Folding.fold(line, laneWidth - 3));
    }
    List<String> caches = new ArrayList<>();
    List<String> cached = text.caches(moment.after());
    for (String line : beside || cached.isEmpty() ? cached : List.of(String.join(" | ", cached))) {
      caches.addAll(Folding.fold(line, cacheWidth));
    }
    int height = beside ? Math.max(own.size(), caches.size()) : own.size();
    for (int i = 0; i < height; i++) {
      StringBuilder line =
          new StringBuilder(i == 0 ? "%3d ".formatted(number) : " ".repeat(NUMBER_WIDTH));
      for (int each = 0; each < lanes; each++) {
        String cell = each == lane && i < own.size() ? own.get(i) : "";
        line.append(pad(life(moment, each, lane, i) + " " + cell, laneWidth));
      }
      row(line + (beside && i < caches.size() ? caches.get(i) : ""));
    }
    if (!beside) {
      caches.forEach(line -> row(" ".repeat(2 * NUMBER_WIDTH) + line));
    }
    arrows(moment, lane);
  }

  /** The line of a lane: thick in the interrupt handler, dotted where nothing runs. */
  private static String life(Moment moment, int each, int lane, int line) {
    if (each == lane && line == 0 && Step.action(moment.step()) == Action.DELIVER) {
      return "▼";
    }
    if (moment.before().cores().get(each).inHandler()) {
      return "┃";
    }
    return switch (moment.before().threads().get(each).place()) {
      case UNBORN -> "┊";
      case ENDED -> "┊";
      default -> "│";
    };
  }

  /** Flushes that the step asks for, and the acknowledgement that it gives. */
  private void arrows(Moment moment, int lane) {
    for (int each = 0; each < lanes; each++) {
      List<Request> before = moment.before().cores().get(each).requests();
      for (Request request : moment.after().cores().get(each).requests()) {
        if (!before.contains(request)) {
          arrow(moment, lane, each, "flush " + StepText.pages(request));
        }
      }
    }
    if (Step.action(moment.step()) == Action.ACKNOWLEDGE) {
      arrow(moment, lane, StepText.served(moment).by() - 1, "done");
    }
  }

  private void arrow(Moment moment, int from, int to, String label) {
    StringBuilder line = new StringBuilder(" ".repeat(NUMBER_WIDTH));
    for (int each = 0; each < lanes; each++) {
      line.append(pad(life(moment, each, from, 1), laneWidth));
    }
    int left = NUMBER_WIDTH + Math.min(from, to) * laneWidth;
    int right = NUMBER_WIDTH + Math.max(from, to) * laneWidth;
    for (int at = left + 1; at < right; at++) {
      line.setCharAt(at, line.charAt(at) == ' ' ? '─' : '┼');
    }
    String shown = label.length() > laneWidth - 4 ? "flush" : label;
    line.replace(left + 3, left + 3 + shown.length() + 2, " " + shown + " ");
    line.setCharAt(to < from ? left + 1 : right - 1, to < from ? '◄' : '►');
    row(line.toString());
  }

  private int width() {
    return NUMBER_WIDTH + lanes * laneWidth + (beside ? cacheWidth : 0);
  }

  private void row(String line) {
    out.append(line.stripTrailing()).append('\n');
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(1, width - text.length()));
  }
}

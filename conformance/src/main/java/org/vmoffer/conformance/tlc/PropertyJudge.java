package org.vmoffer.conformance.tlc;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tlc2.tool.Action;
import tlc2.tool.TLCState;
import tlc2.tool.impl.FastTool;

/**
 * Holds the properties as they are against the same with a part replaced, on states and steps,
 * until each part was seen to make a difference.
 */
final class PropertyJudge {
  private final FastTool asIs;
  private final List<Replaced> open;
  private final List<VacuityOutcome.Found> found = new ArrayList<>();

  /**
   * The properties with a part replaced.
   *
   * @param part its number
   * @param operator the definition in which it is replaced
   */
  record Replaced(int part, String operator, FastTool tool) {}

  /** What a property is of: a state, or a step. */
  private enum Of {
    STATE,
    STEP
  }

  private final SpecTree tree;

  PropertyJudge(SpecTree tree, FastTool asIs, List<Replaced> open) {
    this.tree = tree;
    this.asIs = asIs;
    this.open = new ArrayList<>(open);
  }

  /** What was found. */
  List<VacuityOutcome.Found> found() {
    return found;
  }

  boolean isDone() {
    return open.isEmpty();
  }

  /** Judges a state. */
  void state(TLCState state, Supplier<List<String>> path) {
    judge(Of.STATE, state, state, path);
  }

  /** Judges a step. */
  void step(TLCState from, TLCState to, Supplier<List<String>> path) {
    judge(Of.STEP, from, to, path);
  }

  private void judge(Of of, TLCState from, TLCState to, Supplier<List<String>> path) {
    String[] names = of == Of.STATE ? asIs.getInvNames() : asIs.getImpliedActNames();
    for (int i = 0; i < names.length && !open.isEmpty(); i++) {
      int property = i;
      if (open.stream().anyMatch(each -> concerns(each, names[property]))) {
        @Nullable Boolean holds = holds(asIs, of, property, from, to);
        if (holds != null) {
          open.removeIf(
              each ->
                  concerns(each, names[property])
                      && matters(each, holds, of, property, from, to, names[property], path));
        }
      }
    }
  }

  private boolean matters(
      Replaced each,
      boolean holds,
      Of of,
      int property,
      TLCState from,
      TLCState to,
      String name,
      Supplier<List<String>> path) {
    @Nullable Boolean without = holds(each.tool(), of, property, from, to);
    if (without != null && without == holds) {
      return false;
    }
    found.add(new VacuityOutcome.Found(each.part(), name, without == null, path.get()));
    return true;
  }

  private boolean concerns(Replaced each, String property) {
    return tree.reach(List.of(property)).contains(each.operator());
  }

  /** Whether a property holds, or null if it cannot be evaluated. */
  private static @Nullable Boolean holds(
      FastTool tool, Of of, int property, TLCState from, TLCState to) {
    Action[] all = of == Of.STATE ? tool.getInvariants() : tool.getImpliedActions();
    try {
      return of == Of.STATE
          ? tool.isValid(all[property], to)
          : tool.isValid(all[property], from, to);
    } catch (RuntimeException e) {
      // What stands before a part often guards it: without the guard TLC cannot go on.
      return null;
    }
  }
}

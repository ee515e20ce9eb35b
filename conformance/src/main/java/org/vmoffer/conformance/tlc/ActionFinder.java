package org.vmoffer.conformance.tlc;

import java.util.Optional;
import tlc2.tool.Action;
import tlc2.tool.StateVec;
import tlc2.tool.TLCState;
import tlc2.tool.impl.FastTool;

/** Says by which action one state leads to another, which TLC's behaviours do not say. */
final class ActionFinder {
  private final FastTool tool;

  ActionFinder(FastTool tool) {
    this.tool = tool;
  }

  /** The first action that leads from one state to another. */
  Optional<Action> between(TLCState before, TLCState after) {
    for (Action action : tool.getActions()) {
      StateVec successors = tool.getNextStates(action, before);
      for (int i = 0; i < successors.size(); i++) {
        if (successors.elementAt(i).equals(after)) {
          return Optional.of(action);
        }
      }
    }
    return Optional.empty();
  }
}

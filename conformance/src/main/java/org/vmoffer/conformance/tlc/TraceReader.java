package org.vmoffer.conformance.tlc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.vmoffer.conformance.graph.Bounds;
import org.vmoffer.view.StateCode;
import tla2sany.semantic.OpDeclNode;
import tlc2.tool.TLCState;
import tlc2.tool.impl.FastTool;
import util.UniqueString;

/** Says of a behaviour, given as states, which calls lead from one to the next. */
final class TraceReader {
  private static final UniqueString REPLY = UniqueString.uniqueStringOf("reply");

  private final ActionFinder actions;
  private final Bounds bounds;
  private final StateEncoder encoder;
  private final long[] buffer;

  TraceReader(FastTool tool, Bounds bounds) {
    this.actions = new ActionFinder(tool);
    this.bounds = bounds;
    this.encoder = new StateEncoder(bounds);
    this.buffer = encoder.newBuffer();
  }

  /** The steps between the states. */
  List<TraceStep> read(List<TLCState> behaviour) {
    List<TraceStep> steps = new ArrayList<>();
    for (int i = 1; i < behaviour.size(); i++) {
      TLCState after = behaviour.get(i);
      steps.add(
          new TraceStep(
              actions.between(behaviour.get(i - 1), after).map(ActionText::of).orElse("no action"),
              String.valueOf(after.lookup(REPLY)),
              text(after)));
    }
    return steps;
  }

  private String text(TLCState state) {
    int length = encoder.encode(state, buffer);
    StringBuilder text =
        new StringBuilder(
            StateCode.decode(Arrays.copyOf(buffer, length), bounds.frames()).toString());
    for (OpDeclNode variable : state.getVars()) {
      UniqueString name = variable.getName();
      if (!name.equals(REPLY) && !StateEncoder.encodes(name)) {
        text.append("%-7s %s%n".formatted(name, state.lookup(name)));
      }
    }
    return text.toString();
  }
}

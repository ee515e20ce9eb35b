package org.vmoffer.conformance.tlc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.vmoffer.conformance.graph.Bounds;
import org.vmoffer.view.StateCode;
import tla2sany.semantic.FormalParamNode;
import tla2sany.semantic.OpDeclNode;
import tla2sany.semantic.OpDefNode;
import tlc2.tool.Action;
import tlc2.tool.StateVec;
import tlc2.tool.TLCState;
import tlc2.tool.impl.FastTool;
import util.UniqueString;

/** Says of a behaviour, given as states, which calls lead from one to the next. */
final class TraceReader {
  private static final UniqueString REPLY = UniqueString.uniqueStringOf("reply");

  private final FastTool tool;
  private final Bounds bounds;
  private final StateEncoder encoder;
  private final long[] buffer;

  TraceReader(FastTool tool, Bounds bounds) {
    this.tool = tool;
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
              call(behaviour.get(i - 1), after), String.valueOf(after.lookup(REPLY)), text(after)));
    }
    return steps;
  }

  /** The first action that leads from one state to another. */
  private String call(TLCState before, TLCState after) {
    for (Action action : tool.getActions()) {
      StateVec successors = tool.getNextStates(action, before);
      for (int i = 0; i < successors.size(); i++) {
        if (successors.elementAt(i).equals(after)) {
          return text(action);
        }
      }
    }
    return "no action";
  }

  private static String text(Action action) {
    OpDefNode operator = action.getOpDef();
    if (operator == null || operator.getParams().length == 0) {
      return action.getName() + (action.con.toString().equals("[]") ? "" : " " + action.con);
    }
    return Arrays.stream(operator.getParams())
        .map((FormalParamNode each) -> each.getName() + " = " + action.con.lookup(each))
        .collect(Collectors.joining(", ", action.getName() + "(", ")"));
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

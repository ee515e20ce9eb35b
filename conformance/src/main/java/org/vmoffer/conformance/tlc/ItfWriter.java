package org.vmoffer.conformance.tlc;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.vmoffer.conformance.itf.ItfHeader;
import tla2sany.semantic.OpDeclNode;
import tlc2.tool.Action;
import tlc2.tool.TLCState;
import tlc2.tool.impl.FastTool;

/**
 * Writes a behaviour of TLC in the Informal Trace Format: every variable of every state, and the
 * action that led there, which TLC's states do not say.
 */
final class ItfWriter {
  /** Beside the specification's variables: the action with its parameters, in TLA+. */
  private static final String ACTION = "action";

  private final ActionFinder actions;
  private final ObjectNode trace;

  /**
   * A writer.
   *
   * @param source the model
   * @param more what is in each state beside the variables and the action
   */
  ItfWriter(FastTool tool, String source, String... more) {
    this.actions = new ActionFinder(tool);
    List<String> variables = new ArrayList<>(List.of(ACTION));
    variables.addAll(Arrays.asList(more));
    for (OpDeclNode variable : TLCState.Empty.getVars()) {
      variables.add(variable.getName().toString());
    }
    this.trace = ItfHeader.of(source, variables);
  }

  /** The trace as far as it has been written. */
  ObjectNode trace() {
    return trace;
  }

  /**
   * Adds all states.
   *
   * @param onStep told of each action that is known, with the state that it led to
   */
  void add(List<TLCState> behaviour, BiConsumer<Action, ObjectNode> onStep) {
    for (int i = 0; i < behaviour.size(); i++) {
      TLCState state = behaviour.get(i);
      ObjectNode node = ItfHeader.addState(trace);
      node.put(ACTION, "");
      if (i > 0) {
        actions
            .between(behaviour.get(i - 1), state)
            .ifPresent(
                action -> {
                  node.put(ACTION, ActionText.of(action));
                  onStep.accept(action, node);
                });
      }
      for (OpDeclNode variable : state.getVars()) {
        node.set(variable.getName().toString(), TlcItfValues.of(state.lookup(variable.getName())));
      }
    }
  }

  /**
   * Says that the last state is followed by an earlier one, for ever.
   *
   * @param state its number, from 0
   */
  void loop(int state) {
    trace.put("loop", state);
  }

  /** Writes the trace as one line. */
  void write(Path file) {
    try {
      Files.writeString(file, trace + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}

package org.vmoffer.conformance.tlc;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vmoffer.conformance.graph.Invocation;
import tlc2.tool.Action;
import tlc2.tool.StateVec;
import tlc2.tool.TLCState;
import tlc2.tool.impl.FastTool;

/** A model as it is: every state, and what every call does in it. */
final class VariantBase {
  private final FastTool tool;
  private final Action[] actions;
  private final List<VariantCall> calls = new ArrayList<>();
  private final VariantStates states;

  /** For each state, call by call, how many steps there are, then reply and target of each. */
  private final List<long[]> steps = new ArrayList<>();

  private final LongOpenHashSet replies = new LongOpenHashSet();
  private final Set<String> rules = new HashSet<>();
  private long edges;

  /**
   * Searches a model that holds.
   *
   * @throws IllegalStateException if it has not exactly one initial state
   */
  VariantBase(FastTool tool) {
    this.tool = tool;
    this.actions = tool.getActions();
    for (Action action : actions) {
      calls.add(VariantCall.of(action));
    }
    StateVec initial = tool.getInitStates();
    if (initial.size() != 1) {
      throw new IllegalStateException("expected one initial state, TLC has " + initial.size());
    }
    this.states = new VariantStates(initial.elementAt(0), 0);
    number(initial.elementAt(0));
    for (int at = 0; at < states.size(); at++) {
      steps.add(steps(states.get(at)));
    }
  }

  private long[] steps(TLCState from) {
    LongArrayList list = new LongArrayList();
    for (Action action : actions) {
      StateVec next = tool.getNextStates(action, from);
      list.add(next.size());
      for (int i = 0; i < next.size(); i++) {
        long reply = VariantStates.reply(next.elementAt(i));
        if (replies.add(reply)) {
          rules.add(VariantPaths.rule(next.elementAt(i)));
        }
        list.add(reply);
        list.add(number(next.elementAt(i)));
        edges++;
      }
    }
    return list.toLongArray();
  }

  private int number(TLCState state) {
    long fingerprint = states.fingerprint(state);
    int known = states.find(fingerprint);
    return known == VariantStates.NONE ? states.add(fingerprint, state) : known;
  }

  /** The calls in another reading of the modules, in the same order. */
  Action[] callsIn(FastTool variant) {
    return calls.stream().map(call -> call.in(variant.getRootModule())).toArray(Action[]::new);
  }

  List<VariantCall> calls() {
    return calls;
  }

  VariantStates states() {
    return states;
  }

  /** The rules that decide any. */
  Set<String> rules() {
    return rules;
  }

  /** How many steps there are in all. */
  long edges() {
    return edges;
  }

  /** Goes through the steps of a state, in the order of the calls. */
  Cursor cursor(int state) {
    return new Cursor(steps.get(state));
  }

  /** What a call does in a state, replies and targets alternating; nothing if it is not made. */
  long[] steps(int state, int call) {
    Cursor cursor = cursor(state);
    for (int i = 0; i < call; i++) {
      cursor.skip();
    }
    return cursor.next();
  }

  /** Where a call leads that has one outcome. */
  int target(int state, int call) {
    return (int) steps(state, call)[1];
  }

  /** The call that an action stands for. */
  Invocation invocation(int call) {
    return ActionReader.read(actions[call]);
  }

  /** What a call does in a state, the states with their replies. */
  StateVec next(int state, int call) {
    return tool.getNextStates(actions[call], states.get(state));
  }

  /** The steps of a state, one call after the other. */
  static final class Cursor {
    private final long[] steps;
    private int at;

    private Cursor(long[] steps) {
      this.steps = steps;
    }

    private void skip() {
      at += 1 + 2 * (int) steps[at];
    }

    /** Replies and targets of the next call, alternating. */
    long[] next() {
      int begin = at + 1;
      at = begin + 2 * (int) steps[at];
      return Arrays.copyOfRange(steps, begin, at);
    }
  }
}

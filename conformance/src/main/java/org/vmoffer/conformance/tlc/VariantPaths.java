package org.vmoffer.conformance.tlc;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import tlc2.tool.StateVec;
import tlc2.tool.TLCState;
import tlc2.value.impl.RecordValue;
import tlc2.value.impl.Value;
import util.UniqueString;

/** The shortest ways on which a search came to its states, as text. */
final class VariantPaths {
  private static final UniqueString REPLY = UniqueString.uniqueStringOf("reply");
  private static final UniqueString RULE = UniqueString.uniqueStringOf("rule");
  private static final String NOTHING = "-";

  private final List<VariantCall> calls;
  private final Int2IntOpenHashMap origins = new Int2IntOpenHashMap();
  private final Int2IntOpenHashMap arrivals = new Int2IntOpenHashMap();

  VariantPaths(List<VariantCall> calls) {
    this.calls = calls;
  }

  /** A state is reached for the first time. */
  void reach(int number, int from, int call) {
    origins.put(number, from);
    arrivals.put(number, call);
  }

  /** The calls that lead to a state. */
  List<String> to(int number) {
    List<String> path = new ArrayList<>();
    int at = number;
    while (at != VariantStates.NONE && origins.get(at) != VariantStates.NONE) {
      path.addFirst(calls.get(arrivals.get(at)).text());
      at = origins.get(at);
    }
    return path;
  }

  /** The calls that lead to a state, and one more, with the rule that decides it. */
  List<String> to(int from, int call, TLCState state) {
    List<String> path = to(from);
    if (from != VariantStates.NONE) {
      path.add(calls.get(call).text() + " " + rule(state));
    }
    return path;
  }

  VariantOutcome.Failure failure(int from, int call, Throwable e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    boolean within = call >= 0 && call < calls.size();
    return new VariantOutcome.Failure(
        message.strip().split("\\R", 2)[0],
        to(from).size() + (within ? 1 : 0),
        within ? calls.get(call).text() : "Init");
  }

  VariantOutcome.Difference difference(
      int from, int call, StateVec before, StateVec after, VariantStates states) {
    String was = ends(before);
    String is = ends(after);
    List<String> path = to(from);
    path.add(calls.get(call).text());
    if (was.equals(is)) {
      boolean sameReplies = replies(before).equals(replies(after));
      boolean sameStates = targets(before, states).equals(targets(after, states));
      is += (sameReplies ? "" : ", another reply") + (sameStates ? "" : ", another state");
    }
    return new VariantOutcome.Difference(path.size(), calls.get(call).text(), was, is, path);
  }

  /** The rules by which a call ends. */
  private static String ends(StateVec states) {
    TreeSet<String> rules = new TreeSet<>();
    for (int i = 0; i < states.size(); i++) {
      rules.add(rule(states.elementAt(i)));
    }
    return rules.isEmpty() ? NOTHING : String.join(" or ", rules);
  }

  private static List<Long> replies(StateVec states) {
    List<Long> replies = new ArrayList<>();
    for (int i = 0; i < states.size(); i++) {
      replies.add(VariantStates.reply(states.elementAt(i)));
    }
    return replies.stream().sorted().toList();
  }

  private static List<Long> targets(StateVec vector, VariantStates states) {
    List<Long> targets = new ArrayList<>();
    for (int i = 0; i < vector.size(); i++) {
      targets.add(states.fingerprint(vector.elementAt(i)));
    }
    return targets.stream().sorted().toList();
  }

  /** The label of the rule that has decided the last call. */
  static String rule(TLCState state) {
    if (state.lookup(REPLY) instanceof Value value && value.toRcd() instanceof RecordValue reply) {
      Value rule = TlcValues.find(reply, RULE);
      return rule == null ? NOTHING : rule.toString().replace("\"", "");
    }
    return NOTHING;
  }
}

package org.vmoffer.conformance.promela;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.graph.StateGraph;
import org.vmoffer.conformance.graph.StateIndex;
import org.vmoffer.view.StateCode;

/**
 * Compares the steps that SPIN's checker takes with the edges of a graph: from the same state, the
 * same call, the same rule, the same state after it; and all of them. What else a reply says is not
 * compared.
 */
final class EdgeComparison {
  private static final int MOST_DIFFERENCES = 3;
  private static final String STATE = "=";
  private static final int HEXADECIMAL = 16;

  private final StateGraph graph;
  private final Labels labels;
  private final StateIndex index = new StateIndex();
  private final BitSet compared = new BitSet();
  private final BitSet rules = new BitSet();
  private final List<String> differences = new ArrayList<>();
  private long different;
  private int states;
  private int source = -1;
  private @Nullable SpinException failure;

  EdgeComparison(StateGraph graph, Labels labels) {
    this.graph = graph;
    this.labels = labels;
    for (int state = 0; state < graph.stateCount(); state++) {
      long[] words = words(state);
      index.add(words, words.length);
    }
  }

  private long[] words(int state) {
    int from = graph.stateOffset(state);
    return Arrays.copyOfRange(graph.stateWords(), from, from + graph.stateLength(state));
  }

  /** Takes a line of the checker: {@code = state}, or {@code caller rule} with the state after. */
  void accept(String line) {
    String[] parts = line.split(" ", -1);
    try {
      if (parts[0].equals(STATE)) {
        enter(words(parts, 1));
      } else if (parts.length >= 2) {
        step(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), words(parts, 2));
      } else {
        throw new NumberFormatException("no step");
      }
    } catch (NumberFormatException e) {
      fail(new SpinException("SPIN's checker says: " + line));
    } catch (SpinException e) {
      fail(e);
    }
  }

  private void fail(SpinException first) {
    if (failure == null) {
      failure = first;
    }
  }

  private static long[] words(String[] parts, int from) {
    long[] words = new long[parts.length - from];
    for (int i = from; i < parts.length; i++) {
      words[i - from] = Long.parseUnsignedLong(parts[i], HEXADECIMAL);
    }
    return words;
  }

  private void enter(long[] words) {
    states++;
    source = index.find(words, words.length);
    if (source < 0) {
      differ("TLC does not come to a state that SPIN comes to:\n" + text(words));
    }
  }

  private void step(int caller, int number, long[] after) throws SpinException {
    Rule rule = labels.rule(number);
    if (source < 0) {
      different++;
      return;
    }
    int call = graph.callCount() - caller;
    int edge = graph.firstEdge(source);
    int end = graph.firstEdge(source + 1);
    while (edge < end && graph.call(edge) != call) {
      edge++;
    }
    if (edge == end || compared.get(edge)) {
      differ("TLC knows no such step by SPIN's caller %d:%n%s".formatted(caller, text(source)));
      return;
    }
    compared.set(edge);
    Rule wanted = graph.replyAt(graph.reply(edge)).rule();
    rules.set(Arrays.asList(Rule.values()).indexOf(rule));
    boolean same =
        after.length == 0
            ? graph.target(edge) == source
            : graph.isState(graph.target(edge), after, after.length);
    if (rule != wanted || !same) {
      Invocation made = graph.invocation(call);
      differ(
          "%s by %d: SPIN says %s, TLC %s%nbefore:%n%safter it, SPIN:%n%safter it, TLC:%n%s"
              .formatted(
                  made.call(),
                  made.pid(),
                  rule.label(),
                  wanted.label(),
                  text(source),
                  after.length == 0 ? text(source) : text(after),
                  text(graph.target(edge))));
    }
  }

  private void differ(String how) {
    different++;
    if (differences.size() < MOST_DIFFERENCES) {
      differences.add(how);
    }
  }

  private String text(int state) {
    return text(words(state));
  }

  private String text(long[] words) {
    return StateCode.decode(words, graph.header().bounds().frames()).toString();
  }

  /** States that SPIN has come to so far. */
  int states() {
    return states;
  }

  /** How many rules have decided. */
  int rules() {
    return rules.cardinality();
  }

  /**
   * What differs, a few differences at most and how many there are.
   *
   * @throws SpinException if a line was none
   */
  List<String> differences() throws SpinException {
    if (failure != null) {
      throw failure;
    }
    List<String> all = new ArrayList<>(differences);
    int missing = graph.edgeCount() - compared.cardinality();
    if (different > 0) {
      all.add(String.format(Locale.ROOT, "%,d steps differ", different));
    }
    if (missing > 0) {
      all.add(String.format(Locale.ROOT, "SPIN does not take %,d of TLC's steps", missing));
    }
    return all;
  }
}

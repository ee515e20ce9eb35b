package org.vmoffer.conformance.history;

import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.vmoffer.api.Reply;
import org.vmoffer.conformance.oracle.Effect;
import org.vmoffer.conformance.oracle.Position;

/**
 * Looks for an order of the calls that explains every answer. A call takes effect as late as it
 * can: just before a return that needs it. The search goes into the depth and comes back to what it
 * has left when it is stuck; a node is never looked at twice.
 *
 * <p>A call that changes nothing takes effect as soon as its answer is allowed: no order is lost,
 * since it is in nobody's way.
 */
final class Search {
  /** Nodes from which on it is tried to forget those that nothing can lead to any more. */
  private static final long MANY = 1 << 16;

  /** Layers that are remembered in any case, so that a failure can be shown from there on. */
  private static final int KEPT_LAYERS = 400;

  private static final int NOBODY = -1;
  private static final int STEPS_BETWEEN_NEWS = 1 << 8;

  private final Steps steps;
  private final List<Operation> operations;
  private final Layers layers;
  private final int asked;
  private final Limits limits;
  private final LongConsumer progress;
  private final Map<Reply, Position> told = new LinkedHashMap<>();
  private Layer oldest;
  private Layer deepest;
  private long explored;
  private long kept;
  private long many = MANY;

  private Search(History history, Steps steps, int asked, Limits limits, LongConsumer progress) {
    this.steps = steps;
    this.operations = history.operations();
    this.layers = new Layers(history);
    this.asked = asked;
    this.limits = limits;
    this.progress = progress;
    this.oldest = layers.next(null);
    this.deepest = oldest;
    history.starts().forEach(this::begin);
  }

  private void begin(Start start) {
    Position standing = steps.standing(start.position());
    oldest.entries().add(new Start(standing, start.done()));
    BitSet done = new BitSet();
    for (int index : oldest.candidates()) {
      if (start.done().contains(operations.get(index).id())) {
        done.set(layers.slot(index));
      }
    }
    enter(oldest, new Node(standing, done, null));
  }

  /**
   * Whether there is an order.
   *
   * @param progress told how many calls have been explained
   */
  static Verdict of(History history, Steps steps, Limits limits, LongConsumer progress) {
    return new Search(history, steps, NOBODY, limits, progress).run();
  }

  /**
   * What a call may have returned, with a position before it for each, if the answers of all others
   * are taken for right and its own for unknown; refusals left out. Null if it was given up.
   */
  static @Nullable Map<Reply, Position> replies(
      History history, int asked, Steps steps, Limits limits) {
    Search search = new Search(history, steps, asked, limits, _ -> {});
    return search.run() instanceof Verdict.Unknown ? null : search.told;
  }

  private Verdict run() {
    Layer at = oldest;
    for (long step = 1; ; step++) {
      while (at.unfinished().isEmpty()) {
        Layer before = at.before();
        if (before == null) {
          return new Verdict.NotLinearizable(explored, deepest);
        }
        at = before;
      }
      if (at.returning() == Layer.END && asked == NOBODY) {
        return new Verdict.Linearizable(explored);
      }
      at = step(at);
      if (kept >= many) {
        settle();
        at = deepest;
      }
      if (kept > limits.positions()) {
        return new Verdict.Unknown(explored, "%,d positions at once".formatted(kept));
      }
      if (step % STEPS_BETWEEN_NEWS == 0) {
        progress.accept(deepest.index());
        if (limits.isOver()) {
          return new Verdict.Unknown(explored, "the time is over");
        }
      }
    }
  }

  /** Tries one candidate of the latest node of a layer; where to go on. */
  private Layer step(Layer layer) {
    Node node = layer.unfinished().element();
    if (layer.returning() == Layer.END) {
      layer.unfinished().remove();
      Node.Told reply = Objects.requireNonNull(node.told());
      told.putIfAbsent(reply.reply(), reply.before());
      return layer;
    }
    int slot = layers.slot(layer.returning());
    if (node.isDone(slot)) {
      layer.unfinished().remove();
      Layer after = after(layer);
      Node next = node.without(after.left());
      Layer.Rest rest = after.rest();
      if (rest != null) {
        after.entries().add(start(next, rest));
      }
      return enter(after, next) ? after : layer;
    }
    BitSet left = node.untried();
    if (left == null) {
      left = node.toTry(layers.mattering(layer, node));
    }
    int place = left.nextSetBit(0);
    left.clear(place);
    if (left.isEmpty()) {
      layer.unfinished().remove();
    }
    take(layer, node, layer.candidates()[place]);
    return layer;
  }

  private Start start(Node node, Layer.Rest rest) {
    Set<Long> done = new HashSet<>();
    for (int index : rest.pending()) {
      if (node.isDone(layers.slot(index))) {
        done.add(operations.get(index).id());
      }
    }
    return new Start(node.position(), done);
  }

  private Layer after(Layer layer) {
    Layer after = layer.after();
    if (after == null) {
      after = layers.next(layer);
      deepest = after;
    }
    return after;
  }

  /** Has a call take effect. */
  private void take(Layer layer, Node node, int index) {
    int slot = layers.slot(index);
    if (node.isDone(slot) || !layers.isReady(index, layer, node)) {
      return;
    }
    Operation operation = operations.get(index);
    if (index == asked) {
      for (Effect effect : steps.effects(node.position(), operation)) {
        enterAfter(layer, index, node.asked(slot, effect.position(), effect.reply()));
      }
    } else {
      for (Position after : steps.after(node.position(), operation)) {
        enterAfter(layer, index, node.after(slot, after));
      }
    }
  }

  /**
   * Comes to the node after a call. If it ends a process, those of its calls that have not taken
   * effect never will, and it was too early for those that have returned.
   */
  private void enterAfter(Layer layer, int index, Node after) {
    Node node = after;
    for (int other : layer.candidates()) {
      if (other < index
          && operations.get(index).ends(operations.get(other))
          && !node.isDone(layers.slot(other))) {
        if (!operations.get(other).isPending()) {
          return;
        }
        node = node.after(layers.slot(other), node.position());
      }
    }
    enter(layer, node);
  }

  /** Comes to a node; whether it is a new one. */
  private boolean enter(Layer layer, Node node) {
    Node entered = lookedAround(layer, node);
    if (!layer.seen().add(entered)) {
      return false;
    }
    layer.unfinished().push(entered);
    explored++;
    kept++;
    return true;
  }

  /** The node after the calls that change nothing and whose answers are allowed. */
  private Node lookedAround(Layer layer, Node node) {
    Node around = node;
    for (int index : layer.candidates()) {
      int slot = layers.slot(index);
      Operation operation = operations.get(index);
      if (index != asked
          && operation.changesNothing()
          && !around.isDone(slot)
          && layers.isReady(index, layer, around)
          && steps.after(node.position(), operation).contains(node.position())) {
        around = around.after(slot, node.position());
      }
    }
    return around;
  }

  /** Finishes the layers before the deepest and forgets them, if that takes no long. */
  private void settle() {
    long budget = 4 * kept;
    for (Layer layer = oldest; layer != deepest; layer = Objects.requireNonNull(layer.after())) {
      while (!layer.unfinished().isEmpty()) {
        step(layer);
        if (--budget == 0) {
          many *= 2;
          return;
        }
      }
    }
    while (deepest.index() - oldest.index() > KEPT_LAYERS) {
      kept -= oldest.seen().size();
      oldest = Objects.requireNonNull(oldest.after());
    }
    oldest.cut();
    many = Math.max(MANY, 2 * kept);
  }
}

package org.vmoffer.conformance.program;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A line of a random program, before the state is known in which it runs: what is called, and dice
 * that choose the arguments once the state is known.
 *
 * @param kind what is called
 * @param dice see {@link Dice}
 */
public record Line(CallKind kind, List<Integer> dice) {

  /** Keeps a copy. */
  public Line {
    dice = List.copyOf(dice);
  }

  /** A random line. */
  public static Line random(Random random) {
    return new Line(
        CallKind.random(random), random.ints(Dice.PER_LINE, 0, Die.SIDES).boxed().toList());
  }

  /** What a line shrinks by: the sum of its dice. */
  public long complexity() {
    return dice.stream().mapToLong(Integer::longValue).sum();
  }

  /** The same line with lower dice: many of them 0, or one 0, halved or a little lower. */
  public Stream<Line> simpler() {
    return Stream.concat(zeroed(), IntStream.range(0, dice.size()).boxed().flatMap(this::lower))
        .filter(line -> !line.equals(this));
  }

  private Stream<Line> zeroed() {
    return IntStream.iterate(dice.size(), size -> size > 1, size -> size / 2)
        .boxed()
        .flatMap(
            size ->
                IntStream.iterate(0, from -> from < dice.size(), from -> from + size)
                    .mapToObj(from -> zeroed(from, from + size)));
  }

  private Line zeroed(int from, int to) {
    List<Integer> changed = new ArrayList<>(dice);
    Collections.fill(changed.subList(from, to), 0);
    return new Line(kind, changed);
  }

  private Stream<Line> lower(int index) {
    int die = dice.get(index);
    return IntStream.of(0, die / 2, die - die / 8).distinct().mapToObj(low -> with(index, low));
  }

  private Line with(int index, int die) {
    List<Integer> changed = new ArrayList<>(dice);
    changed.set(index, die);
    return new Line(kind, changed);
  }
}

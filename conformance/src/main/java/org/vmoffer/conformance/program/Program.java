package org.vmoffer.conformance.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A random program. What its lines mean depends on the states in which they run, so it stays a good
 * one when lines are taken out of it.
 *
 * @param lines the calls in order
 */
public record Program(List<Line> lines) {

  /** Keeps a copy. */
  public Program {
    lines = List.copyOf(lines);
  }

  /** A random program of so many lines. */
  public static Program random(Random random, int length) {
    return new Program(Stream.generate(() -> Line.random(random)).limit(length).toList());
  }

  /** The program without the lines from one to before another. */
  public Program without(int from, int to) {
    List<Line> rest = new ArrayList<>(lines);
    rest.subList(from, to).clear();
    return new Program(rest);
  }

  /** The program with another line in the place of one. */
  public Program with(int index, Line line) {
    List<Line> changed = new ArrayList<>(lines);
    changed.set(index, line);
    return new Program(changed);
  }

  /** Short, for what a program does stands in the test that is printed when it fails. */
  @Override
  public String toString() {
    return "a program of up to " + lines.size() + " calls";
  }
}

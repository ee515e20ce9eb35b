package org.vmoffer.conformance.property;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;
import org.vmoffer.conformance.program.Line;
import org.vmoffer.conformance.program.Program;

/** Random programs as values that jqwik makes and shrinks. */
final class Programs {
  private Programs() {}

  /** Programs of up to so many calls. */
  static Arbitrary<Program> upTo(int length) {
    return Arbitraries.fromGenerator(
        random -> new Simpler(Program.random(random, 1 + random.nextInt(length))));
  }

  /**
   * A program and the simpler ones to try in its place: with lines taken out, many at once and from
   * the end first; then with lower dice.
   *
   * <p>Lists of lists of numbers as jqwik shrinks them are too many objects, and too many tries,
   * for programs of this length.
   *
   * @param program the program
   */
  private record Simpler(Program program) implements Shrinkable<Program> {

    @Override
    public Program value() {
      return program;
    }

    @Override
    public Stream<Shrinkable<Program>> shrink() {
      return Stream.concat(shorter(), lower()).map(Simpler::new);
    }

    private Stream<Program> shorter() {
      int size = program.lines().size();
      return IntStream.iterate(size / 2, chunk -> chunk > 0, chunk -> chunk / 2)
          .boxed()
          .flatMap(
              chunk ->
                  IntStream.iterate(size - chunk, from -> from >= 0, from -> from - chunk)
                      .mapToObj(from -> program.without(from, from + chunk)));
    }

    private Stream<Program> lower() {
      return IntStream.range(0, program.lines().size())
          .boxed()
          .flatMap(i -> program.lines().get(i).simpler().map(line -> program.with(i, line)));
    }

    @Override
    public ShrinkingDistance distance() {
      return ShrinkingDistance.of(
          program.lines().size(), program.lines().stream().mapToLong(Line::complexity).sum());
    }
  }
}

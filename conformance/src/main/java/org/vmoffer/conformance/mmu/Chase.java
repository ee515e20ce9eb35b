package org.vmoffer.conformance.mmu;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.cycles.Cause;
import org.vmoffer.cycles.Counter;
import org.vmoffer.cycles.Profile;
import org.vmoffer.cycles.Tally;
import org.vmoffer.tlb.LeafSize;
import org.vmoffer.tlb.TranslationUnit;

/**
 * A pointer chase: a load from each of some pages, in a random order that is one cycle, round after
 * round. Each load is of another line of its page than its neighbours' are, so that lines fill the
 * sets of the caches evenly; frames are in random order.
 */
public final class Chase {
  /** Pages of 4 KiB of the longest chase: 16 GiB. */
  public static final int MOST_PAGES = 1 << 22;

  private static final long FIRST_PAGE = 1L << 27;
  private static final long FIRST_FRAME = 1L << 24;
  private static final int PAGE_SHIFT = 12;
  private static final int WARM_ROUNDS = 2;
  private static final int ROUNDS = 2;
  private static final Place PLACE = () -> "the chase";

  private final int lines;
  private final int lineBytes;

  private Chase(Profile profile) {
    lineBytes = profile.caches().lineBytes();
    lines = (1 << PAGE_SHIFT) / lineBytes;
  }

  /**
   * Chases, after two rounds in which everything is cached that can be.
   *
   * @param pages of 4 KiB, 1 to {@link #MOST_PAGES}
   * @param seed of both orders
   * @throws BadInputException if the machine's memory has no room for it
   */
  public static ChaseResult run(Profile profile, int pages, long seed) {
    if (pages < 1 || pages > MOST_PAGES) {
      throw new IllegalArgumentException("pages: " + pages);
    }
    return new Chase(profile).chase(profile, pages, seed);
  }

  private ChaseResult chase(Profile profile, int pages, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] frames = order(pages, random);
    int[] order = order(pages, random);
    TraceMachine machine = new TraceMachine(profile);
    for (int page = 0; page < pages; page++) {
      long pa = (FIRST_FRAME + frames[page]) << PAGE_SHIFT;
      machine.map(PLACE, address(page), pa, LeafSize.SMALL);
    }
    round(machine, order, WARM_ROUNDS);
    Tally tally = machine.tally();
    long before = tally.clock();
    Map<Cause, Long> cycles = cycles(tally);
    long walks = tally.get(Counter.WALKS);
    round(machine, order, ROUNDS);
    Map<Cause, Long> spent = cycles(tally);
    cycles.forEach((cause, earlier) -> spent.merge(cause, -earlier, Long::sum));
    machine.result();
    return new ChaseResult(
        profile,
        pages,
        (long) pages * ROUNDS,
        tally.clock() - before,
        tally.get(Counter.WALKS) - walks,
        spent);
  }

  private void round(TraceMachine machine, int[] order, int rounds) {
    for (int round = 0; round < rounds; round++) {
      for (int page : order) {
        long offset = (page % lines) * (long) lineBytes;
        machine.access(PLACE, address(page) + offset, TranslationUnit.READ);
      }
    }
  }

  private static long address(int page) {
    return (FIRST_PAGE + page) << PAGE_SHIFT;
  }

  private static Map<Cause, Long> cycles(Tally tally) {
    Map<Cause, Long> cycles = new EnumMap<>(Cause.class);
    for (Cause cause : TraceResult.CAUSES) {
      cycles.put(cause, tally.get(cause));
    }
    return cycles;
  }

  /** The numbers below a bound, shuffled. */
  private static int[] order(int count, SplittableRandom random) {
    int[] order = new int[count];
    Arrays.setAll(order, i -> i);
    for (int i = count - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int swapped = order[i];
      order[i] = order[other];
      order[other] = swapped;
    }
    return order;
  }
}

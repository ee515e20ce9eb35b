package org.vmoffer.view;

import java.util.Arrays;
import org.vmoffer.memory.Bitmap;
import org.vmoffer.pagetable.Attributes;

/** Writes abstract states as {@link StateCode} lays them out. */
final class StateWriter {
  private static final int PID_LIMIT = 1 << 6;
  private static final long PAGE_LIMIT = 1L << 27;

  private StateWriter() {}

  static long[] write(AbstractState state, int frames) {
    long[] words = new long[length(state, frames)];
    int at = 1;
    for (AbstractState.ProcessState process : state.processes()) {
      words[0] |= 1L << fitting("pid", process.pid(), PID_LIMIT);
      words[at++] = process.pages().size();
      for (AbstractState.Page page : process.pages()) {
        words[at++] = word(page, frames);
      }
    }
    words[at++] = state.offers().size();
    for (AbstractState.Offer offer : state.offers()) {
      words[at++] =
          fitting("source", offer.source(), PID_LIMIT) << 48
              | fitting("destination", offer.destination(), PID_LIMIT) << 32
              | (long) offer.grant().bits() << 3
              | offer.drop().bits();
      words[at++] =
          fitting("page", offer.page(), PAGE_LIMIT) << 32
              | fitting("pages", offer.pages(), PAGE_LIMIT);
    }
    for (int frame : state.free()) {
      words[at + (int) (fitting("frame", frame, frames) >>> 6)] |= 1L << frame;
    }
    at += Bitmap.words(frames);
    words[at++] = state.contents().size();
    for (AbstractState.Content content : state.contents()) {
      words[at++] = fitting("frame", content.frame(), frames);
      words[at++] = content.value();
    }
    return Arrays.copyOf(words, at);
  }

  private static long word(AbstractState.Page page, int frames) {
    int attributes =
        Attributes.of(page.current().bits(), page.maximum().bits(), page.marks().bits());
    return fitting("page", page.page(), PAGE_LIMIT) << StateCode.PAGE_SHIFT
        | fitting("frame", page.frame(), frames) << StateCode.FRAME_SHIFT
        | attributes;
  }

  private static int length(AbstractState state, int frames) {
    int pages = 0;
    for (AbstractState.ProcessState process : state.processes()) {
      pages += 1 + process.pages().size();
    }
    int rest = 2 * (state.offers().size() + state.contents().size());
    return 3 + pages + rest + Bitmap.words(frames);
  }

  private static long fitting(String what, long number, long limit) {
    if (number < 0 || number >= limit) {
      throw new IllegalArgumentException(what + " is " + number + ", expected 0 to " + (limit - 1));
    }
    return number;
  }
}

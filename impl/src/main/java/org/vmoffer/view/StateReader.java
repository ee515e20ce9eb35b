package org.vmoffer.view;

import java.util.ArrayList;
import java.util.List;
import org.vmoffer.api.Marks;
import org.vmoffer.api.Permissions;
import org.vmoffer.memory.Bitmap;
import org.vmoffer.pagetable.Attributes;

/** Reads words one after the other, as {@link StateCode} lays them out. */
final class StateReader {
  private final long[] words;
  private final int length;
  private int at;

  StateReader(long[] words, int length) {
    this.words = words;
    this.length = length;
  }

  long next() {
    if (at == length) {
      throw new IllegalArgumentException("the code of a state ends after " + length + " words");
    }
    return words[at++];
  }

  /** The next word, checked to be at least 0 and less than the limit. */
  int next(String what, long limit) {
    return (int) checked(what, next(), limit);
  }

  /** How many items follow, each at least one word. */
  int count(String what) {
    return next("number of " + what, (long) length - at);
  }

  long checked(String what, long number, long limit) {
    if (number < 0 || number >= limit) {
      throw new IllegalArgumentException(
          "word " + (at - 1) + ": " + what + " is " + number + ", expected 0 to " + (limit - 1));
    }
    return number;
  }

  void end() {
    if (at != length) {
      throw new IllegalArgumentException(
          "the code of a state has " + length + " words, expected " + at);
    }
  }

  AbstractState read(int frames) {
    List<AbstractState.ProcessState> processes = new ArrayList<>();
    for (long alive = next(); alive != 0; alive &= alive - 1) {
      processes.add(process(Long.numberOfTrailingZeros(alive), frames));
    }
    List<AbstractState.Offer> offers = new ArrayList<>();
    for (int left = count("offers"); left > 0; left--) {
      offers.add(offer(next(), next()));
    }
    List<Integer> free = new ArrayList<>();
    for (int w = 0; w < Bitmap.words(frames); w++) {
      for (long bits = next(); bits != 0; bits &= bits - 1) {
        int frame = w * Long.SIZE + Long.numberOfTrailingZeros(bits);
        free.add((int) checked("free frame", frame, frames));
      }
    }
    List<AbstractState.Content> contents = new ArrayList<>();
    for (int left = count("contents"); left > 0; left--) {
      contents.add(new AbstractState.Content(next("frame", frames), next()));
    }
    end();
    return new AbstractState(processes, offers, free, contents);
  }

  private AbstractState.ProcessState process(int pid, int frames) {
    List<AbstractState.Page> pages = new ArrayList<>();
    for (int left = count("pages"); left > 0; left--) {
      long word = next();
      int attributes = (int) word & Attributes.MASK;
      pages.add(
          new AbstractState.Page(
              word >>> StateCode.PAGE_SHIFT,
              (int) checked("frame", StateCode.frame(word), frames),
              Permissions.of(Attributes.current(attributes)),
              Permissions.of(Attributes.maximum(attributes)),
              Marks.of(Attributes.marks(attributes))));
    }
    return new AbstractState.ProcessState(pid, pages);
  }

  private AbstractState.Offer offer(long parties, long range) {
    checked("unused part of an offer", parties >>> 6 & 0x3ff_ffff, 1);
    return new AbstractState.Offer(
        (int) (parties >>> 48),
        (int) (parties >>> 32) & 0xffff,
        range >>> 32,
        range & 0xffff_ffffL,
        Permissions.of((int) parties >>> 3 & Permissions.MASK),
        Permissions.of((int) parties & Permissions.MASK));
  }
}

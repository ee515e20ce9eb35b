package org.vmoffer.view;

import java.util.List;
import org.vmoffer.kernel.FrameTable;
import org.vmoffer.view.KernelAudit.Violation;

/** Compares the table of data frames with what the page tables map. */
final class FrameAudit {
  private FrameAudit() {}

  static void audit(FrameTable frames, TableAudit tables, List<Violation> found) {
    int free = 0;
    for (int frame = 0; frame < frames.frames(); frame++) {
      int mappings = tables.mappings(frame);
      boolean isFree = frames.free().contains(frame);
      if (isFree) {
        free++;
      }
      if (frames.references(frame) != mappings) {
        found.add(
            new Violation(
                Invariant.FRAME_REFERENCES,
                "frame %d is mapped %d times, counted %d"
                    .formatted(frame, mappings, frames.references(frame))));
      }
      if (isFree == (mappings > 0)) {
        found.add(
            new Violation(
                Invariant.FRAMES_CONSERVED,
                "frame "
                    + frame
                    + (isFree ? " is free but mapped" : " is lost: not free, not mapped")));
      }
      if (isFree && frames.content(frame) != 0) {
        found.add(
            new Violation(
                Invariant.FREE_FRAMES_ZERO,
                "frame " + frame + " is free and holds " + frames.content(frame)));
      }
      if (mappings > 1 && tables.privateMappings(frame) > 0) {
        found.add(
            new Violation(
                Invariant.PRIVATE_FRAMES,
                "frame " + frame + " is private and mapped " + mappings + " times"));
      }
    }
    if (free != frames.free().count()) {
      found.add(
          new Violation(
              Invariant.FRAMES_CONSERVED,
              free + " frames are free, counted " + frames.free().count()));
    }
  }
}

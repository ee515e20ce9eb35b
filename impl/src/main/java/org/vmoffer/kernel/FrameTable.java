package org.vmoffer.kernel;

import org.vmoffer.memory.Bitmap;
import org.vmoffer.memory.KernelMemory;

/**
 * The data frames, by logical number from 0: who is free, how many entries map each, and what it
 * holds. One word stands for the 4 KiB of a frame. A free frame is mapped by nobody and holds zero.
 *
 * <pre>
 *   free set      bitmap
 *   references    one word a frame: page-table entries that map it
 *   contents      one word a frame
 * </pre>
 */
public final class FrameTable {
  private final KernelMemory memory;
  private final Bitmap free;
  private final int frames;
  private final int references;
  private final int contents;
  private final int firstPhysical;

  FrameTable(KernelMemory memory, int base, MachineConfig config) {
    this.memory = memory;
    this.frames = config.frames();
    this.free = new Bitmap(memory, base, frames);
    this.references = base + Bitmap.size(frames);
    this.contents = references + frames;
    this.firstPhysical = config.firstDataFrame();
  }

  static long size(int frames) {
    return Bitmap.size(frames) + 2L * frames;
  }

  void format() {
    free.fill();
  }

  /** How many frames there are. */
  public int frames() {
    return frames;
  }

  /** The frames that nobody maps. */
  public Bitmap free() {
    return free;
  }

  /** The physical frame number of a data frame. */
  public int physical(int frame) {
    return firstPhysical + frame;
  }

  /** The data frame with a physical frame number. */
  public int logical(int physical) {
    return physical - firstPhysical;
  }

  /** Takes the lowest free frame, which must exist and not be below {@code from}, for one entry. */
  int take(int from) {
    int frame = free.lowest(from);
    retain(frame);
    return frame;
  }

  /** One more entry maps the frame. */
  public void retain(int frame) {
    long count = references(frame);
    if (count == 0) {
      free.remove(frame);
    }
    memory.set(references + frame, count + 1);
  }

  /** One entry less maps the frame; after the last it is zeroed and free. */
  void release(int frame) {
    long count = references(frame) - 1;
    memory.set(references + frame, count);
    if (count == 0) {
      free.add(frame);
      setContent(frame, 0);
    }
  }

  /** How many entries map the frame. */
  public long references(int frame) {
    return memory.get(references + frame);
  }

  /** Overwrites how many entries map the frame; whether it is free is another matter. */
  public void setReferences(int frame, long count) {
    memory.set(references + frame, count);
  }

  /** What the frame holds. */
  public long content(int frame) {
    return memory.get(contents + frame);
  }

  /** Overwrites what the frame holds. */
  public void setContent(int frame, long value) {
    memory.set(contents + frame, value);
  }
}

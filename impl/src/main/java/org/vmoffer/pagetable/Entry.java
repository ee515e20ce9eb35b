package org.vmoffer.pagetable;

import org.vmoffer.address.FrameNumber;
import org.vmoffer.api.Marks;
import org.vmoffer.api.Permissions;

/** What a word of a page table says, for readers; the calls themselves read its bits. */
public sealed interface Entry {

  /** Nothing is mapped here. */
  record Absent() implements Entry {}

  /**
   * The next table on the way down.
   *
   * @param table the frame that holds it
   */
  record Table(FrameNumber table) implements Entry {}

  /**
   * A mapped page, which may permit nothing.
   *
   * @param frame what is mapped
   * @param current what the hardware permits
   * @param maximum what {@code mprotect} may reach
   * @param marks the marks
   */
  record Leaf(FrameNumber frame, Permissions current, Permissions maximum, Marks marks)
      implements Entry {}
}

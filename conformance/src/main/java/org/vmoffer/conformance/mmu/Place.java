package org.vmoffer.conformance.mmu;

/** Where a trace has just been read; it is only put into words if something is to be said of it. */
interface Place {
  /** The file and what in it: {@code trace.txt:12}, {@code trace.bin: byte 88}. */
  String where();
}

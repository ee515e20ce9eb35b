package org.vmoffer.conformance.program;

import org.vmoffer.conformance.trace.StateJson;

/** Pages in bytes. */
final class Pages {
  /** Bytes of a page. */
  static final int BYTES = StateJson.PAGE_SIZE;

  private Pages() {}

  /** So many pages in bytes. */
  static long bytes(long pages) {
    return pages * BYTES;
  }
}

package org.vmoffer.view;

/** What must hold of a kernel's own tables in every state; {@link KernelAudit} checks all of it. */
public enum Invariant {
  /**
   * A live process has a root and an incarnation of its own that was given; a dead one has neither.
   */
  PROCESS_ROWS,
  /** Every table in use is reached from one root along one path, and no free one is. */
  TABLE_TREES,
  /** A table's count is the number of its entries in use, and only a root is empty. */
  TABLE_COUNTS,
  /** A free table holds zeros, and so does whatever is not an entry in use. */
  TABLE_ZEROS,
  /** The number of free tables is that of the free set. */
  TABLES_CONSERVED,
  /** Pages are mapped inside user space, at level 0, and to data frames. */
  PAGE_PLACES,
  /** Current permissions are representable and within the maximum. */
  PAGE_PERMISSIONS,
  /** A page that is not marked shared has its frame to itself. */
  PRIVATE_FRAMES,
  /** A frame's reference count is the number of entries that map it. */
  FRAME_REFERENCES,
  /** Every frame is either free or mapped, and the number of free ones is that of the free set. */
  FRAMES_CONSERVED,
  /** A free frame holds zero. */
  FREE_FRAMES_ZERO,
  /** Ids ascend and have been given. */
  OFFER_IDS,
  /** An offer is between two live processes, those it was made between. */
  OFFER_PARTIES,
  /** An offer is of mapped pages of which none is special. */
  OFFER_PAGES,
  /** An offer grants something that can be represented. */
  OFFER_GRANTS,
  /** A key names one offer. */
  OFFER_KEYS,
  /** No process has more pending offers than it may. */
  OFFER_LIMIT
}

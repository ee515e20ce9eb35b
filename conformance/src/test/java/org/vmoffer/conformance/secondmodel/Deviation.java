package org.vmoffer.conformance.secondmodel;

/** A way in which the second model can be made wrong, so that a comparison is seen to fail. */
enum Deviation {
  /** As the text says. */
  NONE,
  /** A hit in the first-level TLB does not make the entry the most recent one. */
  FIRST_LEVEL_FIFO,
  /** The entry that the second-level TLB gives up is the oldest, not the least recently used. */
  SECOND_LEVEL_FIFO,
  /** A lookup in the second-level TLB that misses costs nothing. */
  SECOND_LEVEL_MISSES_FREE,
  /** What the second-level TLB holds is not copied into the first when it hits. */
  FIRST_LEVEL_NOT_REFILLED,
  /** A hit in the second-level TLB gives the first level an entry that is not dirty. */
  DIRTY_NOT_COPIED,
  /** Setting D leaves the second-level TLB's copy clean. */
  DIRTY_IN_FIRST_LEVEL_ONLY,
  /** The set of a 2 MiB translation is found by its 4 KiB page number. */
  SET_BY_SMALL_PAGE,
  /** A walk that begins at a page directory does not cache the entry that it loads there. */
  PDE_NOT_FILLED_AFTER_PDPTE_HIT,
  /** A hit in the cache of page directories' entries also touches the one above it. */
  UPPER_STRUCTURES_TOUCHED,
  /** Structure caches are looked up from the highest level downward. */
  STRUCTURES_FROM_ABOVE,
  /** A large leaf's walk loads the levels below it too. */
  LARGE_LEAF_WALKED_ON,
  /** A hit in the second-level cache does not fill the first. */
  FIRST_CACHE_NOT_FILLED,
  /** A line that the last level gives up leaves the levels above it as well. */
  BACK_INVALIDATION,
  /** Page walks load entries past the first-level cache. */
  WALKER_SKIPS_FIRST_CACHE,
  /** INVLPG leaves the structure caches as they are. */
  INVLPG_KEEPS_STRUCTURES,
  /** INVLPG leaves global translations. */
  INVLPG_KEEPS_GLOBAL,
  /** A load of CR3 drops global translations too. */
  CR3_DROPS_GLOBAL,
  /** A load of CR3 flushes in spite of NOFLUSH. */
  NOFLUSH_FLUSHES,
  /** A translation of another PCID matches. */
  PCID_NOT_COMPARED,
  /** A fault for want of a right caches the translation. */
  FAULT_FILLS,
  /** The rights of upper entries do not count. */
  RIGHTS_OF_LEAF_ONLY,
  /** A is set in leaves only. */
  ACCESSED_IN_LEAF_ONLY,
  /** A walk that ends for want of a right leaves the leaf's A clear. */
  ACCESSED_NOT_BY_FAULTS
}

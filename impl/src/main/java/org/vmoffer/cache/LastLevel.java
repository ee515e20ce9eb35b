package org.vmoffer.cache;

import org.vmoffer.cycles.Profile;

/** The last-level cache, which all cores share. */
public final class LastLevel {
  private final LruSets lines;

  /** An empty one. */
  public LastLevel(Profile profile) {
    lines = LruSets.withoutValues(profile.caches().llc());
  }

  /** Looks a line up, and fills it if it is missing; returns whether it was there. */
  boolean access(long line) {
    return lines.access(line);
  }

  /** Whether a line is cached; nothing changes. */
  public boolean holds(long line) {
    return DataCaches.holds(lines, line);
  }
}

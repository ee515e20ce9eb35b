package org.vmoffer.conformance.litmus;

import java.util.List;
import java.util.stream.Stream;
import org.vmoffer.api.Call;

/** The smallest machine that has what a test speaks of. */
final class MachineDefaults {
  private MachineDefaults() {}

  static int pids(InitialState start, List<Column> columns) {
    return Stream.concat(
            columns.stream().map(Column::pid),
            start.mappings().stream().map(InitialState.Mapping::pid))
        .mapToInt(Integer::intValue)
        .max()
        .orElse(1);
  }

  static int pages(InitialState start, List<Call> calls) {
    Stream<Long> called =
        calls.stream()
            .map(
                call ->
                    switch (call) {
                      case Call.Access access -> access.addr() / OperationReader.PAGE_SIZE + 1;
                      case Call.Mmap mmap -> mmap.addr() / OperationReader.PAGE_SIZE + mmap.pages();
                      case Call.VmClaim claim -> claim.localAddr() / OperationReader.PAGE_SIZE + 1;
                      default -> 1L;
                    });
    Stream<Long> mapped = start.mappings().stream().map(mapping -> mapping.page() + 1L);
    return Stream.concat(called, mapped)
        .mapToInt(page -> (int) Math.min(MachineShape.MOST, page))
        .max()
        .orElse(1);
  }

  static int frames(InitialState start, List<Call> calls) {
    long frames =
        1L + start.mappings().stream().mapToInt(InitialState.Mapping::frame).max().orElse(0);
    for (Call call : calls) {
      frames += call instanceof Call.Mmap mmap ? mmap.pages() : 0;
    }
    long forks = calls.stream().filter(Call.Fork.class::isInstance).count();
    return (int) Math.min(MachineShape.MOST, frames * (1 + forks));
  }

  /** The level of table that has the largest leaf of those there at the start. */
  static int largestLeaf(InitialState start, int fanOut) {
    int most = start.leaves().stream().mapToInt(InitialState.Leaf::pages).max().orElse(1);
    int level = 1;
    for (int pages = 1; pages < most; pages *= fanOut) {
      level++;
    }
    return level;
  }

  static int fanOut(int pages, int levels) {
    int fanOut = 2;
    while (Math.pow(fanOut, levels) < pages) {
      fanOut *= 2;
    }
    return fanOut;
  }

  /** How many tables one address space has at most. */
  static int tables(int pages, int levels, int fanOut) {
    int tables = 0;
    int span = 1;
    for (int level = 1; level <= levels; level++) {
      span *= fanOut;
      tables += (pages + span - 1) / span;
    }
    return tables;
  }
}

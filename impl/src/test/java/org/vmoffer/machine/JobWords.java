package org.vmoffer.machine;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The words of a job as {@link MachineCode} says that they are; part of {@link StateWords}. */
final class JobWords {
  private JobWords() {}

  static void addTo(List<Long> words, MmuState state, Job job) {
    int lastPage = (int) state.userPages() - 1;
    Map<Long, Long> over = over(job, lastPage);
    words.add((long) over.size());
    over.forEach(
        (page, mapping) -> {
          words.add((long) job.pid() << 32 | page);
          words.add(mapping);
        });
    words.add(pages(job, job.firstLeft(), job.rows()));
    words.add(owed(job, lastPage));
    int tableCount = state.scenario().config().tableFrames();
    int lastFrame = state.scenario().config().frames() - 1;
    words.add(StateWords.set(tableCount, t -> t > 0 && job.tables().contains(t - 1)));
    words.add(StateWords.set(lastFrame, job.frames()::contains));
    for (WordList list : List.of(job.moved(), job.tops(), job.torn())) {
      StateWords.addTo(words, list);
    }
    words.add(job.hasCopy() ? 1L << job.copy() : 0);
    words.addAll(job.parties() == 0 ? List.of(0L) : List.of(1L, job.parties(), job.range()));
    words.add(job.place());
  }

  /** What is promised, by page. */
  private static Map<Long, Long> over(Job job, int lastPage) {
    Map<Long, Long> over = new TreeMap<>();
    if (job.phase() == Job.ALL_GONE) {
      IntStream.rangeClosed(0, lastPage).forEach(page -> over.put((long) page, Mapping.ABSENT));
    } else if (job.phase() != Job.ALL_OWED) {
      boolean installs = job.phase() == Job.INSTALLING;
      IntStream.range(installs ? job.firstLeft() : 0, installs ? job.rows() : job.firstLeft())
          .forEach(row -> over.put(job.page(row), job.mapping(row)));
    }
    return over;
  }

  private static long owed(Job job, int lastPage) {
    return switch (job.phase()) {
      case Job.TAKING -> pages(job, job.firstOwed(), job.firstLeft());
      case Job.ALL_OWED -> StateWords.set(lastPage, page -> true);
      default -> 0;
    };
  }

  private static long pages(Job job, int from, int end) {
    return IntStream.range(from, end).mapToLong(row -> 1L << job.page(row)).sum();
  }
}

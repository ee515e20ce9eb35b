package org.vmoffer.conformance.workload;

import java.util.List;
import org.vmoffer.api.Marks;
import org.vmoffer.api.Permissions;
import org.vmoffer.conformance.workload.Workload.Flow;
import org.vmoffer.cycles.Profile;
import org.vmoffer.machine.Scenario;
import org.vmoffer.machine.ScenarioBuilder;
import org.vmoffer.pagetable.Formats;
import org.vmoffer.timing.TimedThread;

/** The machine on which the programs of a method run, and what is mapped in the beginning. */
final class StartState {
  private static final int TABLE = 512;
  private static final int TABLES_OF_A_SPACE = 16;
  private static final int MOST_TABLES = (1 << 16) - 1;

  private final Workload workload;
  private final Programs programs;
  private final Method method;
  private final ScenarioBuilder builder = Scenario.with(Formats.X86_64);
  private int frames;
  private int tables;

  private StartState(Workload workload, Programs programs, Method method) {
    this.workload = workload;
    this.programs = programs;
    this.method = method;
  }

  /**
   * The scenario of these threads.
   *
   * @throws IllegalArgumentException if the machine would be too large
   */
  static Scenario of(
      Workload workload,
      Programs programs,
      Method method,
      List<TimedThread> threads,
      Profile profile) {
    StartState start = new StartState(workload, programs, method);
    start.map();
    int spaces = TABLES_OF_A_SPACE * programs.processes();
    int buffers = workload.flows().stream().mapToInt(Flow::buffers).sum();
    start
        .builder
        .maxPid(programs.processes())
        .userPages(programs.space().end())
        .frames(start.frames)
        .tableCount(Math.min(MOST_TABLES, start.tables + spaces))
        .offerLimit(buffers + 1)
        .storeDepth(profile.stores().depth())
        .flushBatch(WorkloadReader.MOST_PAGES)
        .tableMoves(true)
        .largestLeaf(workload.flows().stream().mapToInt(f -> f.leaf().level()).max().orElse(1))
        .evictions(true)
        .observed(true);
    threads.forEach(thread -> start.builder.program(thread.program()));
    return start.builder.build();
  }

  private void map() {
    for (int number = 0; number < workload.flows().size(); number++) {
      for (int buffer = 0; buffer < workload.flows().get(number).buffers(); buffer++) {
        buffer(workload.flows().get(number), programs.space().buffer(number, buffer));
      }
    }
    for (int number = 0; number < workload.flows().size() && method == Method.COPY; number++) {
      List<String> path = workload.flows().get(number).path();
      for (int hop = 0; hop < path.size() - 1; hop++) {
        shared(path.subList(hop, hop + 2), programs.space().ring(number, hop), Space.RING);
      }
    }
    for (int i = 0; i < workload.bystanders().size(); i++) {
      int pid = programs.pid(workload.bystanders().get(i).process());
      owned(pid, programs.space().set(i), workload.bystanders().get(i).pages(), Leaf.SMALL);
    }
  }

  private void buffer(Flow flow, long page) {
    // Wherever it is mapped, once more while it moves, and split.
    tables += 2 * (flow.path().size() + 1) * (flow.pages() / TABLE + 2);
    switch (method) {
      case OFFER -> owned(programs.pid(flow.path().getFirst()), page, flow.pages(), flow.leaf());
      case COPY ->
          flow.path().forEach(name -> owned(programs.pid(name), page, flow.pages(), flow.leaf()));
      // Those between the first and the last still have the frames of the round before.
      case DESCRIPTOR -> frames += 2 * flow.pages();
      case SHARED -> shared(flow.path(), page, flow.pages());
    }
  }

  private void owned(int pid, long page, int pages, Leaf leaf) {
    tables += pages / TABLE + 2;
    frames = (frames + leaf.pages() - 1) / leaf.pages() * leaf.pages();
    for (int i = 0; i < pages; i++) {
      builder.page(pid, page + i, frames + i);
    }
    for (int i = 0; leaf != Leaf.SMALL && i < pages; i += leaf.pages()) {
      builder.leaf(pid, page + i, leaf.pages());
    }
    frames += pages;
  }

  private void shared(List<String> processes, long page, int pages) {
    tables += processes.size() * (pages / TABLE + 2);
    for (String process : processes) {
      for (int i = 0; i < pages; i++) {
        builder.page(
            new Scenario.StartPage(
                programs.pid(process),
                page + i,
                frames + i,
                Permissions.RW,
                Permissions.RWX,
                Marks.SHARED));
      }
    }
    frames += pages;
  }
}

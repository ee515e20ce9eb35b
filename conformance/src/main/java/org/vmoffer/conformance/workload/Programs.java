package org.vmoffer.conformance.workload;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.vmoffer.api.Call;
import org.vmoffer.conformance.workload.Workload.Bystander;
import org.vmoffer.conformance.workload.Workload.Flow;
import org.vmoffer.conformance.workload.Workload.Member;
import org.vmoffer.conformance.workload.Workload.Pattern;

/**
 * The programs of all threads with one method. A process serves its buffers in turn: round by
 * round, of a round flow by flow, of a flow buffer by buffer. That order is the same everywhere, so
 * nobody waits in a circle.
 */
final class Programs {
  private static final int LINE = 64;

  /**
   * A hand-over: from the end of what the sender does before its operation {@code next} until the
   * receiver's operation {@code read} starts.
   *
   * @param computes whether the last that the sender does is to compute, behind what it has read
   */
  record HandOver(int sender, int next, boolean computes, int receiver, int read) {}

  private final Workload workload;
  private final Space space;
  private final Passing passing;
  private final Map<String, Integer> pids = new LinkedHashMap<>();
  private final List<Program> programs = new ArrayList<>();
  private final List<HandOver> handOvers = new ArrayList<>();

  Programs(Workload workload, Method method) {
    this.workload = workload;
    this.space = new Space(workload);
    for (Member member : workload.processes()) {
      program(member.name(), member.core(), false);
    }
    Channels channels = new Channels();
    passing =
        switch (method) {
          case OFFER -> new OfferPassing(channels, this::pid);
          case COPY -> new CopyPassing(channels, space, workload);
          case DESCRIPTOR -> new DescriptorPassing(channels, this::pid);
          case SHARED -> new SharedPassing(channels);
        };
    rounds();
    for (int i = 0; i < workload.bystanders().size(); i++) {
      bystander(i);
    }
  }

  private Program program(String process, int core, boolean bystander) {
    int pid = pids.computeIfAbsent(process, name -> pids.size() + 1);
    Program program = new Program(programs.size() + 1, pid, core, process, bystander);
    programs.add(program);
    return program;
  }

  private void rounds() {
    int most = workload.flows().stream().mapToInt(Flow::rounds).max().orElse(0);
    for (int round = 0; round <= most; round++) {
      for (int number = 0; number < workload.flows().size(); number++) {
        Flow flow = workload.flows().get(number);
        for (int buffer = 0; buffer < flow.buffers(); buffer++) {
          long page = space.buffer(number, buffer);
          if (round < flow.rounds()) {
            round(flow, number, buffer, round, page);
          } else if (round == flow.rounds()) {
            Work home = new Work(flow, number, buffer, round, 0, page);
            passing.get(home, of(home));
          }
        }
      }
    }
  }

  private void round(Flow flow, int number, int buffer, int round, long page) {
    int passed = 0;
    boolean computed = false;
    for (int stage = 0; stage < flow.path().size(); stage++) {
      Work work = new Work(flow, number, buffer, round, stage, page);
      Program program = of(work);
      passing.get(work, program);
      if (!work.isFirst()) {
        int sender = pid(flow.path().get(stage - 1));
        handOvers.add(
            new HandOver(sender, passed, computed, program.thread(), program.operations()));
        read(work, program);
      }
      program.compute(flow.compute());
      if (work.writes()) {
        for (long at = 0; at < Pages.bytes(flow.pages()); at += flow.write()) {
          program.access(Pages.bytes(page) + at, Call.Kind.W);
        }
      }
      passed = program.operations();
      computed = !work.writes();
      passing.pass(work, program);
    }
  }

  private void read(Work work, Program program) {
    long faulted = -1;
    for (long at = 0; at < Pages.bytes(work.flow().pages()); at += work.flow().read()) {
      if (passing.faultsPages() && Pages.with(at) > faulted) {
        faulted = Pages.with(at);
        program.trap();
      }
      program.access(Pages.bytes(work.page()) + at, Call.Kind.R);
    }
  }

  private void bystander(int number) {
    Bystander bystander = workload.bystanders().get(number);
    Program program = program(bystander.process(), bystander.core(), true);
    SplittableRandom random = new SplittableRandom(workload.seed() + number);
    long base = Pages.bytes(space.set(number));
    int lines = (int) Pages.bytes(1) / LINE;
    for (int i = 0; i < bystander.accesses(); i++) {
      boolean any = bystander.pattern() == Pattern.RANDOM;
      long page = any ? random.nextInt(bystander.pages()) : i % bystander.pages();
      long line = any ? random.nextInt(lines) : (i / bystander.pages() + page) % lines;
      program.access(base + Pages.bytes(page) + line * LINE, Call.Kind.R);
      program.compute(bystander.compute());
    }
  }

  /** The thread of a process on a path has the process's number. */
  private Program of(Work work) {
    return programs.get(pid(work.flow().path().get(work.stage())) - 1);
  }

  int pid(String process) {
    return pids.getOrDefault(process, 0);
  }

  int processes() {
    return pids.size();
  }

  Space space() {
    return space;
  }

  /** In the order of the threads' numbers. */
  List<Program> all() {
    return programs;
  }

  List<HandOver> handOvers() {
    return handOvers;
  }
}

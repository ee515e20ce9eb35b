package org.vmoffer.conformance.workload;

import java.util.ArrayList;
import java.util.List;
import org.vmoffer.api.Call;
import org.vmoffer.timing.Item;
import org.vmoffer.timing.TimedThread;

/** The program of one thread, as it grows. */
final class Program {
  private static final int LINE = 64;

  private final int thread;
  private final int pid;
  private final int core;
  private final String process;
  private final boolean bystander;
  private final List<Item> items = new ArrayList<>();
  private int operations;

  Program(int thread, int pid, int core, String process, boolean bystander) {
    this.thread = thread;
    this.pid = pid;
    this.core = core;
    this.process = process;
    this.bystander = bystander;
  }

  /** Number of the thread, from 1. */
  int thread() {
    return thread;
  }

  int pid() {
    return pid;
  }

  int core() {
    return core;
  }

  String process() {
    return process;
  }

  boolean isBystander() {
    return bystander;
  }

  /** Operations so far: the number of the next one. */
  int operations() {
    return operations;
  }

  void call(Call call) {
    items.add(new Item.Operation(call));
    operations++;
  }

  void access(long address, Call.Kind kind) {
    call(new Call.Access(address, kind, 1));
  }

  void compute(long cycles) {
    if (cycles > 0) {
      items.add(new Item.Compute(cycles));
    }
  }

  void trap() {
    items.add(new Item.Trap(1));
  }

  void signal(int channel) {
    items.add(new Item.Signal(channel));
  }

  void await(int channel) {
    items.add(new Item.Await(channel));
  }

  /** Loads every line of some pages and stores it to others. */
  void copy(long fromPage, long toPage, int pages) {
    for (long offset = 0; offset < Pages.bytes(pages); offset += LINE) {
      access(Pages.bytes(fromPage) + offset, Call.Kind.R);
      access(Pages.bytes(toPage) + offset, Call.Kind.W);
    }
  }

  TimedThread timed() {
    return new TimedThread(pid, core, items);
  }
}

package org.vmoffer.timing;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** How far a thread has come in its program, and what it has to wait for. */
final class ThreadProgress {
  private final int number;
  private final TimedThread thread;
  private final int[] heard;
  private final Deque<Arrival> arrivals = new ArrayDeque<>();
  private final Deque<Long> drains = new ArrayDeque<>();
  private int item;
  private int operation;
  private long readyAt;
  private long operationStart = -1;
  private boolean blocked;

  ThreadProgress(int number, TimedThread thread, int channels) {
    this.number = number;
    this.thread = thread;
    this.heard = new int[channels];
  }

  /** The machine's number of the thread. */
  int number() {
    return number;
  }

  int pid() {
    return thread.pid();
  }

  int core() {
    return thread.core();
  }

  boolean hasItem() {
    return item < thread.items().size();
  }

  Item item() {
    return thread.items().get(item);
  }

  void itemDone() {
    item++;
  }

  /** Operations that are over. */
  int operation() {
    return operation;
  }

  void operationDone() {
    operation++;
    operationStart = -1;
    item++;
  }

  /** When the operation under way began, or -1. */
  long operationStart() {
    return operationStart;
  }

  void operationBegins(long at) {
    operationStart = at;
  }

  int heard(int channel) {
    return heard[channel];
  }

  void hears(int channel) {
    heard[channel]++;
  }

  /** When it became able to go on; the core may be later. */
  long readyAt() {
    return readyAt;
  }

  boolean isBlocked() {
    return blocked;
  }

  void block() {
    blocked = true;
  }

  void unblock(long at) {
    blocked = false;
    readyAt = Math.max(readyAt, at);
  }

  /** Requests for shootdowns that it has not answered, in order. */
  Deque<Arrival> arrivals() {
    return arrivals;
  }

  /** When its waiting stores reach memory, oldest first. */
  Deque<Long> drains() {
    return drains;
  }

  @Override
  public String toString() {
    return "thread " + number + " at item " + item + ", heard " + Arrays.toString(heard);
  }
}

package org.vmoffer.conformance.litmus;

import java.util.List;
import org.vmoffer.conformance.tlc.FinalState;
import org.vmoffer.machine.Pc;

/**
 * A state of the kernel level, as far as litmus tests show it.
 *
 * @param alive the pids that are in use
 * @param offers the pending offers
 * @param results for each thread, what each of its calls ended with
 * @param roots for each pid its highest table, or 0
 * @param tables for each table from 1 on its entries
 * @param levels tables that a walk visits
 * @param free how many frames are on the free list
 * @param memory what is in each frame
 * @param devices for each pid what the devices that work for it have cached
 * @param locks for each pid the thread that holds its lock, or 0
 * @param cores for each thread what its core has cached and what waits there
 * @param threads where each thread is
 */
record MachineState(
    List<Integer> alive,
    List<FinalState.Offer> offers,
    List<List<FinalState.Result>> results,
    List<Integer> roots,
    List<List<Entry>> tables,
    int levels,
    int free,
    List<Integer> memory,
    List<List<Translation>> devices,
    List<Integer> locks,
    List<Core> cores,
    List<Position> threads) {

  /** What a slot of a table holds. */
  sealed interface Entry {}

  /**
   * Nothing is mapped here.
   *
   * @param kept in a table that a large leaf keeps: the next table, or the frame that callers see
   */
  record Empty(int kept) implements Entry {}

  /**
   * A table of the level below.
   *
   * @param number which
   * @param rights current permissions that it lets through, as bits
   * @param maximum maximum permissions, as bits
   */
  record Table(int number, int rights, int maximum) implements Entry {}

  /**
   * A page, or a large leaf.
   *
   * @param frame the frame that callers see; of a large leaf the first table that it keeps
   * @param physical the frame in memory
   * @param rights current permissions as bits
   * @param maximum maximum permissions as bits
   * @param marks marks as bits
   * @param copiedOnWrite whether a fork has left it shared
   */
  record Mapping(int frame, int physical, int rights, int maximum, int marks, boolean copiedOnWrite)
      implements Entry {}

  /**
   * A cached translation.
   *
   * @param page of which page, the first one
   * @param pages of how many
   * @param frame to which frame, the first one
   * @param rights with which rights, as bits
   */
  record Translation(int page, int pages, int frame, int rights) {}

  /**
   * A cached table.
   *
   * @param level its level
   * @param index which of that level
   * @param table its number
   */
  record Structure(int level, int index, int table) {}

  /**
   * A store that waits.
   *
   * @param page to which page
   * @param frame to which frame
   * @param value what
   */
  record Store(int page, int frame, int value) {}

  /**
   * A flush that was asked for.
   *
   * @param by the thread that asked
   * @param pages of which pages, as bits
   * @param tables of which tables, as bits
   */
  record Request(int by, long pages, long tables) {}

  /**
   * A core.
   *
   * @param translations cached translations
   * @param structures cached tables
   * @param stores stores that wait, oldest first
   * @param requests flushes that it has not acknowledged
   * @param inHandler whether it is in the interrupt handler
   */
  record Core(
      List<Translation> translations,
      List<Structure> structures,
      List<Store> stores,
      List<Request> requests,
      boolean inHandler) {}

  /**
   * Where a thread is.
   *
   * @param at which call of its program it is in, from 1
   * @param place where in the call
   */
  record Position(int at, Pc place) {}
}

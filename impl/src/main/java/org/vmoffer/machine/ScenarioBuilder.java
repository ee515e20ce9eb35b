package org.vmoffer.machine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.vmoffer.api.Call;
import org.vmoffer.api.Marks;
import org.vmoffer.api.Permissions;
import org.vmoffer.kernel.MachineConfig;
import org.vmoffer.machine.Scenario.Program;
import org.vmoffer.machine.Scenario.StartOffer;
import org.vmoffer.machine.Scenario.StartPage;
import org.vmoffer.pagetable.EntryFormat;

/**
 * Collects a {@link Scenario}. Where nothing is said there are two processes with two pages, two
 * frames, four tables, a limit of two offers, two stores that may wait, structure caches, and a
 * flush after four pages.
 */
public final class ScenarioBuilder {
  private static final int TABLES = 4;
  private static final int BATCH = 4;

  private final EntryFormat format;
  private final List<Program> threads = new ArrayList<>();
  private final List<StartPage> pages = new ArrayList<>();
  private final List<StartOffer> offers = new ArrayList<>();
  private int maxPid = 2;
  private int userPages = 2;
  private int frames = 2;
  private int tableCount = TABLES;
  private int offerLimit = 2;
  private int storeDepth = 2;
  private int flushBatch = BATCH;
  private boolean structureCaches = true;
  private boolean evictions;
  private boolean tableMoves;
  private boolean observed;

  ScenarioBuilder(EntryFormat format) {
    this.format = format;
  }

  /** Pids are 1 to this. */
  public ScenarioBuilder maxPid(int last) {
    maxPid = last;
    return this;
  }

  /** Pages of each address space, from address 0. */
  public ScenarioBuilder userPages(int count) {
    userPages = count;
    return this;
  }

  /** Data frames. */
  public ScenarioBuilder frames(int count) {
    frames = count;
    return this;
  }

  /** Frames for page tables. */
  public ScenarioBuilder tableCount(int count) {
    tableCount = count;
    return this;
  }

  /** Pending offers that one process may have made. */
  public ScenarioBuilder offerLimit(int count) {
    offerLimit = count;
    return this;
  }

  /** Stores that may wait in one core. */
  public ScenarioBuilder storeDepth(int count) {
    storeDepth = count;
    return this;
  }

  /** Whether cores cache tables of higher levels. */
  public ScenarioBuilder structureCaches(boolean are) {
    structureCaches = are;
    return this;
  }

  /** Whether a claim of a whole aligned table moves it. */
  public ScenarioBuilder tableMoves(boolean does) {
    tableMoves = does;
    return this;
  }

  /** Whether cores may drop what they have cached at any moment. */
  public ScenarioBuilder evictions(boolean may) {
    evictions = may;
    return this;
  }

  /** Pages that a call may change before it asks for their flush. */
  public ScenarioBuilder flushBatch(int count) {
    flushBatch = count;
    return this;
  }

  /** Whether what threads are told is kept. */
  public ScenarioBuilder observed(boolean is) {
    observed = is;
    return this;
  }

  /** The next thread, on its own core. */
  public ScenarioBuilder thread(int pid, Call... calls) {
    return program(new Program(pid, false, onCore(calls)));
  }

  /** The next thread, which starts with a process that somebody creates. */
  public ScenarioBuilder later(int pid, Call... calls) {
    return program(new Program(pid, true, onCore(calls)));
  }

  /** The next agent, a device that works for the process. */
  public ScenarioBuilder device(int pid, Call.Access... accesses) {
    List<Operation> operations = new ArrayList<>();
    for (Call.Access access : accesses) {
      operations.add(new Operation.Dma(access));
    }
    return program(new Program(pid, false, operations));
  }

  /** The next thread or device. */
  public ScenarioBuilder program(Program program) {
    threads.add(program);
    return this;
  }

  private static List<Operation> onCore(Call... calls) {
    return Arrays.stream(calls).<Operation>map(Operation.OnCore::new).toList();
  }

  /** A private page that can be read and written and made executable, mapped to this frame. */
  public ScenarioBuilder page(int pid, long page, int frame) {
    return page(new StartPage(pid, page, frame, Permissions.RW, Permissions.RWX, Marks.NONE));
  }

  /** A page that is mapped in the beginning. */
  public ScenarioBuilder page(StartPage page) {
    pages.add(page);
    return this;
  }

  /** An offer that is pending in the beginning, behind those given before. */
  public ScenarioBuilder offer(
      int source, int destination, long page, long count, Permissions grant, Permissions drop) {
    offers.add(new StartOffer(source, destination, page, count, grant, drop));
    return this;
  }

  /**
   * The scenario.
   *
   * @throws IllegalArgumentException if it makes no sense, saying why
   */
  public Scenario build() {
    return new Scenario(
        new MachineConfig(format, userPages, frames, tableCount, maxPid, offerLimit),
        storeDepth,
        structureCaches,
        evictions,
        tableMoves,
        flushBatch,
        observed,
        threads,
        pages,
        offers);
  }
}

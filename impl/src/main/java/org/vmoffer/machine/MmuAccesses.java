package org.vmoffer.machine;

import org.vmoffer.address.PageSize;
import org.vmoffer.api.Call;
import org.vmoffer.api.Permissions;
import org.vmoffer.api.Rule;
import org.vmoffer.kernel.FrameTable;

/** What a thread does in user mode, or a device: one access at a time. */
abstract class MmuAccesses extends MmuTranslations {
  private final MmuState state;
  private final Tables tables;
  private final Threads threads;
  private final Cores cores;
  private final FrameTable frames;
  private final boolean structureCaches;
  private final int storeDepth;

  MmuAccesses(MmuState state) {
    super(state);
    this.state = state;
    this.tables = state.tables();
    this.threads = state.threads();
    this.cores = state.cores();
    this.frames = state.frames();
    this.structureCaches = state.scenario().structureCaches();
    this.storeDepth = state.scenario().storeDepth();
  }

  Call.Access access(int t) {
    return (Call.Access) state.call(t);
  }

  long accessPage(int t) {
    return PageSize.pages(access(t).addr());
  }

  private static int needs(Call.Access access) {
    return access.kind().needs().bits();
  }

  /** The translation by which the core permits the access, or -1. */
  private long permitting(int t) {
    Call.Access access = access(t);
    long cached = cores.cached(t, PageSize.pages(access.addr()));
    return cached >= 0 && (needs(access) & ~Cores.rights(cached)) == 0 ? cached : -1;
  }

  private boolean isStore(int t) {
    return access(t).kind() == Call.Kind.W;
  }

  boolean mayAccessHit(int t) {
    return state.runs(t, Pc.USER)
        && threads.is(t, Kind.ACCESS)
        && permitting(t) >= 0
        && (!isStore(t) || storeDepth == 0 || cores.hasRoom(t));
  }

  /** A load that finds its own store waiting takes the value from there. */
  boolean accessHit(int t) {
    if (!mayAccessHit(t)) {
      return false;
    }
    Call.Access access = access(t);
    int frame = Cores.frameBehind(permitting(t), accessPage(t));
    switch (access.kind()) {
      case R -> threads.record(t, Rule.ACCESS_0, loaded(t, frame));
      case X -> threads.record(t, Rule.ACCESS_0, 0);
      case W -> {
        threads.record(t, Rule.ACCESS_0, 0);
        if (storeDepth == 0) {
          frames.setContent(frame, access.value());
        } else {
          cores.buffer(t).append(Cores.waiting(PageSize.pages(access.addr()), frame));
          cores.buffer(t).append(access.value());
        }
      }
    }
    threads.advance(t);
    return true;
  }

  private long loaded(int t, int frame) {
    WordList buffer = cores.buffer(t);
    for (int i = buffer.count() - 2; i >= 0; i -= 2) {
      if (Cores.waitingFrame(buffer.get(i)) == frame) {
        return buffer.get(i + 1);
      }
    }
    return frames.content(frame);
  }

  private boolean refused(int t) {
    long page = accessPage(t);
    if (cores.cached(t, page) >= 0) {
      return true;
    }
    if (!structureCaches) {
      return Mapping.denies(tables.entry(state.mine(t), page), needs(access(t)));
    }
    int k = lowestCached(t, page);
    long up = topCached(t, k, tables.indexOf(page, k));
    if (Cores.table(up) == 0) {
      return true;
    }
    return (k == 1 || !isTable(up, page, k))
        && Mapping.denies(leafBelow(up, page, k), needs(access(t)));
  }

  boolean mayAccessFault(int t) {
    return state.runs(t, Pc.USER) && threads.is(t, Kind.ACCESS) && permitting(t) < 0 && refused(t);
  }

  /** The walk of the access finds no right to it, or what is cached has not got it. */
  boolean accessFault(int t) {
    if (!mayAccessFault(t)) {
      return false;
    }
    threads.goTo(t, Pc.FAULT);
    return true;
  }

  boolean mayDma(int t) {
    return state.runs(t, Pc.USER) && threads.is(t, Kind.DMA);
  }

  /** A device has its own translations; without one its access goes nowhere. */
  boolean dma(int t) {
    if (!mayDma(t)) {
      return false;
    }
    Call.Access access = access(t);
    int frame = deviceFrame(t, PageSize.pages(access.addr()), needs(access));
    if (frame < 0) {
      threads.record(t, Rule.ACCESS_2, -1);
    } else if (needs(access) == Permissions.WRITE) {
      frames.setContent(frame, access.value());
      threads.record(t, Rule.ACCESS_0, 0);
    } else {
      boolean load = needs(access) == Permissions.READ;
      threads.record(t, Rule.ACCESS_0, load ? loaded(t, frame) : 0);
    }
    threads.advance(t);
    return true;
  }

  private int deviceFrame(int t, long page, int needs) {
    WordList device = state.device(state.mine(t));
    for (int i = 0; i < device.count(); i++) {
      long e = device.get(i);
      if (Cores.page(e) == page && (needs & ~Cores.rights(e)) == 0) {
        return Cores.frame(e);
      }
    }
    return -1;
  }
}

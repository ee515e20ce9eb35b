package org.vmoffer.tlb;

import java.util.ArrayList;
import java.util.List;
import org.vmoffer.cache.DataCaches;
import org.vmoffer.cycles.Cause;
import org.vmoffer.cycles.Profile;
import org.vmoffer.cycles.Tally;

/** Naive stand-in. */
@SuppressWarnings({"ArrayRecordComponent", "OperatorPrecedence"})
public final class TranslationUnit {
  public static final long FAULT = -1;
  public static final int READ = 0;
  public static final int WRITE = 1;
  public static final int FETCH = 2;

  record E(int pcid, long page, long frame, boolean w, boolean x, long leaf, boolean[] dirty) {}

  record S(int pcid, int level, long region, long frame) {}

  private final Profile p;
  private final PhysicalMemory mem;
  private final DataCaches caches;
  private final Tally tally;
  private final TlbEvents ev;
  private final List<E> tlb = new ArrayList<>();
  private final List<S> psc = new ArrayList<>();
  private long root;
  private int pcid;

  public TranslationUnit(
      Profile p, PhysicalMemory mem, DataCaches caches, Tally tally, TlbEvents ev) {
    this.p = p;
    this.mem = mem;
    this.caches = caches;
    this.tally = tally;
    this.ev = ev;
  }

  public void loadRoot(long root, int pcid, boolean noFlush) {
    this.root = root;
    this.pcid = pcid;
    if (!noFlush) flush(pcid);
  }

  public void flush(int id) {
    for (int i = tlb.size() - 1; i >= 0; i--)
      if (tlb.get(i).pcid == id) {
        E e = tlb.remove(i);
        ev.translationEvicted(e.pcid, e.page, 1);
      }
    for (int i = psc.size() - 1; i >= 0; i--)
      if (psc.get(i).pcid == id) {
        S e = psc.remove(i);
        ev.structureEvicted(e.pcid, e.level, e.region);
      }
  }

  public void invalidate(long va) {
    for (int i = tlb.size() - 1; i >= 0; i--)
      if (tlb.get(i).pcid == pcid && tlb.get(i).page == va >>> 12) {
        E e = tlb.remove(i);
        ev.translationEvicted(e.pcid, e.page, 1);
      }
    for (int i = psc.size() - 1; i >= 0; i--)
      if (psc.get(i).pcid == pcid) {
        S e = psc.remove(i);
        ev.structureEvicted(e.pcid, e.level, e.region);
      }
  }

  public long access(long va, int kind) {
    long page = va >>> 12;
    E hit = null;
    for (E e : tlb) if (e.pcid == pcid && e.page == page) hit = e;
    if (hit == null) {
      tally.charge(Cause.STLB, p.latencies().stlb());
      int level = 4;
      long table = root;
      for (S s : psc)
        if (s.pcid == pcid && s.level < level && s.region == va >>> (12 + 9 * s.level)) {
          level = s.level;
          table = s.frame;
        }
      boolean w = true, x = true;
      while (true) {
        long addr = table * 4096 + ((va >>> (12 + 9 * (level - 1))) & 511) * 8;
        tally.charge(Cause.WALK, caches.access(addr));
        long e = mem.read(addr);
        if ((e & 1) == 0) return FAULT;
        w &= (e & 2) != 0;
        x &= e >= 0;
        if (level == 1) {
          if (kind == 1 && !w || kind == 2 && !x) return FAULT;
          mem.write(addr, e | 32);
          if (tlb.size() == 64) {
            E o = tlb.remove(0);
            ev.translationEvicted(o.pcid, o.page, 1);
          }
          hit = new E(pcid, page, (e & 0x000ffffffffff000L) >>> 12, w, x, addr, new boolean[1]);
          tlb.add(hit);
          ev.translationFilled(pcid, page, 1, hit.frame);
          break;
        }
        mem.write(addr, e | 32);
        level--;
        table = (e & 0x000ffffffffff000L) >>> 12;
        psc.add(new S(pcid, level, va >>> (12 + 9 * level), table));
        ev.structureFilled(pcid, level, va >>> (12 + 9 * level), table);
      }
    }
    if (kind == 1 && !hit.w || kind == 2 && !hit.x) return FAULT;
    if (kind == 1 && !hit.dirty[0]) {
      hit.dirty[0] = true;
      mem.write(hit.leaf, mem.read(hit.leaf) | 64);
      tally.charge(Cause.UPDATE, p.latencies().update());
    }
    long pa = hit.frame * 4096 + (va & 4095);
    tally.charge(Cause.DATA, caches.access(pa));
    return pa;
  }
}

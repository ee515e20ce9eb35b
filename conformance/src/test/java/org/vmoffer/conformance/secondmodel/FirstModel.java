package org.vmoffer.conformance.secondmodel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vmoffer.cache.DataCaches;
import org.vmoffer.cache.LastLevel;
import org.vmoffer.conformance.secondmodel.SecondProfile.Array;
import org.vmoffer.cycles.CacheShapes;
import org.vmoffer.cycles.Cause;
import org.vmoffer.cycles.Counter;
import org.vmoffer.cycles.Latencies;
import org.vmoffer.cycles.Profile;
import org.vmoffer.cycles.Shape;
import org.vmoffer.cycles.StructureShapes;
import org.vmoffer.cycles.Tally;
import org.vmoffer.cycles.TlbShape;
import org.vmoffer.tlb.FrameMemory;
import org.vmoffer.tlb.TlbEvents;
import org.vmoffer.tlb.TranslationUnit;

/** The implementation's unit with its caches and a memory of its own. */
final class FirstModel implements Mmu {
  final Profile profile;
  final Tally tally = new Tally();
  private final FrameMemory memory = new FrameMemory();
  private final TranslationUnit unit;

  FirstModel(Profile profile) {
    this.profile = profile;
    DataCaches caches = new DataCaches(profile, new LastLevel(profile), tally);
    unit = new TranslationUnit(profile, memory, caches, tally, TlbEvents.NONE);
  }

  /** The implementation's form of a profile; what the kernel costs has no part in this. */
  static Profile profile(SecondProfile read) {
    List<Integer> cycles = read.latencies();
    Profile rest = Profile.reference();
    return new Profile(
        read.name(),
        read.levels(),
        rest.megahertz(),
        tlb(read.dtlb()),
        tlb(read.itlb()),
        tlb(read.stlb()),
        new StructureShapes(
            shape(read.structures().get(0)),
            shape(read.structures().get(1)),
            shape(read.structures().get(2)),
            shape(read.structures().get(3))),
        new CacheShapes(
            read.lineBytes(),
            shape(read.caches().get(0)),
            shape(read.caches().get(1)),
            shape(read.caches().get(2))),
        new Latencies(
            cycles.get(0),
            cycles.get(1),
            cycles.get(2),
            cycles.get(3),
            cycles.get(4),
            cycles.get(5)),
        rest.stores(),
        rest.kernel());
  }

  private static TlbShape tlb(List<Array> arrays) {
    return new TlbShape(shape(arrays.get(0)), shared(arrays.get(1)), shared(arrays.get(2)));
  }

  private static @Nullable Shape shared(Array array) {
    return array.withSmall() ? null : shape(array);
  }

  private static Shape shape(Array array) {
    return new Shape(array.sets(), array.ways());
  }

  @Override
  public long access(long va, int kind) {
    return unit.access(va, kind);
  }

  @Override
  public void invalidate(long va) {
    unit.invalidate(va);
  }

  @Override
  public void loadRoot(long rootFrame, int pcid, boolean noFlush) {
    unit.loadRoot(rootFrame, pcid, noFlush);
  }

  @Override
  public void flush(int pcid) {
    unit.flush(pcid);
  }

  @Override
  public long peek(long address) {
    return memory.read(address);
  }

  @Override
  public void poke(long address, long word) {
    memory.write(address, word);
  }

  /** Every counter and every cause's cycles, by name. */
  Map<String, Long> figures() {
    Map<String, Long> figures = new LinkedHashMap<>();
    for (Counter counter : Counter.values()) {
      figures.put(counter.label(), tally.get(counter));
    }
    for (Cause cause : List.of(Cause.DATA, Cause.STLB, Cause.WALK, Cause.UPDATE)) {
      figures.put("cycles." + cause.name().toLowerCase(Locale.ROOT), tally.get(cause));
    }
    figures.put("cycles.total", tally.clock());
    return figures;
  }
}

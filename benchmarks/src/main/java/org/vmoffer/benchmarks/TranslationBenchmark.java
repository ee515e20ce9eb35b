package org.vmoffer.benchmarks;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.vmoffer.cache.DataCaches;
import org.vmoffer.cache.LastLevel;
import org.vmoffer.cycles.Accounting;
import org.vmoffer.cycles.CacheShapes;
import org.vmoffer.cycles.Counter;
import org.vmoffer.cycles.Profile;
import org.vmoffer.cycles.Shape;
import org.vmoffer.cycles.StructureShapes;
import org.vmoffer.cycles.Tally;
import org.vmoffer.cycles.TlbShape;
import org.vmoffer.tlb.FrameMemory;
import org.vmoffer.tlb.LeafSize;
import org.vmoffer.tlb.MappingException;
import org.vmoffer.tlb.TableBuilder;
import org.vmoffer.tlb.TlbEvents;
import org.vmoffer.tlb.TranslationUnit;

/**
 * Translations by one core in a second, with all counters on. Each is an access: the translation
 * and, through the caches, the data. {@code baseline} says what the same machine reaches where its
 * sets are linked maps.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class TranslationBenchmark {
  private static final int ACCESSES = 1 << 16;

  /** Which machine. */
  @Param public Machine machine;

  /** Which pages. */
  @Param public TranslationPattern pattern;

  private final Tally tally = new Tally();
  private final Tally naiveTally = new Tally();
  private TranslationUnit unit;
  private NaiveUnit naive;
  private long[] addresses;

  /** The machines that are measured. */
  public enum Machine {
    /** The stated machine. */
    REFERENCE {
      @Override
      Profile profile() {
        return Profile.reference();
      }
    },
    /** A fully associative first level, and a last level that the host's caches do not hold. */
    WIDE {
      @Override
      Profile profile() {
        Profile reference = Profile.reference();
        TlbShape first = new TlbShape(new Shape(1, 64), null, null);
        return new Profile(
            "wide",
            4,
            reference.megahertz(),
            first,
            first,
            new TlbShape(new Shape(128, 16), null, null),
            new StructureShapes(new Shape(1, 64), new Shape(1, 16), new Shape(1, 4), Shape.NONE),
            new CacheShapes(64, new Shape(64, 8), new Shape(1024, 8), new Shape(32768, 16)),
            reference.latencies(),
            reference.stores(),
            reference.kernel());
      }
    };

    abstract Profile profile();
  }

  /** Maps the pages, for the model and for what it is compared with. */
  @Setup
  public void map() throws MappingException {
    addresses = addresses(pattern.pages());
    unit = unit(tally);
    naive = naive(naiveTally);
  }

  /** Each page has its data in another line. */
  private static long[] addresses(int pages) {
    long[] addresses = new long[pages];
    for (int i = 0; i < pages; i++) {
      addresses[i] = ((long) i << 12) | ((i & 63) << 6);
    }
    Random random = new Random(1);
    for (int i = pages - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      long address = addresses[i];
      addresses[i] = addresses[other];
      addresses[other] = address;
    }
    return addresses;
  }

  private TableBuilder tables(FrameMemory memory) throws MappingException {
    TableBuilder tables = new TableBuilder(memory, machine.profile().levels());
    for (int i = 0; i < pattern.pages(); i++) {
      long page = (long) i << 12;
      tables.map(page, (1L << 32) + page, LeafSize.SMALL, 0);
    }
    return tables;
  }

  private TranslationUnit unit(Tally counts) throws MappingException {
    Profile profile = machine.profile();
    FrameMemory memory = new FrameMemory();
    TableBuilder tables = tables(memory);
    DataCaches caches = new DataCaches(profile, new LastLevel(profile), counts);
    TranslationUnit fresh = new TranslationUnit(profile, memory, caches, counts, TlbEvents.NONE);
    fresh.loadRoot(tables.rootFrame(), 0, false);
    return fresh;
  }

  private NaiveUnit naive(Tally counts) throws MappingException {
    FrameMemory memory = new FrameMemory();
    TableBuilder tables = tables(memory);
    return new NaiveUnit(machine.profile(), memory, tables.rootFrame(), counts);
  }

  /** Accesses them. */
  @Benchmark
  @OperationsPerInvocation(ACCESSES)
  public long access() {
    long sum = 0;
    int mask = addresses.length - 1;
    for (int i = 0; i < ACCESSES; i++) {
      sum += unit.access(addresses[i & mask], TranslationUnit.READ);
    }
    return sum;
  }

  /** The same by linked maps: what a plain model of the same machine reaches. */
  @Benchmark
  @OperationsPerInvocation(ACCESSES)
  public long baseline() {
    long sum = 0;
    int mask = addresses.length - 1;
    for (int i = 0; i < ACCESSES; i++) {
      sum += naive.access(addresses[i & mask]);
    }
    return sum;
  }

  /** Makes sure that what was measured is what was meant, and that both models count the same. */
  @TearDown
  public void check() throws MappingException {
    check(tally);
    check(naiveTally);
    Tally one = new Tally();
    Tally other = new Tally();
    TranslationUnit freshUnit = unit(one);
    NaiveUnit freshNaive = naive(other);
    for (int i = 0; i < 3 * addresses.length; i++) {
      long va = addresses[i % addresses.length];
      freshUnit.access(va, TranslationUnit.READ);
      freshNaive.access(va);
    }
    for (Counter counter : Counter.values()) {
      requireEqual(counter.label(), one.get(counter), other.get(counter));
    }
    requireEqual("cycles.total", one.clock(), other.clock());
  }

  private static void requireEqual(String name, long one, long other) {
    if (one != other) {
      throw new IllegalStateException(name + " is " + one + ", but by linked maps " + other);
    }
  }

  private void check(Tally counts) {
    Accounting.check(machine.profile(), counts);
    Counter expected =
        switch (pattern) {
          case DTLB_HITS -> Counter.DTLB_HITS;
          case STLB_HITS -> Counter.STLB_HITS;
          case WALKS -> Counter.WALKS;
        };
    if (counts.get(expected) < counts.get(Counter.ACCESSES) * 9 / 10) {
      throw new IllegalStateException("few " + expected.label() + " in " + pattern);
    }
  }
}

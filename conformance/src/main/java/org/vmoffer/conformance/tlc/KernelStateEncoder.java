package org.vmoffer.conformance.tlc;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.function.Consumer;
import tlc2.tool.TLCState;
import tlc2.value.impl.Value;
import util.UniqueString;

/**
 * Writes the canonical form of TLC's states of the kernel level, word for word as {@link
 * org.vmoffer.machine.Machine#encode} writes that of the machine: every variable but {@code reply},
 * in the order in which the specification declares them, and those of a core or a thread together.
 */
final class KernelStateEncoder {
  private static final UniqueString ALIVE = UniqueString.uniqueStringOf("alive");
  private static final UniqueString OFFERS = UniqueString.uniqueStringOf("offers");
  private static final UniqueString RESULT = UniqueString.uniqueStringOf("result");
  private static final UniqueString ROOT = UniqueString.uniqueStringOf("root");
  private static final UniqueString TABLE = UniqueString.uniqueStringOf("table");
  private static final UniqueString SPARE = UniqueString.uniqueStringOf("spare");
  private static final UniqueString UNUSED = UniqueString.uniqueStringOf("unused");
  private static final UniqueString MEM = UniqueString.uniqueStringOf("mem");
  private static final UniqueString REFS = UniqueString.uniqueStringOf("refs");
  private static final UniqueString RESERVE = UniqueString.uniqueStringOf("reserve");
  private static final UniqueString DEVICE = UniqueString.uniqueStringOf("device");
  private static final UniqueString TLB = UniqueString.uniqueStringOf("tlb");
  private static final UniqueString PSC = UniqueString.uniqueStringOf("psc");
  private static final UniqueString BUFFER = UniqueString.uniqueStringOf("buffer");
  private static final UniqueString REQUEST = UniqueString.uniqueStringOf("request");
  private static final UniqueString HANDLER = UniqueString.uniqueStringOf("handler");
  private static final UniqueString LOCK = UniqueString.uniqueStringOf("lock");
  private static final UniqueString AT = UniqueString.uniqueStringOf("at");
  private static final UniqueString PC = UniqueString.uniqueStringOf("pc");
  private static final UniqueString JOB = UniqueString.uniqueStringOf("job");

  private final int pids;
  private final int threads;
  private final int tables;
  private final int fanOut;
  private final int frames;
  private final KernelValueWriter out = new KernelValueWriter();

  /** An encoder for the states of a model with these constants. */
  KernelStateEncoder(ModelConstants constants) {
    this.pids = constants.integer("MaxPid");
    this.threads = TlcValues.tuple(constants.value("Program")).elems.length;
    this.tables = constants.integer("TableCount");
    this.fanOut = constants.integer("FanOut");
    this.frames = constants.integer("FrameCount");
  }

  /** The words of a state; valid until the next one is encoded. */
  LongArrayList encode(TLCState state) {
    out.clear();
    out.mask(state.lookup(ALIVE));
    out.offers(state.lookup(OFFERS));
    row(state, RESULT, 1, threads, out::results);
    row(state, ROOT, 1, pids, out::tableNumber);
    tables(state);
    out.mask(state.lookup(SPARE));
    out.mask(state.lookup(UNUSED));
    row(state, MEM, 0, frames, out::number);
    row(state, REFS, 0, frames, out::number);
    row(state, RESERVE, 0, frames, out::mask);
    row(state, DEVICE, 1, pids, device -> out.translations(device, fanOut));
    cores(state);
    row(state, LOCK, 1, pids, out::number);
    threads(state);
    return out.words();
  }

  private void tables(TLCState state) {
    Value[] all = TlcValues.row(state.lookup(TABLE), 1, tables);
    Value[][] slots = new Value[tables][];
    for (int table = 1; table <= tables; table++) {
      slots[table - 1] = TlcValues.row(all[table - 1], 0, fanOut);
    }
    KeptTables kept = new KeptTables(fanOut);
    for (Value[] table : slots) {
      for (Value entry : table) {
        kept.of(entry);
      }
    }
    row(state, JOB, 1, threads, kept::torn);
    for (int table = 1; table <= tables; table++) {
      out.entries(table, slots[table - 1], kept);
    }
  }

  private void cores(TLCState state) {
    Value[] tlb = TlcValues.row(state.lookup(TLB), 1, threads);
    Value[] psc = TlcValues.row(state.lookup(PSC), 1, threads);
    Value[] buffer = TlcValues.row(state.lookup(BUFFER), 1, threads);
    Value[] request = TlcValues.row(state.lookup(REQUEST), 1, threads);
    Value[] handler = TlcValues.row(state.lookup(HANDLER), 1, threads);
    for (int core = 0; core < threads; core++) {
      out.translations(tlb[core], fanOut);
      out.structures(psc[core]);
      out.stores(buffer[core]);
      out.requests(request[core]);
      out.truth(handler[core]);
    }
  }

  private void threads(TLCState state) {
    Value[] at = TlcValues.row(state.lookup(AT), 1, threads);
    Value[] pc = TlcValues.row(state.lookup(PC), 1, threads);
    Value[] job = TlcValues.row(state.lookup(JOB), 1, threads);
    for (int thread = 0; thread < threads; thread++) {
      out.number(at[thread]);
      out.place(pc[thread]);
      out.job(job[thread]);
    }
  }

  private static void row(
      TLCState state, UniqueString variable, int first, int count, Consumer<Value> each) {
    each(state.lookup(variable), first, count, each);
  }

  private static void each(Object function, int first, int count, Consumer<Value> each) {
    for (Value value : TlcValues.row(function, first, count)) {
      each.accept(value);
    }
  }
}

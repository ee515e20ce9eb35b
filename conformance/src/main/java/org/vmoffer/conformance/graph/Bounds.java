package org.vmoffer.conformance.graph;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * The constants of a model, as TLC evaluated them.
 *
 * @param arch whose page-table entries: {@code x86-64}, {@code arm64} or {@code riscv}
 * @param userPages pages of user space in each process
 * @param frames page frames of the machine
 * @param maxPid the highest pid
 * @param offerLimit pending offers that one process may have made
 * @param values what a store can write, ascending
 * @param expectExtension whether a claim states the id and the rights that it expects
 * @param framePolicy which free frames a call takes: {@code any} or {@code lowest}
 * @param placement where a claim lands when the kernel chooses: {@code any} or {@code lowest}
 * @param spuriousNoMem whether calls that allocate may fail for want of memory at any time
 */
public record Bounds(
    String arch,
    int userPages,
    int frames,
    int maxPid,
    int offerLimit,
    List<Long> values,
    boolean expectExtension,
    String framePolicy,
    String placement,
    boolean spuriousNoMem) {

  private static final String LOWEST = "lowest";

  /** Keeps a snapshot of the values. */
  public Bounds {
    values = List.copyOf(values);
  }

  /** Whether every call has exactly one outcome in every state. */
  @JsonIgnore
  public boolean isDeterministic() {
    return framePolicy.equals(LOWEST) && placement.equals(LOWEST) && !spuriousNoMem;
  }
}

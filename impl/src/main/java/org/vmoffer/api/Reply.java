package org.vmoffer.api;

import java.util.List;

/** What a call returns: the rule that decided, and whatever the call writes for its caller. */
public sealed interface Reply {

  /** The rule that decided the outcome. */
  Rule rule();

  /** What the C function returns: -1 on failure, a new pid for fork and spawn, otherwise 0. */
  default long ret() {
    return rule().isSuccess() ? 0 : -1;
  }

  /**
   * Success of a call that writes nothing.
   *
   * @param rule what decided
   * @param ret the new pid for fork and spawn, otherwise 0
   */
  record Done(Rule rule, long ret) implements Reply {}

  /**
   * Success of {@code vm_claim}.
   *
   * @param rule what decided
   * @param localAddr where the range is now mapped, in bytes
   * @param size how long it is, in bytes
   */
  record Claimed(Rule rule, long localAddr, long size) implements Reply {}

  /**
   * Success of {@code vm_listoffer}.
   *
   * @param rule what decided
   * @param list the records in order of id; their number is the new {@code *count}
   */
  record Listed(Rule rule, List<OfferRecord> list) implements Reply {
    /** Keeps a snapshot. */
    public Listed {
      list = List.copyOf(list);
    }
  }

  /**
   * Success of a load.
   *
   * @param rule what decided
   * @param value what the page holds
   */
  record Read(Rule rule, long value) implements Reply {}

  /**
   * Failure of a call that then writes nothing.
   *
   * @param rule what decided
   */
  record Failed(Rule rule) implements Reply {}

  /**
   * Failure of {@code vm_claim} because {@code *size} is not the offered length.
   *
   * @param rule what decided
   * @param size the offered length in bytes, written to {@code *size}
   */
  record FailedSize(Rule rule, long size) implements Reply {}

  /**
   * Failure of {@code vm_listoffer} because the buffer is too small.
   *
   * @param rule what decided
   * @param count how many records there are, written to {@code *count}
   */
  record FailedCount(Rule rule, long count) implements Reply {}
}

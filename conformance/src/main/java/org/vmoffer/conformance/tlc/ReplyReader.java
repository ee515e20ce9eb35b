package org.vmoffer.conformance.tlc;

import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import org.vmoffer.api.Errno;
import org.vmoffer.api.OfferRecord;
import org.vmoffer.api.Reply;
import org.vmoffer.api.Rule;
import tlc2.tool.TLCState;
import tlc2.value.impl.RecordValue;
import tlc2.value.impl.Value;
import util.UniqueString;

/** Reads what a call returned from the variable {@code reply}. */
final class ReplyReader {
  private static final UniqueString REPLY = UniqueString.uniqueStringOf("reply");
  private static final UniqueString PID = UniqueString.uniqueStringOf("pid");
  private static final UniqueString RULE = UniqueString.uniqueStringOf("rule");
  private static final UniqueString ERRNO = UniqueString.uniqueStringOf("errno");
  private static final UniqueString RET = UniqueString.uniqueStringOf("ret");
  private static final UniqueString LOCAL_ADDR = UniqueString.uniqueStringOf("local_addr");
  private static final UniqueString SIZE = UniqueString.uniqueStringOf("size");
  private static final UniqueString COUNT = UniqueString.uniqueStringOf("count");
  private static final UniqueString LIST = UniqueString.uniqueStringOf("list");
  private static final UniqueString VALUE = UniqueString.uniqueStringOf("value");
  private static final UniqueString ID = UniqueString.uniqueStringOf("id");
  private static final UniqueString SRC_PID = UniqueString.uniqueStringOf("src_pid");
  private static final UniqueString DST_PID = UniqueString.uniqueStringOf("dst_pid");
  private static final UniqueString ADDR = UniqueString.uniqueStringOf("addr");
  private static final UniqueString LEN = UniqueString.uniqueStringOf("len");
  private static final UniqueString FLAGS = UniqueString.uniqueStringOf("flags");

  private static final String OK = "OK";

  /** What is known of a rule: the errno that the specification must give, and the plain reply. */
  private record Outcome(Rule rule, UniqueString errno, Reply plain) {}

  /** By the label's number in TLC's table of strings. */
  private final Int2ObjectMap<Outcome> outcomes = new Int2ObjectOpenHashMap<>();

  ReplyReader() {
    for (Rule rule : Rule.values()) {
      Errno errno = rule.errno();
      outcomes.put(
          UniqueString.uniqueStringOf(rule.label()).getTok(),
          new Outcome(
              rule,
              UniqueString.uniqueStringOf(errno == null ? OK : errno.name()),
              errno == null ? new Reply.Done(rule, 0) : new Reply.Failed(rule)));
    }
  }

  /** The rule that has decided the last call. */
  Rule rule(TLCState state) {
    return outcome(TlcValues.record(state.lookup(REPLY))).rule();
  }

  private Outcome outcome(RecordValue record) {
    UniqueString label = TlcValues.string(TlcValues.field(record, RULE));
    Outcome outcome = outcomes.get(label.getTok());
    if (outcome == null) {
      throw TlcValues.unexpected("a rule's label", record);
    }
    return outcome;
  }

  /** The reply that a state carries to the process that has called. */
  Reply read(TLCState state, int pid) {
    RecordValue record = TlcValues.record(state.lookup(REPLY));
    Outcome outcome = outcome(record);
    long ret = TlcValues.integer(TlcValues.field(record, RET));
    Reply reply = read(record, outcome, ret);
    if (number(record, PID) == pid
        && TlcValues.string(TlcValues.field(record, ERRNO)).equals(outcome.errno)
        && reply.ret() == ret) {
      return reply;
    }
    throw TlcValues.unexpected(
        "a reply of rule %s to pid %d".formatted(outcome.rule(), pid), record);
  }

  private static Reply read(RecordValue record, Outcome outcome, long ret) {
    Rule rule = outcome.rule;
    return switch (rule) {
      case K0 -> new Reply.Claimed(rule, number(record, LOCAL_ADDR), number(record, SIZE));
      case K5 -> new Reply.FailedSize(rule, number(record, SIZE));
      case L0 -> new Reply.Listed(rule, list(record));
      case L3 -> new Reply.FailedCount(rule, number(record, COUNT));
      case ACCESS_0 ->
          TlcValues.find(record, VALUE) == null
              ? outcome.plain
              : new Reply.Read(rule, number(record, VALUE));
      default -> rule.isSuccess() && ret != 0 ? new Reply.Done(rule, ret) : outcome.plain;
    };
  }

  private static List<OfferRecord> list(RecordValue record) {
    List<OfferRecord> list = new ArrayList<>();
    for (Value each : TlcValues.tuple(TlcValues.field(record, LIST)).elems) {
      RecordValue offer = TlcValues.record(each);
      list.add(
          new OfferRecord(
              number(offer, ID),
              number(offer, SRC_PID),
              number(offer, DST_PID),
              number(offer, ADDR),
              number(offer, LEN),
              number(offer, FLAGS)));
    }
    if (number(record, COUNT) != list.size()) {
      throw TlcValues.unexpected("as many records as count says", record);
    }
    return list;
  }

  private static int number(RecordValue record, UniqueString field) {
    return TlcValues.integer(TlcValues.field(record, field));
  }
}

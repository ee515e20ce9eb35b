package org.vmoffer.conformance.trace;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.vmoffer.api.Errno;
import org.vmoffer.api.OfferRecord;
import org.vmoffer.api.Reply;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.json.JsonFields;

/**
 * Replies in the terms of the adapter protocol: what C returns and what it writes for the caller,
 * and beside it the label of the rule that decided.
 */
public final class ReplyJson {
  private ReplyJson() {}

  /** Writes a reply as an object. */
  public static void write(JsonGenerator out, Reply reply) throws IOException {
    out.writeStartObject();
    out.writeNumberField("ret", reply.ret());
    Errno errno = reply.rule().errno();
    if (errno != null) {
      out.writeStringField("errno", errno.name());
    }
    switch (reply) {
      case Reply.Done _, Reply.Failed _ -> {}
      case Reply.Claimed r -> {
        out.writeNumberField("local_addr", r.localAddr());
        out.writeNumberField("size", r.size());
      }
      case Reply.Listed r -> {
        out.writeNumberField("count", r.list().size());
        out.writeArrayFieldStart("list");
        for (OfferRecord offer : r.list()) {
          write(out, offer);
        }
        out.writeEndArray();
      }
      case Reply.Read r -> out.writeNumberField("value", r.value());
      case Reply.FailedSize r -> out.writeNumberField("size", r.size());
      case Reply.FailedCount r -> out.writeNumberField("count", r.count());
    }
    out.writeStringField("rule", reply.rule().label());
    out.writeEndObject();
  }

  private static void write(JsonGenerator out, OfferRecord offer) throws IOException {
    out.writeStartObject();
    out.writeNumberField("id", offer.id());
    out.writeNumberField("src_pid", offer.srcPid());
    out.writeNumberField("dst_pid", offer.dstPid());
    out.writeNumberField("addr", offer.addr());
    out.writeNumberField("len", offer.len());
    out.writeNumberField("flags", offer.flags());
    out.writeEndObject();
  }

  /**
   * Reads a reply.
   *
   * @throws BadInputException if a field is missing, unknown, wrong or at odds with the rule
   */
  public static Reply read(JsonFields fields) {
    Rule rule = fields.parsed("rule", Rule::of);
    long ret = fields.integer("ret");
    Errno errno = fields.has("errno") ? fields.constant("errno", Errno.class) : null;
    if (errno != rule.errno()) {
      throw new BadInputException(
          fields.where("errno"), "does not fit rule " + rule, String.valueOf(rule.errno()));
    }
    Reply reply = rule.isSuccess() ? readSuccess(rule, ret, fields) : readFailure(rule, fields);
    fields.end();
    if (ret != reply.ret()) {
      throw new BadInputException(
          fields.where("ret"), ret + " does not fit rule " + rule, String.valueOf(reply.ret()));
    }
    return reply;
  }

  private static Reply readSuccess(Rule rule, long ret, JsonFields fields) {
    if (fields.has("local_addr")) {
      return new Reply.Claimed(rule, fields.integer("local_addr"), fields.integer("size"));
    }
    if (fields.has("list")) {
      return readList(rule, fields);
    }
    return fields.has("value")
        ? new Reply.Read(rule, fields.integer("value"))
        : new Reply.Done(rule, ret);
  }

  private static Reply readFailure(Rule rule, JsonFields fields) {
    if (fields.has("size")) {
      return new Reply.FailedSize(rule, fields.integer("size"));
    }
    return fields.has("count")
        ? new Reply.FailedCount(rule, fields.integer("count"))
        : new Reply.Failed(rule);
  }

  private static Reply readList(Rule rule, JsonFields fields) {
    List<OfferRecord> offers =
        fields.objects(
            "list",
            offer ->
                new OfferRecord(
                    offer.integer("id"),
                    offer.integer("src_pid", 1, Integer.MAX_VALUE),
                    offer.integer("dst_pid", 1, Integer.MAX_VALUE),
                    offer.integer("addr"),
                    offer.integer("len"),
                    offer.integer("flags", 0, Integer.MAX_VALUE)));
    fields.integer("count", offers.size(), offers.size());
    return new Reply.Listed(rule, offers);
  }
}

package org.vmoffer.conformance.protocol;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vmoffer.api.OfferRecord;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.json.JsonFields;

/** Answers to calls, as the adapter protocol writes them. */
public final class AnswerJson {
  private AnswerJson() {}

  /** Writes the fields of an answer into an object that has been begun. */
  public static void writeFields(JsonGenerator out, Answer answer) throws IOException {
    out.writeNumberField("ret", answer.ret());
    if (!answer.isSuccess()) {
      out.writeStringField("errno", answer.errno());
    }
    write(out, "local_addr", answer.localAddr());
    write(out, "size", answer.size());
    write(out, "count", answer.count());
    List<OfferRecord> list = answer.list();
    if (list != null) {
      out.writeArrayFieldStart("list");
      for (OfferRecord offer : list) {
        write(out, offer);
      }
      out.writeEndArray();
    }
    write(out, "value", answer.value());
  }

  private static void write(JsonGenerator out, String field, @Nullable Long number)
      throws IOException {
    if (number != null) {
      out.writeNumberField(field, number);
    }
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
   * Reads an answer. Fields that are not known are passed over.
   *
   * @throws BadInputException if a field is missing or wrong, or an error has no name
   */
  public static Answer read(JsonFields fields) {
    long ret = fields.integer("ret");
    String errno = fields.has("errno") ? fields.string("errno") : "";
    if (errno.isEmpty() == ret < 0) {
      throw new BadInputException(
          fields.where("errno"),
          errno.isEmpty() ? "is missing" : "comes with ret " + ret,
          "the name of an error with ret -1, and none otherwise");
    }
    return new Answer(
        ret,
        errno,
        number(fields, "local_addr"),
        number(fields, "size"),
        number(fields, "count"),
        fields.has("list") ? list(fields) : null,
        number(fields, "value"));
  }

  private static @Nullable Long number(JsonFields fields, String field) {
    return fields.has(field) ? fields.integer(field) : null;
  }

  private static List<OfferRecord> list(JsonFields fields) {
    return fields
        .list("list")
        .extensible(
            offer ->
                new OfferRecord(
                    offer.integer("id"),
                    offer.integer("src_pid", Integer.MIN_VALUE, Integer.MAX_VALUE),
                    offer.integer("dst_pid", Integer.MIN_VALUE, Integer.MAX_VALUE),
                    offer.integer("addr"),
                    offer.integer("len"),
                    offer.integer("flags", Integer.MIN_VALUE, Integer.MAX_VALUE)));
  }
}

package org.vmoffer.conformance.protocol;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.graph.Bounds;
import org.vmoffer.conformance.graph.Machines;
import org.vmoffer.conformance.json.JsonFields;
import org.vmoffer.conformance.trace.StateJson;
import org.vmoffer.kernel.MachineConfig;

/**
 * The request {@code hello}, which is also the first line of logs and histories: the machine that a
 * program is to be.
 *
 * @param arch {@code x86-64}, {@code arm64} or {@code riscv}
 * @param userPages pages of user space in each process
 * @param frames page frames of the machine
 * @param maxPid the highest pid
 * @param offerLimit pending offers that one process may have made
 * @param expect whether claims may say what they expect of the offer
 */
public record Hello(
    String arch, int userPages, int frames, int maxPid, int offerLimit, boolean expect) {

  /** The version that is spoken. */
  public static final int PROTOCOL = 1;

  /** The name of the only extension that there is. */
  public static final String EXPECT = "expect";

  private static final int MOST_PAGES = 1 << 26;

  /** The machine of a model. */
  public static Hello of(Bounds bounds) {
    return new Hello(
        bounds.arch(),
        bounds.userPages(),
        bounds.frames(),
        bounds.maxPid(),
        bounds.offerLimit(),
        bounds.expectExtension());
  }

  /** The bounds of this machine; every call has one outcome in them. */
  public Bounds bounds() {
    return new Bounds(
        arch, userPages, frames, maxPid, offerLimit, List.of(), expect, "lowest", "lowest", false);
  }

  /** The reference kernel's machine. */
  public MachineConfig machine() {
    return Machines.of(bounds());
  }

  /** Writes the request. */
  public void write(JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("op", "hello");
    out.writeNumberField("protocol", PROTOCOL);
    out.writeStringField("arch", arch);
    out.writeNumberField("pageSize", StateJson.PAGE_SIZE);
    out.writeNumberField("userPages", userPages);
    out.writeNumberField("frames", frames);
    out.writeNumberField("maxPid", maxPid);
    out.writeNumberField("offerLimit", offerLimit);
    if (expect) {
      out.writeArrayFieldStart("extensions");
      out.writeString(EXPECT);
      out.writeEndArray();
    }
    out.writeEndObject();
  }

  /**
   * Reads the request. Keys that are not known are passed over: extensions come as new keys.
   *
   * @throws BadInputException if a field is missing or wrong, or there is no such machine
   */
  public static Hello read(JsonFields fields) {
    if (!fields.string("op").equals("hello")) {
      throw new BadInputException(fields.where("op"), "another request", "\"hello\", first");
    }
    fields.integer("protocol", PROTOCOL, PROTOCOL);
    fields.integer("pageSize", StateJson.PAGE_SIZE, StateJson.PAGE_SIZE);
    boolean expect =
        fields.has("extensions") && fields.list("extensions").strings().contains(EXPECT);
    Hello hello =
        new Hello(
            fields.string("arch"),
            fields.integer("userPages", 1, MOST_PAGES),
            fields.integer("frames", 0, MOST_PAGES),
            fields.integer("maxPid", 1, Long.SIZE - 1),
            fields.integer("offerLimit", 0, MOST_PAGES),
            expect);
    try {
      Machines.ofUser(hello.bounds());
    } catch (IllegalArgumentException none) {
      throw fields.wrong("arch", String.valueOf(none.getMessage()), "a machine that can be");
    }
    return hello;
  }
}

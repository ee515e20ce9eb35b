package org.vmoffer.conformance.trace;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import org.vmoffer.view.AbstractState;

/**
 * Abstract states in the terms of the adapter protocol: live processes with their mapped pages, and
 * pending offers in order of id. {@code content}, by frame, is there if some frame holds something
 * other than 0. Free frames are those that nobody maps.
 */
public final class StateJson {
  /** Bytes of a page. */
  public static final int PAGE_SIZE = 4096;

  private StateJson() {}

  /**
   * Writes a state as an object.
   *
   * @throws IllegalArgumentException if its free frames are not those that nobody maps
   */
  public static void write(JsonGenerator out, AbstractState state, int frames) throws IOException {
    if (!state.free().equals(unmapped(state.processes(), frames))) {
      throw new IllegalArgumentException("a frame is lost, or both free and mapped:\n" + state);
    }
    writeUnchecked(out, state);
  }

  /** Writes a state, whatever its free frames are. */
  public static void writeUnchecked(JsonGenerator out, AbstractState state) throws IOException {
    out.writeStartObject();
    out.writeObjectFieldStart("processes");
    for (AbstractState.ProcessState process : state.processes()) {
      out.writeObjectFieldStart(Integer.toString(process.pid()));
      out.writeObjectFieldStart("pages");
      for (AbstractState.Page page : process.pages()) {
        write(out, page);
      }
      out.writeEndObject();
      out.writeEndObject();
    }
    out.writeEndObject();
    out.writeArrayFieldStart("offers");
    for (AbstractState.Offer offer : state.offers()) {
      write(out, offer);
    }
    out.writeEndArray();
    if (!state.contents().isEmpty()) {
      out.writeObjectFieldStart("content");
      for (AbstractState.Content content : state.contents()) {
        out.writeNumberField(Integer.toString(content.frame()), content.value());
      }
      out.writeEndObject();
    }
    out.writeEndObject();
  }

  private static void write(JsonGenerator out, AbstractState.Page page) throws IOException {
    out.writeObjectFieldStart(Long.toString(page.page()));
    out.writeNumberField("frame", page.frame());
    out.writeStringField("cur", page.current().toString());
    out.writeStringField("max", page.maximum().toString());
    out.writeArrayFieldStart("marks");
    for (String mark : page.marks().names()) {
      out.writeString(mark);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private static void write(JsonGenerator out, AbstractState.Offer offer) throws IOException {
    out.writeStartObject();
    out.writeNumberField("src", offer.source());
    out.writeNumberField("dst", offer.destination());
    out.writeNumberField("addr", offer.page() * PAGE_SIZE);
    out.writeNumberField("pages", offer.pages());
    out.writeStringField("grant", offer.grant().toString());
    out.writeStringField("drop", offer.drop().toString());
    out.writeEndObject();
  }

  /** The frames that no page maps. */
  static List<Integer> unmapped(List<AbstractState.ProcessState> processes, int frames) {
    BitSet free = new BitSet(frames);
    free.set(0, frames);
    for (AbstractState.ProcessState process : processes) {
      process.pages().forEach(page -> free.clear(page.frame()));
    }
    return free.stream().boxed().toList();
  }
}

package org.vmoffer.conformance.trace;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.view.StateCode;

/**
 * Writes a corpus as JSON lines: the header, every state, every walk. The same walks give the same
 * bytes.
 */
public final class CorpusWriter {
  private static final JsonFactory JSON = new JsonFactory();

  private final Walks walks;
  private final Writer out;

  private CorpusWriter(Walks walks, Writer out) {
    this.walks = walks;
    this.out = out;
  }

  /**
   * Writes a corpus, uncompressed, and flushes but does not close the stream.
   *
   * @throws IOException if the stream fails
   */
  public static void write(CorpusHeader header, Walks walks, OutputStream stream)
      throws IOException {
    Writer out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
    CorpusWriter writer = new CorpusWriter(walks, out);
    writer.line(text(json -> CorpusHeaderJson.write(json, header)));
    writer.writeStates();
    writer.writeWalks();
    out.flush();
  }

  private void writeStates() throws IOException {
    int frames = walks.bounds().frames();
    for (int state = 0; state < walks.stateCount(); state++) {
      long[] code =
          Arrays.copyOfRange(
              walks.stateWords(), walks.stateOffset(state), walks.stateOffset(state + 1));
      int number = state;
      line(
          text(
              json -> {
                json.writeStartObject();
                json.writeNumberField("number", number);
                json.writeFieldName("state");
                StateJson.write(json, StateCode.decode(code, frames), frames);
                json.writeEndObject();
              }));
    }
  }

  private void writeWalks() throws IOException {
    String[] calls = new String[walks.callCount()];
    Arrays.setAll(calls, call -> text(json -> writeCall(json, walks.invocation(call))));
    String[] replies = new String[walks.replyCount()];
    Arrays.setAll(replies, reply -> text(json -> ReplyJson.write(json, walks.replyAt(reply))));
    StringBuilder line = new StringBuilder();
    for (int walk = 0; walk < walks.walkCount(); walk++) {
      line.setLength(0);
      line.append("{\"walk\":").append(walk).append(",\"steps\":");
      char separator = '[';
      for (int step = walks.firstStep(walk); step < walks.firstStep(walk + 1); step++) {
        line.append(separator).append('[').append(calls[walks.call(step)]);
        line.append(',').append(replies[walks.reply(step)]);
        line.append(',').append(walks.target(step)).append(']');
        separator = ',';
      }
      line(line.append("]}"));
    }
  }

  /** Two values: who calls what, and the arguments. */
  private static void writeCall(JsonGenerator json, Invocation invocation) throws IOException {
    json.writeStartObject();
    json.writeNumberField("pid", invocation.pid());
    json.writeStringField("name", CallJson.name(invocation.call()));
    json.writeEndObject();
    json.writeRaw(',');
    CallJson.writeArguments(json, invocation.call());
  }

  private void line(CharSequence text) throws IOException {
    out.append(text).append('\n');
  }

  private static String text(Content content) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.setRootValueSeparator(null);
      content.write(json);
    } catch (IOException impossible) {
      throw new UncheckedIOException("a string refuses to be written to", impossible);
    }
    return text.toString();
  }

  private interface Content {
    void write(JsonGenerator json) throws IOException;
  }
}

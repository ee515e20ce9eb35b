package org.vmoffer.conformance.protocol;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.vmoffer.api.Call;
import org.vmoffer.conformance.trace.CallJson;
import org.vmoffer.conformance.trace.StateJson;
import org.vmoffer.view.AbstractState;

/** The requests of the adapter protocol, as bytes with the end of the line. */
public final class Requests {
  /** Forget everything: no process, no offer, every frame free. */
  public static final byte[] RESET = line("reset");

  /** Tell the state. */
  public static final byte[] STATE = line("state");

  /** End. */
  public static final byte[] BYE = line("bye");

  private static final JsonFactory JSON = new JsonFactory();

  private Requests() {}

  private static byte[] line(String op) {
    return ("{\"op\":\"" + op + "\"}\n").getBytes(StandardCharsets.UTF_8);
  }

  /** What are you, and can you be this machine? */
  public static byte[] hello(Hello hello) {
    return written(hello::write);
  }

  /**
   * Make a call.
   *
   * @param call with ids as the program gives them
   */
  public static byte[] call(int pid, Call call) {
    return written(
        out -> {
          out.writeStartObject();
          out.writeStringField("op", "call");
          writeCall(out, pid, call);
          out.writeEndObject();
        });
  }

  /** Writes the fields of a call into an object that has been begun. */
  public static void writeCall(JsonGenerator out, int pid, Call call) throws IOException {
    out.writeNumberField("pid", pid);
    out.writeStringField("name", CallJson.name(call));
    out.writeFieldName("args");
    CallJson.writeArguments(out, call);
  }

  /** Be in this state. */
  public static byte[] load(AbstractState state) {
    return written(
        out -> {
          out.writeStartObject();
          out.writeStringField("op", "load");
          out.writeFieldName("state");
          StateJson.writeUnchecked(out, state);
          out.writeEndObject();
        });
  }

  /** What writes JSON. */
  @FunctionalInterface
  public interface Content {
    /** Writes it. */
    void write(JsonGenerator out) throws IOException;
  }

  /** One line of JSON. */
  public static byte[] written(Content content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator out = JSON.createGenerator(bytes)) {
      content.write(out);
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory refuses to be written to", impossible);
    }
    bytes.write('\n');
    return bytes.toByteArray();
  }
}

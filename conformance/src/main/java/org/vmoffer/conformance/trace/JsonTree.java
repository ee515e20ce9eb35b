package org.vmoffer.conformance.trace;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.vmoffer.api.Call;
import org.vmoffer.api.Reply;
import org.vmoffer.view.AbstractState;

/** Calls, replies and states as trees of JSON, as they are in files. */
public final class JsonTree {
  private static final JsonMapper JSON = new JsonMapper();

  private JsonTree() {}

  /** The arguments of a call. */
  public static JsonNode ofArguments(Call call) {
    return of(out -> CallJson.writeArguments(out, call));
  }

  /** A reply. */
  public static JsonNode of(Reply reply) {
    return of(out -> ReplyJson.write(out, reply));
  }

  /** A state, whatever its free frames are. */
  public static JsonNode of(AbstractState state) {
    return of(out -> StateJson.writeUnchecked(out, state));
  }

  private static JsonNode of(Content content) {
    try (TokenBuffer buffer = new TokenBuffer(JSON, false)) {
      content.write(buffer);
      return JSON.readTree(buffer.asParser());
    } catch (IOException impossible) {
      throw new UncheckedIOException("a buffer in memory refuses to be written to", impossible);
    }
  }

  private interface Content {
    void write(JsonGenerator out) throws IOException;
  }
}

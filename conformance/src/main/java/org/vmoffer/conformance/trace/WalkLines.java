package org.vmoffer.conformance.trace;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.vmoffer.api.Call;
import org.vmoffer.api.Reply;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.json.JsonFields;
import org.vmoffer.conformance.json.JsonReader;
import org.vmoffer.conformance.json.Place;

/**
 * Reads walks. A model has few different calls and replies, so a step is only cut into its parts; a
 * part that was seen before is not read again.
 */
final class WalkLines {
  private static final int MOST_PIDS = 63;

  private final int states;
  private final Numbering<Invocation> calls = new Numbering<>();
  private final Numbering<Reply> replies = new Numbering<>();
  private final IntArrayList firstSteps = new IntArrayList(new int[] {0});
  private final IntArrayList callOf = new IntArrayList();
  private final IntArrayList replyOf = new IntArrayList();
  private final IntArrayList targetOf = new IntArrayList();

  /** A reader of walks among so many states. */
  WalkLines(int states) {
    this.states = states;
  }

  /**
   * Reads the next walk.
   *
   * @throws BadInputException if the line is not it
   */
  void read(String line, String where) {
    int walk = firstSteps.size() - 1;
    try (JsonParser parser = JsonReader.parser(line)) {
      expect(parser.nextToken() == JsonToken.START_OBJECT, where, "a walk");
      expect("walk".equals(parser.nextFieldName()), where, "the field walk first");
      boolean numbered = parser.nextToken() == JsonToken.VALUE_NUMBER_INT;
      expect(numbered && parser.getValueAsInt(-1) == walk, where + ": walk", "the number " + walk);
      expect("steps".equals(parser.nextFieldName()), where, "the field steps next");
      expect(parser.nextToken() == JsonToken.START_ARRAY, where + ": steps", "an array");
      for (int i = 0; parser.nextToken() == JsonToken.START_ARRAY; i++) {
        readStep(parser, line, where + ": steps[" + i + "]");
      }
      boolean ends = parser.currentToken() == JsonToken.END_ARRAY;
      expect(ends, where + ": steps[" + steps() + "]", "[call, arguments, result, next state]");
      expect(parser.nextToken() == JsonToken.END_OBJECT, where, "nothing behind the steps");
      expect(parser.nextToken() == null, where, "nothing behind the walk");
    } catch (JsonProcessingException broken) {
      throw JsonReader.broken(Place.named(where), broken, "JSON");
    } catch (IOException impossible) {
      throw new UncheckedIOException("a string refuses to be read", impossible);
    }
    expect(steps() > 0, where + ": steps", "at least one step");
    firstSteps.add(callOf.size());
  }

  /** The number of steps of the walk that is being read, so far. */
  private int steps() {
    return callOf.size() - firstSteps.getInt(firstSteps.size() - 1);
  }

  private void readStep(JsonParser parser, String line, String where) throws IOException {
    int callStart = startOfObject(parser, where + "[0]");
    int callEnd = endOfObject(parser);
    int argumentsStart = startOfObject(parser, where + "[1]");
    int argumentsEnd = endOfObject(parser);
    callOf.add(
        calls.number(
            line.substring(callStart, argumentsEnd),
            () ->
                readCall(
                    fields(line.substring(callStart, callEnd), where + "[0]"),
                    fields(line.substring(argumentsStart, argumentsEnd), where + "[1]"))));
    int replyStart = startOfObject(parser, where + "[2]");
    String reply = line.substring(replyStart, endOfObject(parser));
    replyOf.add(replies.number(reply, () -> ReplyJson.read(fields(reply, where + "[2]"))));
    boolean isNumber = parser.nextToken() == JsonToken.VALUE_NUMBER_INT;
    int target = isNumber ? parser.getValueAsInt(-1) : -1;
    expect(
        target >= 0 && target < states, where + "[3]", "a state, 0 to %,d".formatted(states - 1));
    targetOf.add(target);
    expect(parser.nextToken() == JsonToken.END_ARRAY, where, "four parts");
  }

  private static int startOfObject(JsonParser parser, String where) throws IOException {
    expect(parser.nextToken() == JsonToken.START_OBJECT, where, "an object");
    return (int) parser.currentTokenLocation().getCharOffset();
  }

  private static int endOfObject(JsonParser parser) throws IOException {
    parser.skipChildren();
    return (int) parser.currentLocation().getCharOffset();
  }

  private static JsonFields fields(String text, String where) {
    return JsonReader.fields(Place.named(where), text);
  }

  private static Invocation readCall(JsonFields call, JsonFields arguments) {
    String name = call.string("name");
    Call read = CallJson.read(name, call.where("name"), arguments);
    int least = read instanceof Call.Spawn ? 0 : 1;
    int most = read instanceof Call.Spawn ? 0 : MOST_PIDS;
    Invocation invocation = new Invocation(call.integer("pid", least, most), read);
    call.end();
    return invocation;
  }

  private static void expect(boolean holds, String where, String expected) {
    if (!holds) {
      throw new BadInputException(where, "found something else", expected);
    }
  }

  /** What the steps of all walks are labelled with. */
  StoredWalks.Labels labels() {
    return new StoredWalks.Labels(calls.all(), replies.all());
  }

  /** The steps of all walks. */
  StoredWalks.Steps toSteps() {
    return new StoredWalks.Steps(
        firstSteps.toIntArray(), callOf.toIntArray(), replyOf.toIntArray(), targetOf.toIntArray());
  }
}

package org.vmoffer.conformance.convert;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.Unreadable;
import org.vmoffer.conformance.itf.ItfReader;
import org.vmoffer.conformance.json.JsonReader;
import org.vmoffer.conformance.json.Place;
import org.vmoffer.conformance.trace.Walk;
import org.vmoffer.conformance.validate.LogWalk;
import org.vmoffer.conformance.validate.Rejection;

/**
 * A file that holds a trace of either kind.
 *
 * @param walk the trace
 * @param leftOut refusals of a log that are not in the walk
 * @param rejection what of a log the specification does not explain
 */
public record TraceFile(Walk walk, long leftOut, Optional<Rejection> rejection) {
  private static final int GZIP = 0x1f;
  private static final Set<String> OF_ITF = Set.of("#meta", "vars", "states", "params", "loop");
  private static final String KINDS =
      "a trace in the Informal Trace Format, or a log whose first line is the hello object";

  /**
   * Reads a file.
   *
   * @throws BadInputException if it is neither
   */
  public static TraceFile read(Path file) {
    if (isItf(file)) {
      return new TraceFile(ItfReader.read(file), 0, Optional.empty());
    }
    LogWalk log = LogWalk.of(file);
    return new TraceFile(log.walk(), log.leftOut(), log.rejection());
  }

  /** Which it is, by the first field of either that is found. */
  private static boolean isItf(Path file) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      in.mark(1);
      if (in.read() == GZIP) {
        return false;
      }
      in.reset();
      try (JsonParser json =
          JsonReader.parser(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()))) {
        return isItf(file, json);
      }
    } catch (JsonProcessingException noJson) {
      throw JsonReader.broken(Place.of(file), noJson, KINDS);
    } catch (CharacterCodingException e) {
      throw new BadInputException(file + ":1", Unreadable.why(e), KINDS);
    } catch (IOException e) {
      throw new BadInputException(file.toString(), Unreadable.why(e), KINDS);
    }
  }

  private static boolean isItf(Path file, JsonParser json) throws IOException {
    if (json.nextToken() == JsonToken.START_OBJECT) {
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        if (json.currentName().equals("op")) {
          return false;
        }
        if (OF_ITF.contains(json.currentName())) {
          return true;
        }
        json.nextToken();
        json.skipChildren();
      }
    }
    throw new BadInputException(file + ":1", "something else", KINDS);
  }
}

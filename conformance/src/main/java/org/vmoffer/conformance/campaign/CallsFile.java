package org.vmoffer.conformance.campaign;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.protocol.Hello;
import org.vmoffer.conformance.trace.BoundedLines;
import org.vmoffer.conformance.trace.CallJson;
import org.vmoffer.conformance.trace.JsonFields;

/**
 * The calls of a log, to be made again; what was answered is not read.
 *
 * @param hello the machine
 * @param calls who calls what, with ids as the program gave them
 */
public record CallsFile(Hello hello, List<Invocation> calls) {
  private static final int LONGEST_LINE = 1 << 22;
  private static final int MOST_CALLS = 1_000_000;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Keeps a snapshot. */
  public CallsFile {
    calls = List.copyOf(calls);
  }

  /**
   * Reads a log.
   *
   * @throws BadInputException if there is none, saying the line and the field
   */
  public static CallsFile read(Path file) {
    try (BoundedLines lines = new BoundedLines(file, LONGEST_LINE)) {
      String first = lines.next();
      if (first == null) {
        throw new BadInputException(lines.where(), "the file is empty", "hello, then calls");
      }
      Hello hello = Hello.read(fields(first, lines));
      List<Invocation> calls = new ArrayList<>();
      for (@Nullable String line = lines.next(); line != null; line = lines.next()) {
        if (calls.size() == MOST_CALLS) {
          throw new BadInputException(lines.where(), "more calls", "no more than " + MOST_CALLS);
        }
        JsonFields fields = fields(line, lines);
        calls.add(
            new Invocation(
                fields.integer("pid", 0, hello.maxPid()),
                CallJson.read(fields.string("name"), fields.where("name"), fields.object("args"))));
      }
      if (calls.isEmpty()) {
        throw new BadInputException(lines.where(), "there are no calls", "one or more");
      }
      return new CallsFile(hello, calls);
    }
  }

  private static JsonFields fields(String line, BoundedLines lines) {
    try {
      return new JsonFields(JSON.readTree(line), lines.where());
    } catch (JsonProcessingException noJson) {
      throw new BadInputException(lines.where(), noJson.getOriginalMessage(), "JSON");
    }
  }
}

package org.vmoffer.conformance.campaign;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.json.JsonFields;
import org.vmoffer.conformance.json.JsonLines;
import org.vmoffer.conformance.protocol.Hello;
import org.vmoffer.conformance.trace.CallJson;

/**
 * The calls of a log, to be made again; what was answered is not read.
 *
 * @param hello the machine
 * @param calls who calls what, with ids as the program gave them
 */
public record CallsFile(Hello hello, List<Invocation> calls) {
  private static final int MOST_CALLS = 1_000_000;

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
    try (JsonLines lines = new JsonLines(file)) {
      Hello hello = Hello.read(lines.fields("hello, then calls"));
      List<Invocation> calls = new ArrayList<>();
      for (JsonFields fields = lines.next(); fields != null; fields = lines.next()) {
        if (calls.size() == MOST_CALLS) {
          throw new BadInputException(lines.where(), "more calls", "no more than " + MOST_CALLS);
        }
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
}

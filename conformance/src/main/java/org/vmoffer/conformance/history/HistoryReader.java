package org.vmoffer.conformance.history;

import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.json.JsonFields;
import org.vmoffer.conformance.json.JsonLines;
import org.vmoffer.conformance.oracle.KernelOracle;
import org.vmoffer.conformance.oracle.Position;
import org.vmoffer.conformance.protocol.Hello;

/** Reads histories as the adapter protocol defines them, compressed or not, line by line. */
public final class HistoryReader {
  private static final int LINES_BETWEEN_NEWS = 1 << 14;

  private HistoryReader() {}

  /**
   * Reads a history.
   *
   * @param progress told how many lines have been read
   * @throws BadInputException if there is none, saying the line and the field
   */
  public static History read(Path file, LongConsumer progress) {
    try (JsonLines lines = new JsonLines(file)) {
      Hello hello = Hello.read(lines.fields("hello, then calls"));
      Position start = null;
      HistoryLines read = new HistoryLines(hello);
      for (JsonFields fields = lines.next(); fields != null; fields = lines.next()) {
        if (lines.number() == 2 && fields.has("state")) {
          start = StartState.read(fields.object("state"), hello);
        } else {
          read.add(fields, lines.number());
        }
        if (lines.number() % LINES_BETWEEN_NEWS == 0) {
          progress.accept(lines.number());
        }
      }
      List<Operation> operations = read.operations();
      if (operations.isEmpty()) {
        throw new BadInputException(lines.where(), "there are no calls", "one or more");
      }
      Position begin = start == null ? Position.initial(new KernelOracle(hello.bounds())) : start;
      return new History(file.toString(), hello, List.of(Start.at(begin)), operations);
    }
  }
}

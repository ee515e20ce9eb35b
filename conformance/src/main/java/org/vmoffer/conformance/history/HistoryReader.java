package org.vmoffer.conformance.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.oracle.KernelOracle;
import org.vmoffer.conformance.oracle.Position;
import org.vmoffer.conformance.protocol.Hello;
import org.vmoffer.conformance.trace.BoundedLines;
import org.vmoffer.conformance.trace.JsonFields;

/** Reads histories as the adapter protocol defines them, compressed or not, line by line. */
public final class HistoryReader {
  private static final int LONGEST_LINE = 1 << 22;
  private static final int LINES_BETWEEN_NEWS = 1 << 14;
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private HistoryReader() {}

  /**
   * Reads a history.
   *
   * @param progress told how many lines have been read
   * @throws BadInputException if there is none, saying the line and the field
   */
  public static History read(Path file, LongConsumer progress) {
    try (BoundedLines lines = new BoundedLines(file, LONGEST_LINE)) {
      String first = lines.next();
      if (first == null) {
        throw new BadInputException(lines.where(), "the file is empty", "hello, then calls");
      }
      Hello hello = Hello.read(fields(first, lines));
      Position start = null;
      HistoryLines read = new HistoryLines(hello);
      int number = 2;
      for (@Nullable String line = lines.next(); line != null; line = lines.next()) {
        JsonFields fields = fields(line, lines);
        if (number == 2 && fields.has("state")) {
          start = StartState.read(fields.object("state"), hello);
        } else {
          read.add(fields, number);
        }
        if (number % LINES_BETWEEN_NEWS == 0) {
          progress.accept(number);
        }
        number++;
      }
      List<Operation> operations = read.operations();
      if (operations.isEmpty()) {
        throw new BadInputException(lines.where(), "there are no calls", "one or more");
      }
      Position begin = start == null ? Position.initial(new KernelOracle(hello.bounds())) : start;
      return new History(file.toString(), hello, List.of(Start.at(begin)), operations);
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

package org.vmoffer.conformance.litmus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.litmus.Expectation.Kind;
import org.vmoffer.conformance.litmus.Statements.Statement;

/** Reads a litmus test; docs/litmus.md says how one is written. */
public final class LitmusReader {
  private static final int MOST_ERRORS = 10;
  private static final int MOST_COLUMNS = 63;
  private static final int MOST_OPERATIONS = 64;
  private static final int MOST_EXPECTATIONS = 100;

  private final String file;
  private final Statements statements;
  private final List<BadInputException> errors = new ArrayList<>();
  private final Map<String, String> texts = new HashMap<>();
  private final MachineReader machine = new MachineReader();
  private final StartReader start = new StartReader();
  private final List<Column> columns = new ArrayList<>();

  private LitmusReader(String file, String text) {
    this.file = file;
    this.statements = Statements.of(file, text);
  }

  /**
   * Reads a test.
   *
   * @param file what the text is called in complaints
   * @throws BadInputException if it is none; the message has a line for each of the first errors
   */
  public static LitmusTest read(String file, String text) {
    return new LitmusReader(file, text).read();
  }

  private LitmusTest read() {
    statements.heads().forEach(statement -> attempt(() -> head(statement)));
    for (String word : List.of("test", "asks", "cites")) {
      if (!texts.containsKey(word)) {
        attempt(() -> missing("no line '" + word + "'"));
      }
    }
    attempt(this::table);
    giveUpIfWrong();
    InitialState initial = start.state();
    MachineShape shape = machine.shape(file, initial, columns);
    List<Expectation> expectations = new ArrayList<>();
    Map<String, Term.Register> registers = Observables.registers(columns);
    statements
        .conditions()
        .forEach(each -> attempt(() -> expectations.add(expectation(each, registers, shape))));
    if (statements.conditions().isEmpty() || statements.conditions().size() > MOST_EXPECTATIONS) {
      attempt(
          () -> missing(statements.conditions().size() + " lines that say what may come of it"));
    }
    giveUpIfWrong();
    return new LitmusTest(
        texts.getOrDefault("test", ""),
        texts.getOrDefault("asks", ""),
        texts.getOrDefault("cites", ""),
        shape,
        initial,
        columns,
        expectations);
  }

  private void missing(String found) {
    throw new BadInputException(
        file, found, "test, asks, cites, columns, and 1 to 100 of forbidden, allowed, required");
  }

  private void attempt(Runnable reading) {
    try {
      reading.run();
    } catch (BadInputException e) {
      errors.add(e);
    }
  }

  private void giveUpIfWrong() {
    if (!errors.isEmpty()) {
      throw BadInputException.all(errors.subList(0, Math.min(MOST_ERRORS, errors.size())));
    }
  }

  private void head(Statement statement) {
    switch (statement.keyword()) {
      case "machine" -> machine.read(statement.tokens());
      case "start" -> start.mappings(statement.tokens());
      case "pending" -> start.offer(statement.tokens());
      default -> {
        String text = statement.text().strip();
        if (texts.put(statement.keyword(), text) != null) {
          throw new BadInputException(
              statement.place().toString(), "a second line '" + statement.keyword() + "'", "one");
        }
        boolean isName =
            !statement.keyword().equals("test") || text.matches("[a-z0-9]+(-[a-z0-9]+)*");
        if (text.isEmpty() || !isName) {
          throw new BadInputException(
              statement.place().toString(),
              "'" + text + "'",
              isName ? "a text" : "a name of small letters, digits and hyphens");
        }
      }
    }
  }

  private void table() {
    List<Statements.Cell> names = statements.header();
    if (names.isEmpty() || names.size() > MOST_COLUMNS) {
      missing(names.size() + " columns");
    }
    Set<String> seen = new HashSet<>();
    Set<String> registers = new HashSet<>();
    for (int i = 0; i < names.size(); i++) {
      Statements.Cell name = names.get(i);
      @Nullable Column column = null;
      try {
        column = ColumnReader.head(name);
      } catch (BadInputException e) {
        errors.add(e);
        continue;
      }
      if (!seen.add(column.name())) {
        errors.add(new BadInputException(name.place().toString(), column.name(), "another name"));
      }
      List<Column.Operation> operations = new ArrayList<>();
      for (Statements.Cell cell : statements.column(i)) {
        attempt(() -> operations.add(operation(cell, name, registers)));
      }
      if (operations.size() > MOST_OPERATIONS) {
        errors.add(
            new BadInputException(
                name.place().toString(), operations.size() + " operations", "at most 64"));
      }
      columns.add(
          new Column(column.pid(), column.name(), column.later(), column.device(), operations));
    }
  }

  private Column.Operation operation(
      Statements.Cell cell, Statements.Cell name, Set<String> registers) {
    Column.Operation operation =
        OperationReader.read(
            new Tokens(cell.place(), cell.text()),
            ColumnReader.head(name).device(),
            machine.mostPages());
    if (operation.register() != null && !registers.add(operation.register())) {
      throw new BadInputException(
          cell.place().toString(),
          "a second register " + operation.register(),
          "another name for each result");
    }
    return operation;
  }

  private static Expectation expectation(
      Statement statement, Map<String, Term.Register> registers, MachineShape shape) {
    return new Expectation(
        Kind.valueOf(statement.keyword().toUpperCase(Locale.ROOT)),
        ConditionReader.read(statement.tokens(), registers, shape),
        statement.text().strip().replaceAll("\\s+", " "),
        statement.place().line());
  }
}

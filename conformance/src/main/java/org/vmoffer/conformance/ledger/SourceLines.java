package org.vmoffer.conformance.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.Unreadable;

/** Finds where something is defined, by its name. */
public final class SourceLines {
  private static final String SPECIFICATION = "spec/";
  private static final String KERNEL = "impl/src/main/java/";

  private final Path root;
  private final Map<String, List<String>> files = new HashMap<>();

  /** Looks in the sources of a project. */
  public SourceLines(Path root) {
    this.root = root;
  }

  /** The file of an operator, from the project's root. */
  public static String file(Entry.Operator operator) {
    return SPECIFICATION + operator.module() + ".tla";
  }

  /** The file of a method, from the project's root. */
  public static String file(Entry.Method method) {
    return KERNEL + method.type().replace('.', '/') + ".java";
  }

  /**
   * The line in which an operator is defined, from 1.
   *
   * @throws BadInputException if it is not
   */
  public int line(Entry.Operator operator) {
    return line(
        file(operator),
        Pattern.compile("^" + Pattern.quote(operator.name()) + "(\\(| *==).*"),
        operator.name());
  }

  /**
   * The line in which a method is declared, from 1; of several with one name that of the first. The
   * formatter puts members two columns from the margin, and whatever calls them further in.
   *
   * @throws BadInputException if it is not
   */
  public int line(Entry.Method method) {
    return line(
        file(method),
        Pattern.compile(
            "^  (?! )(?:[\\w@.<>?, \\[\\]]+ )?" + Pattern.quote(method.name()) + "\\(.*"),
        method.name());
  }

  private int line(String file, Pattern definition, String name) {
    List<String> lines = files.computeIfAbsent(file, this::lines);
    for (int line = 0; line < lines.size(); line++) {
      if (definition.matcher(lines.get(line)).matches()) {
        return line + 1;
      }
    }
    throw new BadInputException(file, "does not define " + name, "what the ledger names");
  }

  private List<String> lines(String file) {
    try {
      return Files.readAllLines(root.resolve(file));
    } catch (IOException e) {
      throw new BadInputException(file, Unreadable.why(e), "a source that the ledger names");
    }
  }
}

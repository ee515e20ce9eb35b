package org.vmoffer.conformance.tlc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vmoffer.conformance.TreeRemoval;

/**
 * The definitions of the specification as TLC's parser reads them, without those of TLC's own
 * modules.
 *
 * @param operators by name, which is one definition's alone
 */
public record SpecTree(SortedMap<String, SpecOperator> operators) {
  /** The module that all models extend. */
  private static final String ROOT = "Arguments";

  /** Keeps a snapshot. */
  public SpecTree {
    operators = Collections.unmodifiableSortedMap(new TreeMap<>(operators));
  }

  /**
   * Reads the modules that all models share.
   *
   * @throws TlcException if TLC's parser does not understand them
   */
  public static SpecTree read(Path specDirectory) throws TlcException {
    try {
      Path scratch = Files.createTempDirectory("vmoffer-tree");
      try {
        SpecResolver resolver = new SpecResolver(scratch, scratch, specDirectory);
        return new SpecTree(SpecTreeReader.read(ROOT, resolver));
      } finally {
        TreeRemoval.of(scratch);
      }
    } catch (IOException e) {
      throw new TlcException("the specification cannot be read: " + e, e);
    }
  }

  /** The definition of a name, if the specification has one. */
  public Optional<SpecOperator> find(String name) {
    return Optional.ofNullable(operators.get(name));
  }

  /** The definitions that some use, themselves or by others, and these. */
  public SortedSet<String> reach(Collection<String> names) {
    SortedSet<String> reached = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(names);
    while (!open.isEmpty()) {
      SpecOperator operator = operators.get(open.pop());
      if (operator != null && reached.add(operator.name())) {
        open.addAll(operator.uses());
      }
    }
    return reached;
  }
}

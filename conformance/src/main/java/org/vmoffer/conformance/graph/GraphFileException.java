package org.vmoffer.conformance.graph;

import java.io.IOException;
import java.nio.file.Path;

/** A file is not the graph that it should be. */
public final class GraphFileException extends IOException {
  private static final long serialVersionUID = 1;

  /** Says which file, and what is wrong with it. */
  GraphFileException(Path file, String reason) {
    super(file + ": " + reason);
  }

  /** The same with what gave it away. */
  GraphFileException(Path file, String reason, Exception cause) {
    super(file + ": " + reason, cause);
  }
}

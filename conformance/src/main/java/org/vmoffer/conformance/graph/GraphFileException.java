package org.vmoffer.conformance.graph;

import java.io.IOException;
import java.nio.file.Path;

/** A file is not the graph, or the checkpoint, that it should be. */
public final class GraphFileException extends IOException {
  private static final long serialVersionUID = 1;

  private final String reason;

  /** Says which file, and what is wrong with it. */
  GraphFileException(Path file, String reason) {
    super(file + ": " + reason);
    this.reason = reason;
  }

  /** The same with what gave it away. */
  GraphFileException(Path file, String reason, Exception cause) {
    super(file + ": " + reason, cause);
    this.reason = reason;
  }

  /** What is wrong with it. */
  public String reason() {
    return reason;
  }
}

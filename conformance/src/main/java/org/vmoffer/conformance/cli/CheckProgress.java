package org.vmoffer.conformance.cli;

import java.io.PrintWriter;
import org.vmoffer.conformance.check.CheckListener;
import org.vmoffer.conformance.check.Selection;

/** Shows on standard error how a check goes on. */
interface CheckProgress extends CheckListener, AutoCloseable {

  /** A bar if somebody watches, otherwise a line for each model that is done. */
  static CheckProgress of(Selection selection, PrintWriter err) {
    return Terminal.isThere() ? new CheckBar(selection, err) : new CheckLines(err);
  }

  @Override
  void close();
}

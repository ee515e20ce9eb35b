package org.vmoffer.conformance.check;

import java.nio.file.Path;
import org.vmoffer.conformance.graph.GraphStore;
import org.vmoffer.conformance.trace.TraceDirectory;

/**
 * What is to be checked, and how.
 *
 * @param specification the directory of the specification
 * @param selection what is checked
 * @param compares whether the implementation is compared, too; otherwise TLC's verdicts are all
 * @param fresh whether what former runs have kept is ignored
 * @param jobs how many entries are checked at once
 * @param graphs where graphs, verdicts and TLC's logs are kept
 * @param traces the committed corpora
 */
public record CheckPlan(
    Path specification,
    Selection selection,
    boolean compares,
    boolean fresh,
    int jobs,
    GraphStore graphs,
    TraceDirectory traces) {

  /** TLC takes a core, and half of the machines that run checks have but two. */
  public static final int USUAL_JOBS = 2;
}

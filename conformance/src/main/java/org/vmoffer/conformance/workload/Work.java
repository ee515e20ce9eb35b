package org.vmoffer.conformance.workload;

import org.vmoffer.conformance.workload.Workload.Flow;

/**
 * What one process does with one buffer in one round.
 *
 * @param flow the buffer's flow
 * @param number the flow's position among all
 * @param buffer the buffer's position in its flow
 * @param round the round, from 0
 * @param stage the process's position on the path
 * @param page the first page of the buffer, the same in every process
 */
record Work(Flow flow, int number, int buffer, int round, int stage, long page) {

  boolean isFirst() {
    return stage == 0;
  }

  boolean isLast() {
    return stage == flow.path().size() - 1;
  }

  /** Whether the process stores into the buffer. */
  boolean writes() {
    return isFirst() || flow.rewrite();
  }
}

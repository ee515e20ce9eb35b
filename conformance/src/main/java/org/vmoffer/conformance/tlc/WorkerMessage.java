package org.vmoffer.conformance.tlc;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What the process in which TLC runs tells the one that started it: one JSON object a line. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
@JsonSubTypes({
  @JsonSubTypes.Type(value = TlcProgress.class, name = "progress"),
  @JsonSubTypes.Type(value = TlcOutcome.Holds.class, name = "holds"),
  @JsonSubTypes.Type(value = TlcOutcome.Violated.class, name = "violated"),
  @JsonSubTypes.Type(value = TlcOutcome.KernelHolds.class, name = "kernel-holds"),
  @JsonSubTypes.Type(value = TlcOutcome.KernelViolated.class, name = "kernel-violated"),
  @JsonSubTypes.Type(value = TlcOutcome.Broken.class, name = "broken"),
  @JsonSubTypes.Type(value = WorkerFailure.class, name = "failure"),
})
sealed interface WorkerMessage permits TlcProgress, TlcOutcome, WorkerFailure {}

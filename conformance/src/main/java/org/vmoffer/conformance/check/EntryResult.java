package org.vmoffer.conformance.check;

import java.util.List;

/** What came of one entry of the manifest. */
public sealed interface EntryResult
    permits ModelResult, MutantResult, KernelResult, KernelMutantResult, KernelWitnessResult {

  /** The name of the entry. */
  String name();

  /** What is not as the manifest says, or otherwise wrong. */
  List<String> problems();

  /** Whether everything is as it should be. */
  boolean passed();

  /** Whether TLC's verdict is that of a former run. */
  boolean cached();

  /** How long all took in this run, in seconds. */
  double seconds();
}

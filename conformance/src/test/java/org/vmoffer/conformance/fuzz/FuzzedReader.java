package org.vmoffer.conformance.fuzz;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Something that reads what users or other programs write. */
public interface FuzzedReader {
  /** Its name on the command line of the fuzzer. */
  String name();

  /** Good inputs, small ones. */
  List<byte[]> seeds() throws IOException;

  /**
   * Reads an input, and does with it what comes next, as far as that is quick.
   *
   * @param scratch a directory for files, empty but for those of former inputs
   * @throws Exception a typed refusal, which {@link #isRefusal} knows; anything else is a finding
   */
  void read(Path scratch, byte[] input) throws Exception;

  /**
   * Whether this is how the reader may refuse, in its type and in what it says.
   *
   * @param scratch as in {@link #read}
   */
  boolean isRefusal(Path scratch, Throwable thrown);
}

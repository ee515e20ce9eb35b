package org.vmoffer.conformance.litmus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.vmoffer.conformance.fuzz.FileInput;
import org.vmoffer.conformance.fuzz.FuzzedReader;
import org.vmoffer.conformance.fuzz.RepositoryFiles;

/** Litmus tests, up to the scenario that would be run. */
public final class LitmusInput implements FuzzedReader {
  /** What is missing is missing in the file. */
  private static final Pattern PLACE = Pattern.compile("(:[0-9]+(:[0-9]+)?)?");

  private final FileInput file =
      new FileInput(
          "litmus",
          "t.litmus",
          PLACE,
          LitmusInput::tests,
          written -> Scenarios.of(Sources.read(written)));

  /** The only one. */
  public LitmusInput() {}

  /** Those of the repository, named as the file is. */
  private static List<byte[]> tests() throws IOException {
    return RepositoryFiles.of("litmus", "[a-m].*\\.litmus").stream()
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .map(text -> text.replaceFirst("(?m)^test .*$", "test t"))
        .map(text -> text.getBytes(StandardCharsets.UTF_8))
        .toList();
  }

  @Override
  public String name() {
    return file.name();
  }

  @Override
  public List<byte[]> seeds() throws IOException {
    return file.seeds();
  }

  @Override
  public void read(Path scratch, byte[] input) throws Exception {
    file.read(scratch, input);
  }

  @Override
  public boolean isRefusal(Path scratch, Throwable thrown) {
    return file.isRefusal(scratch, thrown);
  }
}

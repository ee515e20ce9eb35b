package org.vmoffer.conformance.trace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CorpusWriterTest {
  @TempDir private Path directory;

  @Test
  void theSameGraphGivesTheSameBytes() throws IOException {
    byte[] first = Files.readAllBytes(SmallCorpus.write(directory));
    byte[] second = Files.readAllBytes(SmallCorpus.write(directory));

    assertArrayEquals(first, second);
  }

  @Test
  void theHeaderOfTheFileSaysNothingOfWhenAndWhere() throws IOException {
    byte[] bytes = Files.readAllBytes(SmallCorpus.write(directory));

    byte[] withoutTimeAndSystem = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 2, (byte) 255};
    assertArrayEquals(withoutTimeAndSystem, Arrays.copyOf(bytes, 10));
  }

  @Test
  void whatWasReadIsWrittenAsItWas() throws IOException {
    Corpus corpus = CorpusReader.read(SmallCorpus.write(directory));
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    CorpusWriter.write(corpus.header(), corpus, out);

    String again = out.toString(StandardCharsets.UTF_8);
    assertEquals(SmallCorpus.lines(directory), again.lines().toList());
  }
}

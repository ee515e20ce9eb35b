package org.vmoffer.conformance.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.vmoffer.conformance.fuzz.FileInput;
import org.vmoffer.conformance.fuzz.FuzzedReader;

/** Histories, up to the question whether an order explains them. */
public final class HistoryInput implements FuzzedReader {
  private static final int MOST_POSITIONS = 100;
  private static final long LONG_ENOUGH = 1_000_000_000_000L;
  private static final String HISTORY =
      """
      {"op":"hello","protocol":1,"arch":"x86-64","pageSize":4096,"userPages":2,"frames":2,\
      "maxPid":2,"offerLimit":1}
      {"state":{"processes":{"1":{"pages":{"0":{"frame":9,"cur":"RW","max":"RWX","marks":[]}}},\
      "2":{"pages":{}}},"offers":[],"content":{"9":5}}}
      {"id":1,"thread":"a","t":1,"pid":1,"name":"vm_offer","args":{"dest_pid":2,"addr":0,\
      "len":4096,"flags":1}}
      {"id":2,"thread":"b","t":2,"pid":2,"name":"vm_claim","args":{"src_pid":1,"remote_addr":0,\
      "local_addr":0,"size":0,"flags":0}}
      {"id":1,"t":3,"ret":1}
      {"id":3,"thread":"a","t":3,"pid":1,"name":"access","args":{"addr":0,"kind":"R"}}
      {"id":2,"t":4,"ret":0,"local_addr":0,"size":4096}
      {"id":3,"t":5,"ret":0,"value":5}
      """;

  private final FileInput file =
      FileInput.ofLines("history", "h.jsonl", HistoryInput::histories, HistoryInput::check);

  /** The only one. */
  public HistoryInput() {}

  private static List<byte[]> histories() {
    return List.of(HISTORY.getBytes(StandardCharsets.UTF_8));
  }

  private static void check(Path written) {
    History history = HistoryReader.read(written, lines -> {});
    Linearizer.check(
        history, new Limits(MOST_POSITIONS, System.nanoTime() + LONG_ENOUGH), calls -> {});
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

package org.vmoffer.conformance.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vmoffer.conformance.adapter.KernelAdapter;

/** Requests to the reference kernel behind the adapter protocol, a line each. */
final class RequestInput implements FuzzedReader {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern REQUEST = Pattern.compile("request");

  /** What the adapter has answered to a request that it did not understand. */
  private static final class NotUnderstoodException extends Exception {
    private static final long serialVersionUID = 1L;

    NotUnderstoodException(String answer) {
      super(answer);
    }
  }

  @Override
  public String name() {
    return "request";
  }

  @Override
  public List<byte[]> seeds() {
    return List.of(
        Samples.bytes(
            """
            {"op":"hello","protocol":1,"arch":"x86-64","pageSize":4096,"userPages":4,"frames":3,\
            "maxPid":3,"offerLimit":2,"extensions":["expect"]}
            {"op":"call","pid":0,"name":"spawn","args":{}}
            {"op":"call","pid":1,"name":"mmap","args":{"addr":0,"pages":1,"perms":"RW"}}
            {"op":"call","pid":1,"name":"access","args":{"addr":0,"kind":"W","value":7}}
            {"op":"state"}
            {"op":"load","state":{"processes":{"1":{"pages":{"0":{"frame":0,"cur":"R","max":"RWX",\
            "marks":[]}}},"2":{"pages":{}}},"offers":[{"src":1,"dst":2,"addr":0,"pages":1,\
            "grant":"R","drop":""}]}}
            {"op":"call","pid":2,"name":"vm_claim","args":{"src_pid":1,"remote_addr":0,\
            "local_addr":0,"size":0,"flags":0,"out_ok":true,"expect_id":0,"min_perms":"R"}}
            {"op":"reset"}
            {"op":"bye"}
            """));
  }

  @Override
  public void read(Path scratch, byte[] input) throws Exception {
    KernelAdapter adapter = new KernelAdapter("0");
    String refusal = "";
    for (String line : new String(input, StandardCharsets.UTF_8).lines().toList()) {
      Optional<byte[]> answer = adapter.answer(line);
      if (answer.isEmpty()) {
        break;
      }
      refusal = refusal.isEmpty() ? refusal(answer.get()) : refusal;
    }
    if (!refusal.isEmpty()) {
      throw new NotUnderstoodException(refusal);
    }
  }

  private static String refusal(byte[] answer) throws IOException {
    JsonNode json = JSON.readTree(answer);
    return json.path("ok").asBoolean(true) ? "" : json.get("error").textValue();
  }

  @Override
  public boolean isRefusal(Path scratch, Throwable thrown) {
    String message = String.valueOf(thrown.getMessage());
    return thrown instanceof NotUnderstoodException
        && Messages.isClean(message)
        && Messages.isPlaced(message, REQUEST);
  }
}

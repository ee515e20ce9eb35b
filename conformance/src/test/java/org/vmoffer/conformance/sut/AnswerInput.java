package org.vmoffer.conformance.sut;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.fuzz.FuzzedReader;
import org.vmoffer.conformance.fuzz.Messages;
import org.vmoffer.conformance.json.JsonFields;
import org.vmoffer.conformance.protocol.AnswerJson;
import org.vmoffer.conformance.protocol.ToldStates;
import org.vmoffer.conformance.protocol.Welcome;

/**
 * What a program answers: the lines of its output, each to the request that its first key suggests.
 */
public final class AnswerInput implements FuzzedReader {
  private static final Pattern ANSWER = Pattern.compile("its answer");

  /** The only one. */
  public AnswerInput() {}

  @Override
  public String name() {
    return "answer";
  }

  @Override
  public List<byte[]> seeds() {
    return List.of(
        """
        {"ok":true,"name":"x","version":"1","capabilities":["state","load","data"],"calls":["mmap"]}
        {"ret":0,"local_addr":4096,"size":8192}
        {"ret":-1,"errno":"EACCES"}
        {"ret":1,"count":1,"list":[{"id":1,"src_pid":1,"dst_pid":2,"addr":0,"len":4096,"flags":1}]}
        {"ret":0,"value":-7}
        {"state":{"processes":{"1":{"pages":{"3":{"frame":77,"cur":"R","max":"RWX",\
        "marks":["shared"]}}}},"offers":[{"src":1,"dst":2,"addr":0,"pages":1,"grant":"R",\
        "drop":""}]}}
        """
            .getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void read(Path scratch, byte[] input) throws Exception {
    LineInput lines = new LineInput(new ByteArrayInputStream(input));
    ToldStates states = new ToldStates();
    for (byte[] line = lines.next(); line != null; line = lines.next()) {
      JsonFields answer = AnswerLine.fields(line);
      if (answer.has("ok")) {
        Welcome.read(answer);
      } else if (answer.has("state")) {
        states.read(answer.object("state"));
      } else {
        AnswerJson.read(answer);
      }
    }
  }

  @Override
  public boolean isRefusal(Path scratch, Throwable thrown) {
    String message = String.valueOf(thrown.getMessage());
    return thrown instanceof LineInput.LineTooLongException
        || (thrown instanceof BadInputException
            && Messages.isClean(message)
            && Messages.isPlaced(message, ANSWER));
  }
}

package org.vmoffer.conformance.sut;

import java.io.IOException;
import java.util.function.Function;
import org.vmoffer.api.Call;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.json.JsonFields;
import org.vmoffer.conformance.protocol.Answer;
import org.vmoffer.conformance.protocol.AnswerJson;
import org.vmoffer.conformance.protocol.Hello;
import org.vmoffer.conformance.protocol.Requests;
import org.vmoffer.conformance.protocol.ToldStates;
import org.vmoffer.conformance.protocol.Welcome;
import org.vmoffer.conformance.sut.SutFailure.Kind;
import org.vmoffer.view.AbstractState;

/** A conversation with a program. Whatever it does that is no answer is a {@link SutFailure}. */
public final class SutSession implements AutoCloseable {
  private final SutProcess process;
  private final Welcome welcome;
  private ToldStates states = new ToldStates();

  private SutSession(SutProcess process, Hello hello) {
    this.process = process;
    this.welcome = ask(Requests.hello(hello), "ok", this::welcome);
  }

  /**
   * Starts a program and says hello.
   *
   * @throws IOException if there is no shell
   * @throws SutFailure if it does not say what it is
   */
  public static SutSession start(SutCommand command, Hello hello) throws IOException {
    SutProcess process = SutProcess.start(command);
    try {
      return new SutSession(process, hello);
    } catch (SutFailure failure) {
      process.close();
      throw failure;
    }
  }

  private Welcome welcome(JsonFields answer) {
    if (!answer.bool("ok")) {
      String reason = answer.has("error") ? answer.string("error") : "it does not say why";
      throw process.failure(Kind.DECLINED, reason);
    }
    return Welcome.read(answer);
  }

  /** What the program is. */
  public Welcome welcome() {
    return welcome;
  }

  /** Begins anew: no process, no offer, every frame free. */
  public void reset() {
    states = new ToldStates();
    acknowledge(Requests.RESET);
  }

  /** Puts the program into a state. */
  public void load(AbstractState state) {
    states = new ToldStates();
    acknowledge(Requests.load(state));
  }

  private void acknowledge(byte[] request) {
    ask(
        request,
        "ok",
        fields -> {
          if (!fields.bool("ok")) {
            throw new BadInputException(fields.where("ok"), "found false", "true");
          }
          return fields;
        });
  }

  /**
   * Makes a call.
   *
   * @param call with ids as the program gives them
   */
  public Answer call(int pid, Call call) {
    return ask(Requests.call(pid, call), "ret", AnswerJson::read);
  }

  /** The program's state; its frames are numbered in the order in which they were told. */
  public AbstractState state() {
    return ask(Requests.STATE, "state", fields -> states.read(fields.object("state")));
  }

  private <T> T ask(byte[] request, String key, Function<JsonFields, T> reader) {
    byte[] line = process.exchange(request);
    JsonFields answer = fields(line);
    if (!answer.has(key)) {
      throw process.failure(
          Kind.OTHER_REQUEST,
          "%s has no \"%s\", as an answer to this request has".formatted(Shown.of(line), key));
    }
    try {
      return reader.apply(answer);
    } catch (BadInputException wrong) {
      throw process.failure(Kind.RUBBISH, String.valueOf(wrong.getMessage()));
    }
  }

  private JsonFields fields(byte[] line) {
    try {
      return AnswerLine.fields(line);
    } catch (BadInputException wrong) {
      throw process.failure(Kind.RUBBISH, Shown.of(line) + " is no answer: " + wrong.getMessage());
    }
  }

  /**
   * Says bye, and ends what is left of the program.
   *
   * @return how many processes it has left behind
   */
  public int end() {
    return process.end(Requests.BYE);
  }

  @Override
  public void close() {
    process.close();
  }
}

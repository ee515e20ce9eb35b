package org.vmoffer.conformance.adapter;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vmoffer.api.Call;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.json.JsonFields;
import org.vmoffer.conformance.json.JsonReader;
import org.vmoffer.conformance.json.Place;
import org.vmoffer.conformance.protocol.Answer;
import org.vmoffer.conformance.protocol.AnswerJson;
import org.vmoffer.conformance.protocol.Hello;
import org.vmoffer.conformance.protocol.Requests;
import org.vmoffer.conformance.protocol.Welcome;
import org.vmoffer.conformance.trace.CallJson;
import org.vmoffer.conformance.trace.StateJson;
import org.vmoffer.conformance.trace.StateJsonReader;
import org.vmoffer.kernel.Kernel;
import org.vmoffer.kernel.MachineConfig;
import org.vmoffer.view.AbstractState;
import org.vmoffer.view.StateCode;
import org.vmoffer.view.StateLoader;

/** Answers the requests of the protocol, a line each. */
public final class KernelAdapter {
  private static final byte[] OK = Requests.written(KernelAdapter::writeOk);

  private final String version;
  private @Nullable Kernel kernel;

  /**
   * An adapter that waits for {@code hello}.
   *
   * @param version what it says its version is
   */
  public KernelAdapter(String version) {
    this.version = version;
  }

  private static void writeOk(JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeBooleanField("ok", true);
    out.writeEndObject();
  }

  /**
   * The answer to a request, with the end of the line; empty if that was the last request. A
   * request that cannot be understood is answered by what is wrong with it, and changes nothing.
   */
  public Optional<byte[]> answer(String line) {
    try {
      return answer(JsonReader.fields(Place.named("request"), line));
    } catch (BadInputException wrong) {
      return Optional.of(error(String.valueOf(wrong.getMessage())));
    }
  }

  private static byte[] error(String message) {
    return Requests.written(
        out -> {
          out.writeStartObject();
          out.writeBooleanField("ok", false);
          out.writeStringField("error", message);
          out.writeEndObject();
        });
  }

  private Optional<byte[]> answer(JsonFields request) {
    return switch (request.string("op")) {
      case "hello" -> Optional.of(hello(request));
      case "reset" -> Optional.of(reset());
      case "load" -> Optional.of(load(request));
      case "call" -> Optional.of(call(request));
      case "state" -> Optional.of(state());
      case "bye" -> Optional.empty();
      default ->
          throw new BadInputException(
              request.where("op"),
              "found \"" + request.string("op") + "\"",
              "hello, reset, load, call, state or bye");
    };
  }

  private byte[] hello(JsonFields request) {
    kernel = new Kernel(Hello.read(request).machine());
    LinkedHashSet<String> capabilities = new LinkedHashSet<>();
    Collections.addAll(capabilities, Welcome.STATE, Welcome.LOAD, Welcome.DATA);
    Welcome welcome = new Welcome("reference", version, capabilities, Optional.empty());
    return Requests.written(welcome::write);
  }

  private Kernel kernel() {
    if (kernel == null) {
      throw new BadInputException("request", "there is no machine yet", "hello, first");
    }
    return kernel;
  }

  private byte[] reset() {
    kernel = new Kernel(kernel().config());
    return OK;
  }

  private byte[] load(JsonFields request) {
    MachineConfig machine = kernel().config();
    AbstractState state = new StateJsonReader(machine.frames()).read(request.object("state"));
    try {
      long[] code = StateCode.encode(state, machine.frames());
      Kernel loaded = new StateLoader(machine).loadAudited(code, code.length);
      loaded.forgetMarks();
      kernel = loaded;
    } catch (IllegalArgumentException misfit) {
      throw new BadInputException(
          request.where("state"), String.valueOf(misfit.getMessage()), "a state of this machine");
    }
    return OK;
  }

  private byte[] call(JsonFields request) {
    Kernel present = kernel();
    int pid = request.integer("pid", 0, present.config().maxPid());
    Call call =
        CallJson.read(request.string("name"), request.where("name"), request.object("args"));
    if (call instanceof Call.Spawn && pid != 0) {
      throw new BadInputException(request.where("pid"), "found " + pid, "0, for spawn");
    }
    Answer answer;
    try {
      answer = Answer.of(present.call(pid, call));
    } catch (IllegalArgumentException dead) {
      throw new BadInputException(
          request.where("pid"), String.valueOf(dead.getMessage()), "a live process");
    }
    return Requests.written(
        out -> {
          out.writeStartObject();
          AnswerJson.writeFields(out, answer);
          out.writeEndObject();
        });
  }

  private byte[] state() {
    AbstractState state = withoutContents(AbstractState.of(kernel()));
    return Requests.written(
        out -> {
          out.writeStartObject();
          out.writeFieldName("state");
          StateJson.writeUnchecked(out, state);
          out.writeEndObject();
        });
  }

  /** What frames hold is no part of a state in the protocol: loads show it. */
  private static AbstractState withoutContents(AbstractState state) {
    return new AbstractState(state.processes(), state.offers(), state.free(), List.of());
  }
}

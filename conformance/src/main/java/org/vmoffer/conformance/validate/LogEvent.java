package org.vmoffer.conformance.validate;

import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;
import org.vmoffer.api.Call;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.BoundedText;
import org.vmoffer.conformance.Unreadable;
import org.vmoffer.conformance.json.JsonFields;
import org.vmoffer.conformance.json.JsonReader;
import org.vmoffer.conformance.protocol.Answer;
import org.vmoffer.conformance.protocol.AnswerJson;
import org.vmoffer.conformance.protocol.Hello;
import org.vmoffer.conformance.trace.CallJson;

/**
 * A line of a log behind the first: a call with its answer, or a state to begin in.
 *
 * @param pid who called, 0 for spawn
 * @param call the call, ids being the program's; null if the line is a state to begin in
 * @param answer what was answered; null if the line is a state to begin in
 * @param state the state that the program told afterwards; null if it told none
 */
record LogEvent(int pid, @Nullable Call call, @Nullable Answer answer, @Nullable JsonFields state) {

  /**
   * Reads a line.
   *
   * @throws BadInputException if it is neither
   */
  static LogEvent read(LogLines lines, Hello hello) {
    JsonFields fields = fields(lines);
    if (!fields.has("name") && fields.has("state")) {
      return new LogEvent(0, null, null, fields.object("state"));
    }
    Call call = CallJson.read(fields.string("name"), fields.where("name"), fields.object("args"));
    int pid = fields.integer("pid", 0, hello.maxPid());
    if (call instanceof Call.Spawn != (pid == 0)) {
      throw new BadInputException(
          fields.where("pid"), "found " + pid, "0 for spawn, and who calls for all others");
    }
    return new LogEvent(
        pid, call, AnswerJson.read(fields), fields.has("state") ? fields.object("state") : null);
  }

  /** The fields of the present line. */
  static JsonFields fields(LogLines lines) {
    int length = lines.end() - lines.from();
    try {
      return JsonReader.fields(
          lines.place(),
          BoundedText.decode(lines.buffer(), lines.from(), length),
          lines.isCut() ? "JSON; the line has no end, so the log is cut off" : "JSON");
    } catch (CharacterCodingException noText) {
      throw new BadInputException(lines.where(), Unreadable.why(noText), "UTF-8");
    }
  }

  /** Whether what it means depends on more than the state: on ids, or on names of frames. */
  boolean hasNames() {
    boolean lists = answer != null && answer.list() != null && !answer.list().isEmpty();
    boolean expects = call instanceof Call.VmClaim claim && claim.expectId() > 0;
    return state != null || call == null || lists || expects;
  }
}

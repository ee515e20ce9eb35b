package org.vmoffer.conformance.history;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vmoffer.api.Call;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.json.JsonFields;
import org.vmoffer.conformance.protocol.Answer;
import org.vmoffer.conformance.protocol.AnswerJson;
import org.vmoffer.conformance.protocol.Hello;
import org.vmoffer.conformance.trace.CallJson;

/** The invocations and returns of a history, put together as they come. Equal parts are shared. */
final class HistoryLines {
  private final Hello hello;
  private final List<Operation> operations = new ArrayList<>();
  private final Long2IntOpenHashMap indexOf = new Long2IntOpenHashMap();
  private final Map<String, Operation> open = new HashMap<>();
  private final Map<String, String> threads = new HashMap<>();
  private final Map<Invocation, Invocation> invocations = new HashMap<>();
  private final Map<Answer, Answer> answers = new HashMap<>();
  private long now = Long.MIN_VALUE;

  HistoryLines(Hello hello) {
    this.hello = hello;
    indexOf.defaultReturnValue(-1);
  }

  /**
   * Adds a line.
   *
   * @throws BadInputException if it is none, or cannot follow those before it
   */
  void add(JsonFields fields, int line) {
    boolean invokes = fields.has("name");
    if (invokes == fields.has("ret")) {
      throw new BadInputException(
          fields.where(invokes ? "ret" : "name"),
          invokes ? "stands beside name" : "is missing, and ret too",
          "an invocation with name, or a return with ret");
    }
    long id = fields.integer("id");
    long t = fields.integer("t");
    if (t < now) {
      throw new BadInputException(
          fields.where("t"), "found %d after %d".formatted(t, now), "times that do not go back");
    }
    now = t;
    if (invokes) {
      invoke(fields, id, line);
    } else {
      comeBack(fields, id, line);
    }
  }

  private void invoke(JsonFields fields, long id, int line) {
    int other = indexOf.put(id, operations.size());
    if (other >= 0) {
      throw new BadInputException(
          fields.where("id"),
          "%d is that of line %d".formatted(id, operations.get(other).line()),
          "an id that no other call has");
    }
    String thread = threads.computeIfAbsent(fields.string("thread"), same -> same);
    Operation current = open.get(thread);
    if (current != null) {
      throw new BadInputException(
          fields.where("thread"),
          "\"%s\" has not returned from the call of line %d".formatted(thread, current.line()),
          "one call of a thread at a time");
    }
    Invocation read = invocation(fields);
    Invocation shared = invocations.computeIfAbsent(read, same -> same);
    Operation operation = new Operation(id, thread, shared, now, line, null);
    open.put(thread, operation);
    operations.add(operation);
  }

  private Invocation invocation(JsonFields fields) {
    Call call = CallJson.read(fields.string("name"), fields.where("name"), fields.object("args"));
    boolean spawn = call instanceof Call.Spawn;
    return new Invocation(fields.integer("pid", spawn ? 0 : 1, spawn ? 0 : hello.maxPid()), call);
  }

  private void comeBack(JsonFields fields, long id, int line) {
    int index = indexOf.get(id);
    if (index < 0) {
      throw new BadInputException(
          fields.where("id"),
          "no call with the id %d has been invoked".formatted(id),
          "the invocation first");
    }
    Operation operation = operations.get(index);
    Operation.Return earlier = operation.returned();
    if (earlier != null) {
      throw new BadInputException(
          fields.where("id"),
          "%d has returned in line %d".formatted(id, earlier.line()),
          "one return");
    }
    Answer answer = answers.computeIfAbsent(AnswerJson.read(fields), same -> same);
    operations.set(index, operation.returned(new Operation.Return(answer, now, line)));
    open.remove(operation.thread());
  }

  /** The calls in the order of their invocations. */
  List<Operation> operations() {
    return operations;
  }
}

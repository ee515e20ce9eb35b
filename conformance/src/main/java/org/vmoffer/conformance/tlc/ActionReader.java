package org.vmoffer.conformance.tlc;

import java.util.Optional;
import java.util.Set;
import org.vmoffer.api.Call;
import org.vmoffer.api.Permissions;
import org.vmoffer.conformance.graph.Invocation;
import tla2sany.semantic.FormalParamNode;
import tla2sany.semantic.OpDefNode;
import tlc2.tool.Action;

/**
 * Reads which call an action of TLC stands for: its operator, and what its parameters are bound to.
 */
final class ActionReader {
  private static final Set<String> CALLS =
      Set.of(
          "VmOffer",
          "Claim",
          "ListOffers",
          "Mmap",
          "Munmap",
          "Mprotect",
          "Access",
          "Fork",
          "Exec",
          "Exit",
          "Spawn",
          "Pin",
          "Unpin");

  private final Action action;
  private final OpDefNode operator;

  private ActionReader(Action action, OpDefNode operator) {
    this.action = action;
    this.operator = operator;
  }

  /**
   * The call that an action stands for.
   *
   * @throws IllegalArgumentException if it is none, or if TLC has not bound its arguments because
   *     {@code Next} does not quantify over a constant set
   */
  static Invocation read(Action action) {
    OpDefNode operator = action.getOpDef();
    if (operator == null) {
      throw new IllegalArgumentException("no operator is the action at " + action.getLocation());
    }
    ActionReader reader = new ActionReader(action, operator);
    Call call = reader.call();
    return new Invocation(call instanceof Call.Spawn ? 0 : reader.integer("pid"), call);
  }

  /** The same, or nothing of an action that stands for no call, or for several. */
  static Optional<Invocation> find(Action action) {
    OpDefNode operator = action.getOpDef();
    return operator != null && CALLS.contains(operator.getName().toString())
        ? Optional.of(read(action))
        : Optional.empty();
  }

  private Call call() {
    return switch (nameOfCall()) {
      case "VmOffer" ->
          new Call.VmOffer(integer("dest_pid"), integer("addr"), integer("len"), integer("flags"));
      case "Claim" ->
          new Call.VmClaim(
              integer("src_pid"),
              integer("remote_addr"),
              integer("local_addr"),
              integer("size"),
              integer("flags"),
              TlcValues.bool(argument("out_ok")),
              integer("expect_id"),
              permissions("min_perms"));
      case "ListOffers" ->
          new Call.VmListOffer(integer("count"), TlcValues.bool(argument("out_ok")));
      case "Mmap" ->
          new Call.Mmap(
              integer("addr"),
              integer("pages"),
              permissions("perms"),
              TlcValues.bool(argument("special")));
      case "Munmap" -> new Call.Munmap(integer("addr"), integer("pages"));
      case "Mprotect" -> new Call.Mprotect(integer("addr"), integer("pages"), permissions("perms"));
      case "Access" ->
          new Call.Access(
              integer("addr"),
              Call.Kind.valueOf(TlcValues.string(argument("kind")).toString()),
              integer("value"));
      case "Fork" -> new Call.Fork();
      case "Exec" -> new Call.Exec();
      case "Exit" -> new Call.Exit();
      case "Spawn" -> new Call.Spawn();
      case "Pin" -> new Call.Pin(integer("addr"));
      case "Unpin" -> new Call.Unpin(integer("addr"));
      default ->
          throw new IllegalArgumentException(
              "no call is named " + operator.getName() + ": " + action.getLocation());
    };
  }

  /** The action's name; of one that is put in the place of a call, that of the call. */
  private String nameOfCall() {
    return operator.getName().toString().replaceFirst("^Alt(?=[A-Z])", "");
  }

  private int integer(String name) {
    return TlcValues.integer(argument(name));
  }

  private Permissions permissions(String name) {
    return Permissions.of(TlcValues.permissions(argument(name)));
  }

  private Object argument(String name) {
    for (FormalParamNode parameter : operator.getParams()) {
      if (parameter.getName().toString().equals(name)) {
        Object value = action.con.lookup(parameter);
        if (value != null) {
          return value;
        }
      }
    }
    throw new IllegalArgumentException(
        "%s has no bound parameter %s: %s"
            .formatted(operator.getName(), name, action.getLocation()));
  }
}

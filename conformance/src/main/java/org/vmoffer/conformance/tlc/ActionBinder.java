package org.vmoffer.conformance.tlc;

import java.util.HashMap;
import java.util.Map;
import org.vmoffer.api.Call;
import org.vmoffer.api.Permissions;
import org.vmoffer.conformance.graph.Invocation;
import tla2sany.semantic.FormalParamNode;
import tla2sany.semantic.ModuleNode;
import tla2sany.semantic.OpDefNode;
import tlc2.tool.Action;
import tlc2.util.Context;
import tlc2.value.impl.BoolValue;
import tlc2.value.impl.IntValue;
import tlc2.value.impl.SetEnumValue;
import tlc2.value.impl.StringValue;
import tlc2.value.impl.Value;

/**
 * Makes the action of TLC that stands for a call: the operator's body, with its parameters bound to
 * the arguments. What {@link ActionReader} reads, but with arguments of any model or of none.
 */
final class ActionBinder {
  private final ModuleNode module;
  private final Map<Permissions, Value> sets = new HashMap<>();

  /**
   * A binder.
   *
   * @param module the root module, which defines an operator for each kind of call
   */
  ActionBinder(ModuleNode module) {
    this.module = module;
    for (Permissions each : Permissions.values()) {
      Value[] letters =
          each.toString()
              .chars()
              .mapToObj(letter -> new StringValue(Character.toString(letter)))
              .toArray(Value[]::new);
      sets.put(each, new SetEnumValue(letters, false).normalize());
    }
  }

  /**
   * The action of a call.
   *
   * @throws IllegalArgumentException if an argument has more than 32 bits, TLC's integers
   */
  Action bind(Invocation invocation) {
    Value pid = integer(invocation.pid());
    return switch (invocation.call()) {
      case Call.VmOffer c ->
          action(
              "VmOffer",
              pid,
              integer(c.destPid()),
              integer(c.addr()),
              integer(c.len()),
              integer(c.flags()));
      case Call.VmClaim c ->
          action(
              "Claim",
              pid,
              integer(c.srcPid()),
              integer(c.remoteAddr()),
              integer(c.localAddr()),
              integer(c.size()),
              integer(c.flags()),
              bool(c.outOk()),
              integer(c.expectId()),
              set(c.minPerms()));
      case Call.VmListOffer c -> action("ListOffers", pid, integer(c.count()), bool(c.outOk()));
      case Call.Mmap c ->
          action(
              "Mmap",
              pid,
              integer(c.addr()),
              integer(c.pages()),
              set(c.perms()),
              bool(c.special()));
      case Call.Munmap c -> action("Munmap", pid, integer(c.addr()), integer(c.pages()));
      case Call.Mprotect c ->
          action("Mprotect", pid, integer(c.addr()), integer(c.pages()), set(c.perms()));
      case Call.Access c ->
          action(
              "Access",
              pid,
              integer(c.addr()),
              new StringValue(c.kind().name()),
              integer(c.value()));
      case Call.Fork _ -> action("Fork", pid);
      case Call.Exec _ -> action("Exec", pid);
      case Call.Exit _ -> action("Exit", pid);
      case Call.Spawn _ -> action("Spawn");
      case Call.Pin c -> action("Pin", pid, integer(c.addr()));
      case Call.Unpin c -> action("Unpin", pid, integer(c.addr()));
    };
  }

  private Action action(String name, Value... arguments) {
    OpDefNode operator = module.getOpDef(name);
    if (operator == null || operator.getParams().length != arguments.length) {
      throw new IllegalStateException(
          "module %s has no operator %s with %d parameters"
              .formatted(module.getName(), name, arguments.length));
    }
    Context context = Context.Empty;
    FormalParamNode[] parameters = operator.getParams();
    for (int i = 0; i < arguments.length; i++) {
      context = context.cons(parameters[i], arguments[i]);
    }
    return new Action(operator.getBody(), context, operator);
  }

  private static Value integer(long number) {
    if (number != (int) number) {
      throw new IllegalArgumentException("TLC's integers have 32 bits: " + number);
    }
    return IntValue.gen((int) number);
  }

  private static Value bool(boolean truth) {
    return truth ? BoolValue.ValTrue : BoolValue.ValFalse;
  }

  private Value set(Permissions permissions) {
    Value set = sets.get(permissions);
    if (set == null) {
      throw new IllegalStateException("every set of rights was made");
    }
    return set;
  }
}

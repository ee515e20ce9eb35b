package org.vmoffer.conformance.tlc;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tla2sany.semantic.FormalParamNode;
import tla2sany.semantic.ModuleNode;
import tla2sany.semantic.OpDefNode;
import tlc2.tool.Action;
import tlc2.util.Context;

/**
 * A call of a model, which can be made in another reading of its modules, too.
 *
 * @param operator the operator that is the call
 * @param arguments what its parameters are bound to, TLC's values
 * @param text the call in TLA+
 */
record VariantCall(String operator, List<Object> arguments, String text) {
  VariantCall {
    arguments = List.copyOf(arguments);
  }

  /**
   * The call that an action is.
   *
   * @throws IllegalArgumentException if a parameter is not bound
   */
  static VariantCall of(Action action) {
    OpDefNode operator = action.getOpDef();
    if (operator == null) {
      throw new IllegalArgumentException("no operator is the action at " + action.getLocation());
    }
    return new VariantCall(
        operator.getName().toString(),
        List.of(operator.getParams()).stream()
            .map((FormalParamNode each) -> bound(action, each))
            .toList(),
        ActionText.label(action));
  }

  private static Object bound(Action action, FormalParamNode parameter) {
    @Nullable Object value = action.con.lookup(parameter);
    if (value == null) {
      throw new IllegalArgumentException(
          "%s has no bound parameter %s".formatted(action.getName(), parameter.getName()));
    }
    return value;
  }

  /** The call as an action of a reading of the modules. */
  Action in(ModuleNode module) {
    OpDefNode definition = module.getOpDef(operator);
    Context context = Context.Empty;
    FormalParamNode[] parameters = definition.getParams();
    for (int i = 0; i < parameters.length; i++) {
      context = context.cons(parameters[i], arguments.get(i));
    }
    return new Action(definition.getBody(), context, definition);
  }
}

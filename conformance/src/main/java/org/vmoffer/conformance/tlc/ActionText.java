package org.vmoffer.conformance.tlc;

import java.util.Arrays;
import java.util.stream.Collectors;
import tla2sany.semantic.FormalParamNode;
import tla2sany.semantic.OpDefNode;
import tlc2.tool.Action;

/** What TLC knows of an action's parameters, in TLA+. */
final class ActionText {
  private static final String NOTHING_BOUND = "[]";

  private ActionText() {}

  /** The action with its parameters. */
  static String of(Action action) {
    String parameters = parameters(action);
    return parameters.isEmpty() ? nameOf(action) : nameOf(action) + "(" + parameters + ")";
  }

  /** The name of the action's operator. */
  static String nameOf(Action action) {
    return action.getName().toString();
  }

  /** The action with its parameters' values, as a machine's steps are written. */
  static String label(Action action) {
    OpDefNode operator = action.getOpDef();
    if (operator == null || operator.getParams().length == 0) {
      return nameOf(action);
    }
    return Arrays.stream(operator.getParams())
        .map((FormalParamNode each) -> String.valueOf(action.con.lookup(each)))
        .collect(Collectors.joining(", ", nameOf(action) + "(", ")"));
  }

  /**
   * The parameters by name; of an action without any, what the quantifiers around it have bound.
   */
  static String parameters(Action action) {
    OpDefNode operator = action.getOpDef();
    if (operator == null || operator.getParams().length == 0) {
      String bound = action.con.toString();
      return bound.equals(NOTHING_BOUND) ? "" : bound;
    }
    return Arrays.stream(operator.getParams())
        .map((FormalParamNode each) -> each.getName() + " = " + action.con.lookup(each))
        .collect(Collectors.joining(", "));
  }
}

package org.vmoffer.conformance.tlc;

import tla2sany.semantic.OpDeclNode;
import tla2sany.semantic.OpDefNode;
import tlc2.tool.TLCState;
import tlc2.tool.impl.FastTool;
import tlc2.util.Context;

/** A model's constants as TLC evaluated them. */
final class ModelConstants {
  private final FastTool tool;

  ModelConstants(FastTool tool) {
    this.tool = tool;
  }

  /** A constant that is a string. */
  String text(String name) {
    return TlcValues.string(value(name)).toString();
  }

  /** A constant that is a number. */
  int integer(String name) {
    return TlcValues.integer(value(name));
  }

  /** A constant that is true or false. */
  boolean bool(String name) {
    return TlcValues.bool(value(name));
  }

  /**
   * A constant.
   *
   * @throws IllegalArgumentException if the model has none of this name
   */
  Object value(String name) {
    for (OpDeclNode declared : tool.getRootModule().getConstantDecls()) {
      if (declared.getName().toString().equals(name)) {
        return evaluated(tool.lookup(declared));
      }
    }
    throw new IllegalArgumentException("the model has no constant " + name);
  }

  /**
   * What the root module, or one that it extends, defines.
   *
   * @throws IllegalArgumentException if none of them defines this name
   */
  Object definition(String name) {
    OpDefNode defined = tool.getRootModule().getOpDef(name);
    if (defined == null) {
      throw new IllegalArgumentException("the model does not define " + name);
    }
    return evaluated(tool.lookup(defined));
  }

  /** A constant is a value, or a definition that the configuration puts in its place. */
  private Object evaluated(Object found) {
    return found instanceof OpDefNode definition
        ? tool.eval(definition.getBody(), Context.Empty, TLCState.Empty)
        : found;
  }
}

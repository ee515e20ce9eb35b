package org.vmoffer.conformance.tlc;

import java.util.List;
import java.util.stream.IntStream;
import org.vmoffer.address.PageSize;
import org.vmoffer.conformance.graph.Bounds;
import tla2sany.semantic.OpDeclNode;
import tla2sany.semantic.OpDefNode;
import tlc2.tool.TLCState;
import tlc2.tool.impl.FastTool;
import tlc2.util.Context;
import tlc2.value.impl.SetEnumValue;

/** Reads a model's constants as TLC evaluated them. */
final class BoundsReader {
  private final FastTool tool;

  private BoundsReader(FastTool tool) {
    this.tool = tool;
  }

  /**
   * The constants of the model that a tool holds.
   *
   * @throws IllegalArgumentException if one is missing or not what it should be, or if the model's
   *     page size is not ours
   */
  static Bounds read(FastTool tool) {
    return new BoundsReader(tool).read();
  }

  private Bounds read() {
    int pageSize = TlcValues.integer(definition("PageSize"));
    if (pageSize != PageSize.BYTES) {
      throw TlcValues.unexpected("a PageSize of " + PageSize.BYTES, pageSize);
    }
    return new Bounds(
        text("Arch"),
        TlcValues.integer(constant("UserPages")),
        TlcValues.integer(constant("FrameCount")),
        TlcValues.integer(constant("MaxPid")),
        TlcValues.integer(constant("OfferLimit")),
        integers(TlcValues.set(constant("Values"))),
        TlcValues.bool(constant("ExpectExtension")),
        text("FramePolicy"),
        text("Placement"),
        TlcValues.bool(constant("SpuriousNoMem")));
  }

  private String text(String name) {
    return TlcValues.string(constant(name)).toString();
  }

  private static List<Long> integers(SetEnumValue set) {
    return IntStream.range(0, set.elems.size())
        .mapToLong(i -> TlcValues.integer(set.elems.elementAt(i)))
        .sorted()
        .boxed()
        .toList();
  }

  private Object constant(String name) {
    for (OpDeclNode declared : tool.getRootModule().getConstantDecls()) {
      if (declared.getName().toString().equals(name)) {
        return value(tool.lookup(declared));
      }
    }
    throw new IllegalArgumentException("the model has no constant " + name);
  }

  private Object definition(String name) {
    OpDefNode defined = tool.getRootModule().getOpDef(name);
    if (defined == null) {
      throw new IllegalArgumentException("the model does not define " + name);
    }
    return value(tool.lookup(defined));
  }

  /** A constant is a value, or a definition that the configuration puts in its place. */
  private Object value(Object found) {
    return found instanceof OpDefNode definition
        ? tool.eval(definition.getBody(), Context.Empty, TLCState.Empty)
        : found;
  }
}

package org.vmoffer.conformance.tlc;

import java.util.List;
import java.util.stream.IntStream;
import org.vmoffer.address.PageSize;
import org.vmoffer.conformance.graph.Bounds;
import tlc2.tool.impl.FastTool;
import tlc2.value.impl.SetEnumValue;

/** Reads the bounds of a model from its constants. */
final class BoundsReader {
  private BoundsReader() {}

  /**
   * The bounds of the model that a tool holds.
   *
   * @throws IllegalArgumentException if a constant is missing or not what it should be, or if the
   *     model's page size is not ours
   */
  static Bounds read(FastTool tool) {
    ModelConstants constants = new ModelConstants(tool);
    int pageSize = TlcValues.integer(constants.definition("PageSize"));
    if (pageSize != PageSize.BYTES) {
      throw TlcValues.unexpected("a PageSize of " + PageSize.BYTES, pageSize);
    }
    return new Bounds(
        constants.text("Arch"),
        constants.integer("UserPages"),
        constants.integer("FrameCount"),
        constants.integer("MaxPid"),
        constants.integer("OfferLimit"),
        integers(TlcValues.set(constants.value("Values"))),
        constants.bool("ExpectExtension"),
        constants.text("FramePolicy"),
        constants.text("Placement"),
        constants.bool("SpuriousNoMem"));
  }

  private static List<Long> integers(SetEnumValue set) {
    return IntStream.range(0, set.elems.size())
        .mapToLong(i -> TlcValues.integer(set.elems.elementAt(i)))
        .sorted()
        .boxed()
        .toList();
  }
}

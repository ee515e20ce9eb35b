package org.vmoffer.conformance.tlc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tla2sany.semantic.OpDeclNode;
import tla2sany.semantic.SemanticNode;
import tlc2.tool.impl.FastTool;

/**
 * A view makes TLC take states for one that differ in what it leaves out. No behaviour is lost by
 * that as long as no step depends on what is left out.
 */
final class ViewSoundness {
  private ViewSoundness() {}

  /**
   * Where a step looks at a variable that the view leaves out, a line each; empty if nowhere.
   *
   * @param told whether what the view leaves out is told with the step, so that a step which keeps
   *     it looks at it too
   */
  static List<String> violations(FastTool tool, boolean told) {
    SemanticNode view = tool.getViewSpec();
    if (view == null) {
      return List.of();
    }
    Set<String> seen = UnprimedReads.of(view, tool, true).keySet();
    Map<String, String> read = UnprimedReads.of(tool.getNextStateSpec().pred, tool, told);
    List<String> violations = new ArrayList<>();
    for (OpDeclNode variable : tool.getRootModule().getVariableDecls()) {
      String name = variable.getName().toString();
      if (!seen.contains(name) && read.containsKey(name)) {
        violations.add(
            "the view leaves out %s, but a step looks at it: %s".formatted(name, read.get(name)));
      }
    }
    return violations;
  }
}

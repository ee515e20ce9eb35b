package org.vmoffer.conformance.tlc;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tla2sany.semantic.ASTConstants;
import tla2sany.semantic.OpApplNode;
import tla2sany.semantic.OpArgNode;
import tla2sany.semantic.OpDeclNode;
import tla2sany.semantic.OpDefNode;
import tla2sany.semantic.SemanticNode;
import tla2sany.semantic.SymbolNode;
import tlc2.tool.BuiltInOPs;
import tlc2.tool.ToolGlobals;
import tlc2.tool.impl.FastTool;

/**
 * The variables whose value before a step an expression looks at: those that occur in it, or in a
 * definition that it uses, other than primed. {@code UNCHANGED} looks at what it leaves unchanged.
 */
final class UnprimedReads {
  private final FastTool tool;
  private final Set<OpDefNode> visited = new HashSet<>();
  private final Map<String, String> places = new TreeMap<>();

  private UnprimedReads(FastTool tool) {
    this.tool = tool;
  }

  /** The names of the variables, and for each a place where it is looked at. */
  static Map<String, String> of(SemanticNode expression, FastTool tool) {
    UnprimedReads reads = new UnprimedReads(tool);
    reads.visit(expression);
    return reads.places;
  }

  private void visit(@Nullable SemanticNode node) {
    if (node instanceof OpApplNode application) {
      SymbolNode operator = application.getOperator();
      if (BuiltInOPs.getOpCode(operator.getName()) == ToolGlobals.OPCODE_prime) {
        return;
      }
      use(operator, node);
    } else if (node instanceof OpArgNode argument) {
      use(argument.getOp(), node);
    }
    SemanticNode[] children = node == null ? null : node.getChildren();
    if (children != null) {
      for (SemanticNode child : children) {
        visit(child);
      }
    }
  }

  private void use(SymbolNode symbol, SemanticNode where) {
    if (symbol instanceof OpDeclNode && symbol.getKind() == ASTConstants.VariableDeclKind) {
      places.putIfAbsent(symbol.getName().toString(), where.getLocation().toString());
    } else if (tool.lookup(symbol) instanceof OpDefNode definition && visited.add(definition)) {
      // What the configuration puts in the place of a definition is what counts.
      visit(definition.getBody());
    }
  }
}

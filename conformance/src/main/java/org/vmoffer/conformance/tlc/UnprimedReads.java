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
import tla2sany.semantic.Subst;
import tla2sany.semantic.SubstInNode;
import tla2sany.semantic.SymbolNode;
import tlc2.tool.BuiltInOPs;
import tlc2.tool.ToolGlobals;
import tlc2.tool.impl.FastTool;

/**
 * The variables whose value before a step an expression looks at: those that occur in it, or in a
 * definition that it uses, other than primed.
 */
final class UnprimedReads {
  private final FastTool tool;
  private final boolean keeping;
  private final Set<OpDefNode> visited = new HashSet<>();
  private final Map<String, String> places = new TreeMap<>();

  private UnprimedReads(FastTool tool, boolean keeping) {
    this.tool = tool;
    this.keeping = keeping;
  }

  /**
   * The names of the variables, and for each a place where it is looked at.
   *
   * @param keeping whether {@code UNCHANGED} looks at what it leaves unchanged
   */
  static Map<String, String> of(SemanticNode expression, FastTool tool, boolean keeping) {
    UnprimedReads reads = new UnprimedReads(tool, keeping);
    reads.visit(expression);
    return reads.places;
  }

  private void visit(@Nullable SemanticNode node) {
    if (node instanceof OpApplNode application) {
      SymbolNode operator = application.getOperator();
      int code = BuiltInOPs.getOpCode(operator.getName());
      if (code == ToolGlobals.OPCODE_prime || (code == ToolGlobals.OPCODE_unchanged && !keeping)) {
        return;
      }
      use(operator, node);
    } else if (node instanceof OpArgNode argument) {
      use(argument.getOp(), node);
    }
    if (node instanceof SubstInNode instance) {
      for (Subst each : instance.getSubsts()) {
        if (!isByItself(each)) {
          visit(each.getExpr());
        }
      }
      visit(instance.getBody());
      return;
    }
    SemanticNode[] children = node == null ? null : node.getChildren();
    if (children != null) {
      for (SemanticNode child : children) {
        visit(child);
      }
    }
  }

  /** An instance names every variable; one of the same name is looked at where the body does. */
  private static boolean isByItself(Subst substitution) {
    return substitution.getExpr() instanceof OpApplNode application
        && application.getOperator().getName().equals(substitution.getOp().getName());
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

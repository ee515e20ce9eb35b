package org.vmoffer.conformance.tlc;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tla2sany.drivers.FrontEndException;
import tla2sany.drivers.SANY;
import tla2sany.modanalyzer.SpecObj;
import tla2sany.semantic.ASTConstants;
import tla2sany.semantic.AtNode;
import tla2sany.semantic.FormalParamNode;
import tla2sany.semantic.LetInNode;
import tla2sany.semantic.ModuleNode;
import tla2sany.semantic.NumeralNode;
import tla2sany.semantic.OpApplNode;
import tla2sany.semantic.OpArgNode;
import tla2sany.semantic.OpDefNode;
import tla2sany.semantic.SemanticNode;
import tla2sany.semantic.StringNode;
import tla2sany.semantic.SymbolNode;
import tla2sany.st.Location;
import util.FilenameToStream;
import util.ToolIO;

/** Turns what TLC's parser makes of modules into {@link SpecOperator}s. */
final class SpecTreeReader {
  private final Map<String, OpDefNode> definitions = new HashMap<>();
  private final Map<String, SortedSet<String>> assignedBy = new HashMap<>();
  private SortedSet<String> uses = new TreeSet<>();

  private SpecTreeReader() {}

  /**
   * Reads a module and what it extends.
   *
   * @throws TlcException if the parser does not understand it
   */
  static SortedMap<String, SpecOperator> read(String root, FilenameToStream resolver)
      throws TlcException {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(log, true, StandardCharsets.UTF_8);
    ToolIO.out = out;
    SpecObj specification = new SpecObj(root, resolver);
    try {
      int code = SANY.frontEndMain(specification, root, out);
      if (code != 0 || specification.getRootModule() == null) {
        throw new TlcException(
            "module %s cannot be parsed:%n%s"
                .formatted(root, log.toString(StandardCharsets.UTF_8)));
      }
    } catch (FrontEndException e) {
      throw new TlcException("module %s cannot be parsed: %s".formatted(root, e), e);
    }
    return new SpecTreeReader().operators(specification.getRootModule());
  }

  private SortedMap<String, SpecOperator> operators(ModuleNode root) {
    for (OpDefNode each : root.getOpDefs()) {
      ModuleNode home = each.getOriginallyDefinedInModuleNode();
      if (home != null && !home.isStandard() && each.getKind() == ASTConstants.UserDefinedOpKind) {
        definitions.put(each.getName().toString(), each);
      }
    }
    SortedMap<String, SpecOperator> operators = new TreeMap<>();
    definitions.forEach(
        (name, definition) -> {
          uses = new TreeSet<>();
          SpecNode body = node(definition.getBody());
          operators.put(
              name,
              new SpecOperator(
                  body.span().module(), name, names(definition.getParams()), body, uses));
        });
    return operators;
  }

  private static List<String> names(FormalParamNode[] parameters) {
    return Arrays.stream(parameters).map((FormalParamNode p) -> p.getName().toString()).toList();
  }

  private SpecNode node(SemanticNode node) {
    return switch (node) {
      case NumeralNode number ->
          leaf(SpecNode.Kind.NUMBER, String.valueOf(number.val()), number.getLocation());
      case StringNode text ->
          leaf(SpecNode.Kind.TEXT, text.getRep().toString(), text.getLocation());
      case AtNode at -> leaf(SpecNode.Kind.APPLICATION, "@", at.getLocation());
      case OpApplNode application -> application(application);
      case LetInNode let -> let(let);
      case OpArgNode argument -> argument(argument);
      default -> throw new IllegalStateException("an expression of a new kind: " + node);
    };
  }

  private static SpecNode leaf(SpecNode.Kind kind, String name, Location location) {
    return new SpecNode(kind, name, span(location), List.of(), List.of(), new TreeSet<>());
  }

  private SpecNode application(OpApplNode application) {
    String name = application.getOperator().getName().toString();
    if (isDefinition(application.getOperator())) {
      uses.add(name);
    }
    List<String> bound = new ArrayList<>();
    for (FormalParamNode[] each : notNull(application.getBdedQuantSymbolLists())) {
      bound.addAll(names(each));
    }
    List<SpecNode> children = new ArrayList<>();
    if (application.getBdedQuantBounds() != null) {
      for (SemanticNode each : application.getBdedQuantBounds()) {
        children.add(node(each));
      }
    }
    for (SemanticNode each : application.getArgs()) {
      if (each != null) {
        children.add(node(each));
      }
    }
    return new SpecNode(
        SpecNode.Kind.APPLICATION,
        name,
        span(application.getLocation()),
        bound,
        children,
        assigned(application));
  }

  private boolean isDefinition(SymbolNode symbol) {
    return symbol.equals(definitions.get(symbol.getName().toString()));
  }

  private static FormalParamNode[][] notNull(FormalParamNode @Nullable [][] lists) {
    return lists == null ? new FormalParamNode[0][] : lists;
  }

  private SpecNode let(LetInNode let) {
    List<SpecNode> children = new ArrayList<>();
    for (OpDefNode each : let.getLets()) {
      children.add(node(each.getBody()));
    }
    children.add(node(let.getBody()));
    return new SpecNode(
        SpecNode.Kind.SCOPE, "LET", span(let.getLocation()), List.of(), children, assigned(let));
  }

  private SpecNode argument(OpArgNode argument) {
    List<SpecNode> children = new ArrayList<>();
    List<String> bound = List.of();
    if (argument.getOp() instanceof OpDefNode lambda
        && lambda.getName().toString().equals("LAMBDA")) {
      bound = names(lambda.getParams());
      children.add(node(lambda.getBody()));
    } else if (isDefinition(argument.getOp())) {
      uses.add(argument.getName().toString());
    }
    return new SpecNode(
        SpecNode.Kind.SCOPE,
        argument.getName().toString(),
        span(argument.getLocation()),
        bound,
        children,
        new TreeSet<>());
  }

  private static SourceSpan span(Location location) {
    return new SourceSpan(
        location.source(),
        location.beginLine(),
        location.beginColumn(),
        location.endLine(),
        location.endColumn());
  }

  /** The variables of which an action says what they become. */
  private SortedSet<String> assigned(@Nullable SemanticNode node) {
    SortedSet<String> variables = new TreeSet<>();
    if (node instanceof LetInNode let) {
      return assigned(let.getBody());
    }
    if (!(node instanceof OpApplNode application)) {
      return variables;
    }
    SemanticNode[] arguments = application.getArgs();
    switch (application.getOperator().getName().toString()) {
      case "=" -> {
        if (arguments[0] instanceof OpApplNode left
            && left.getOperator().getName().toString().equals("'")) {
          addVariables(left, variables);
        }
      }
      case "UNCHANGED" -> addVariables(application, variables);
      case "$ConjList",
          "$DisjList",
          "\\land",
          "\\lor",
          "$IfThenElse",
          "$Case",
          "$Pair",
          "$BoundedExists" -> {
        for (SemanticNode each : arguments) {
          variables.addAll(assigned(each));
        }
      }
      default -> variables.addAll(assignedByDefinition(application.getOperator()));
    }
    return variables;
  }

  private SortedSet<String> assignedByDefinition(SymbolNode operator) {
    String name = operator.getName().toString();
    OpDefNode definition = definitions.get(name);
    if (definition == null || !definition.equals(operator)) {
      return new TreeSet<>();
    }
    SortedSet<String> known = assignedBy.get(name);
    if (known == null) {
      known = assigned(definition.getBody());
      assignedBy.put(name, known);
    }
    return known;
  }

  /** The variables that occur in an expression, also by the names of tuples of them. */
  private void addVariables(SemanticNode node, SortedSet<String> variables) {
    if (node instanceof OpApplNode application) {
      SymbolNode operator = application.getOperator();
      if (operator.getKind() == ASTConstants.VariableDeclKind) {
        variables.add(operator.getName().toString());
      } else if (isDefinition(operator) && operator instanceof OpDefNode definition) {
        addVariables(definition.getBody(), variables);
      }
      for (SemanticNode each : application.getArgs()) {
        addVariables(each, variables);
      }
    }
  }
}

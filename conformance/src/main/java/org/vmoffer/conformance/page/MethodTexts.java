package org.vmoffer.conformance.page;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The methods of Java sources by {@code Class.method}, those of one name together. */
final class MethodTexts extends TreeScanner<Void, String> {
  private final NavigableMap<String, List<SourceText>> methods = new TreeMap<>();
  private final CompilationUnitTree unit;
  private final SourcePositions positions;
  private final List<String> lines;
  private final String file;

  private MethodTexts(
      CompilationUnitTree unit, SourcePositions positions, List<String> lines, String file) {
    this.unit = unit;
    this.positions = positions;
    this.lines = lines;
    this.file = file;
  }

  /**
   * Those of all sources below a directory; none if there is no such directory.
   *
   * @param root from where files are named
   */
  static NavigableMap<String, List<SourceText>> of(Path root, Path directory) throws IOException {
    NavigableMap<String, List<SourceText>> all = new TreeMap<>();
    if (!Files.isDirectory(directory)) {
      return all;
    }
    List<Path> sources;
    try (Stream<Path> found = Files.walk(directory)) {
      sources = found.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(sources));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        Path path = Path.of(unit.getSourceFile().toUri());
        String name = root.toAbsolutePath().normalize().relativize(path).toString();
        MethodTexts texts = new MethodTexts(unit, positions, Files.readAllLines(path), name);
        texts.scan(unit, "");
        all.putAll(texts.methods);
      }
    }
    return all;
  }

  @Override
  public Void visitClass(ClassTree type, String outer) {
    String name = type.getSimpleName().toString();
    return super.visitClass(type, name.isEmpty() ? outer : name);
  }

  @Override
  public Void visitMethod(MethodTree method, String type) {
    long start = positions.getStartPosition(unit, method);
    if (start >= 0) {
      int first = (int) unit.getLineMap().getLineNumber(start) - 1;
      int last = (int) unit.getLineMap().getLineNumber(positions.getEndPosition(unit, method));
      while (first > 0 && isComment(lines.get(first - 1).strip())) {
        first--;
      }
      methods
          .computeIfAbsent(type + "." + method.getName(), missing -> new ArrayList<>())
          .add(new SourceText(file, first + 1, text(lines.subList(first, last))));
    }
    return super.visitMethod(method, type);
  }

  private static boolean isComment(String line) {
    return line.startsWith("/**") || line.startsWith("*");
  }

  private static String text(List<String> lines) {
    return String.join("\n", lines).stripIndent();
  }
}

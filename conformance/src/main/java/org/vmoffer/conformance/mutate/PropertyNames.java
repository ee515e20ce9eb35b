package org.vmoffer.conformance.mutate;

import java.util.SortedSet;
import java.util.regex.Pattern;
import org.vmoffer.conformance.tlc.SpecTree;

/** Which definitions of the specification are properties: their names say so. */
final class PropertyNames {
  private static final Pattern PROPERTY = Pattern.compile("\\w+(Inv|Prop)");

  private PropertyNames() {}

  /** Whether a definition is one. */
  static boolean isOne(String name) {
    return PROPERTY.matcher(name).matches();
  }

  /** All of them, and the definitions that they use. */
  static SortedSet<String> used(SpecTree tree) {
    return tree.reach(tree.operators().keySet().stream().filter(PropertyNames::isOne).toList());
  }
}

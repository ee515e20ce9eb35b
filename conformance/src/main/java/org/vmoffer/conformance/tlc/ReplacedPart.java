package org.vmoffer.conformance.tlc;

/**
 * A definition in which a part of a property is replaced by a constant.
 *
 * @param name what tells it from others
 * @param operator the definition's name
 * @param module the module in which it stands
 * @param text the whole module as it is then
 */
public record ReplacedPart(String name, String operator, String module, String text) {}

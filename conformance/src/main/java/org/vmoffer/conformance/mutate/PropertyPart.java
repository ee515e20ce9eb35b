package org.vmoffer.conformance.mutate;

/**
 * A part of a property.
 *
 * @param name the module, the definition, and a number
 * @param module the module in which it stands
 * @param operator the definition in which it stands
 * @param line the line in which it begins
 * @param words what it says, in one line
 * @param whenTrue the whole module with something that is always true in its place
 * @param whenFalse the same with something that is always false
 */
public record PropertyPart(
    String name,
    String module,
    String operator,
    int line,
    String words,
    String whenTrue,
    String whenFalse) {}

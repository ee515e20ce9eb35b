package org.vmoffer.conformance.tlc;

/**
 * A variant of a model's specification: one definition says something else.
 *
 * @param module the module in which it stands
 * @param operator the definition's name
 * @param text the whole module as it is to be
 */
public record VariantRequest(String module, String operator, String text) {}

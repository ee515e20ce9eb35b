package org.vmoffer.conformance.tlc;

import org.jspecify.annotations.Nullable;

/**
 * A variant of a model's specification: one definition says something else.
 *
 * @param module the module in which it stands
 * @param operator the definition's name
 * @param text the whole module as it is to be
 * @param without a property that is not asked for, or null
 * @param rule the label of the outcome that alone is concerned, or null; where it never occurs,
 *     nothing is
 * @param thorough whether properties that the change concerns are asked of every step, even if all
 *     steps are the same
 * @param walks whether the variant is not searched, but walked through: along the model's corpus,
 *     and by random programs of its calls
 */
public record VariantRequest(
    String module,
    String operator,
    String text,
    @Nullable String without,
    @Nullable String rule,
    boolean thorough,
    boolean walks) {}

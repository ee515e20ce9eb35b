package org.vmoffer.conformance.mutate;

/**
 * A specification with one thing broken.
 *
 * @param name the module, the definition, the mutation, and what tells it apart: {@code
 *     VmOffer.OfferRule/rule-removed/O5}
 * @param mutation the way in which it is broken
 * @param module the module in which it is broken
 * @param operator the definition in which it is broken
 * @param line the line in which that is, for orientation
 * @param before the words that are replaced, with a few around them
 * @param after what they are replaced by
 * @param text the whole module
 */
public record Mutant(
    String name,
    Mutation mutation,
    String module,
    String operator,
    int line,
    String before,
    String after,
    String text) {}

package org.vmoffer.conformance.review;

import java.util.Optional;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.trace.Walk;

/**
 * How often a rule decides a call, over all edges of both graphs.
 *
 * @param call the call, as a query names it
 * @param rule the rule
 * @param before edges in the first
 * @param after edges in the second
 * @param example if it decides in one of them only, a shortest walk there that ends with it
 */
public record RuleCount(String call, Rule rule, long before, long after, Optional<Walk> example) {}

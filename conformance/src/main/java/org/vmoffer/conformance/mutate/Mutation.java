package org.vmoffer.conformance.mutate;

import java.util.Locale;

/** A way in which a specification is broken, one small place at a time. */
public enum Mutation {
  /** A rule of a decision list is taken out. */
  RULE_REMOVED,
  /** Two neighbouring rules of a decision list change places. */
  RULES_EXCHANGED,
  /** A condition is negated. */
  CONDITION_NEGATED,
  /** One branch of an IF is taken, whatever the condition says. */
  BRANCH_FIXED,
  /** One part of a disjunction is left out: a guard refuses less. */
  DISJUNCT_REMOVED,
  /** One part of a conjunction is left out: a precondition is gone, a guard refuses more. */
  CONJUNCT_REMOVED,
  /** And in the place of or, or in the place of and. */
  CONNECTIVE_EXCHANGED,
  /** A negation is dropped. */
  NEGATION_DROPPED,
  /** For all in the place of there is, or the other way round. */
  QUANTIFIER_EXCHANGED,
  /** A comparison takes equality in, or no longer. */
  COMPARISON_WEAKENED,
  /** A comparison is turned round. */
  COMPARISON_TURNED,
  /** A set difference is turned round. */
  DIFFERENCE_TURNED,
  /** Nothing is taken away by a set difference. */
  DIFFERENCE_OMITTED,
  /** Intersection in the place of union, or the other way round. */
  UNION_EXCHANGED,
  /** One operand of a union or of an intersection is left out. */
  OPERAND_OMITTED,
  /** A set that is written down lacks a member. */
  MEMBER_REMOVED,
  /** Everything is chosen from, or kept, whatever the filter says. */
  FILTER_OMITTED,
  /** A number is one more or one less. */
  OFF_BY_ONE,
  /** Another arithmetic operator. */
  ARITHMETIC_EXCHANGED,
  /** A variable stays as it is. */
  EFFECT_OMITTED,
  /** Something is done twice. */
  EFFECT_DOUBLED,
  /** What a range of pages undergoes only its first page undergoes. */
  FIRST_PAGE_ONLY,
  /** What a range of pages undergoes its last page does not undergo. */
  LAST_PAGE_LEFT_OUT,
  /** The effect comes before the check: a call that fails has it, too. */
  EFFECT_BEFORE_CHECK,
  /** One of the changes of an EXCEPT is left out. */
  EXCEPTION_OMITTED,
  /** Two neighbouring fields of a record change values. */
  FIELDS_EXCHANGED,
  /** Two neighbouring arguments of one kind change places. */
  ARGUMENTS_EXCHANGED,
  /** Another mark of a page. */
  MARK_EXCHANGED,
  /** An outcome has the errno of another one. */
  ERRNO_EXCHANGED;

  /** Its name in lists and options. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

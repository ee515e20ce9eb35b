package org.vmoffer.conformance.mutate;

import static org.vmoffer.conformance.mutate.Part.slice;
import static org.vmoffer.conformance.mutate.Part.text;

import java.util.ArrayList;
import java.util.List;
import org.vmoffer.conformance.tlc.SpecNode;

/** Breaks what a call changes: not at all, twice, in part, too early. */
final class EffectMutator implements Mutator {
  /** The operators by which a call fails, and by which it returns 0. */
  private static final String FAIL = "Fail";

  private static final String SUCCEED = "Succeed";

  /** A name that the specification has nowhere. */
  private static final String OTHER = "other_page";

  private static final int VARIABLES = 6;

  @Override
  public void look(SpecNode node, Site site) {
    if (node.kind() != SpecNode.Kind.APPLICATION) {
      return;
    }
    if (isAssignment(node) || isPartialEffect(node, site)) {
      site.add(
          Mutation.EFFECT_OMITTED,
          Patch.of(node, text("UNCHANGED <<" + String.join(", ", node.assigned()) + ">>")));
    }
    switch (node.name()) {
      case "Append" ->
          site.add(
              Mutation.EFFECT_DOUBLED,
              Patch.of(
                  node, text("Append("), slice(node), text(", "), slice(node.child(1)), text(")")));
      case "$FcnConstructor" -> pages(node, site);
      case RuleMutator.IF -> tooEarly(node, site);
      default -> {
        // No effect.
      }
    }
  }

  private static boolean isAssignment(SpecNode node) {
    return node.is("=") && !node.assigned().isEmpty();
  }

  /** Whether it is by a definition, and leaves some variables to others. */
  private static boolean isPartialEffect(SpecNode node, Site site) {
    return !node.assigned().isEmpty()
        && node.assigned().size() < VARIABLES
        && site.definition(node.name()).isPresent();
  }

  /** A function over pages that differs from the former one on a set of them. */
  private static void pages(SpecNode node, Site site) {
    SpecNode body = node.children().getLast();
    if (node.bound().size() != 1 || !body.is(RuleMutator.IF) || !body.child(0).is("\\in")) {
      return;
    }
    SpecNode condition = body.child(0);
    String page = node.bound().getFirst();
    if (condition.child(0).is(page)) {
      site.add(Mutation.FIRST_PAGE_ONLY, also(condition, "\\A", page + " <= " + OTHER));
      site.add(Mutation.LAST_PAGE_LEFT_OUT, also(condition, "\\E", page + " < " + OTHER));
    }
  }

  private static Patch also(SpecNode condition, String quantifier, String comparison) {
    return Patch.of(
        condition,
        text("(("),
        slice(condition),
        text(") /\\ (" + quantifier + " " + OTHER + " \\in ("),
        slice(condition.child(1)),
        text(") : " + comparison + "))"));
  }

  /** A check whose failure changes nothing: now it changes what its success does. */
  private static void tooEarly(SpecNode node, Site site) {
    SpecNode failure = node.child(1);
    if (!failure.is(FAIL)) {
      return;
    }
    List<Patch> replies = new ArrayList<>();
    failures(node.child(2), failure, replies);
    if (!replies.isEmpty()) {
      site.add(
          Mutation.EFFECT_BEFORE_CHECK,
          Patch.of(failure, text("("), new Part.Slice(node.child(2).span(), replies), text(")")));
    }
  }

  /** Replaces the replies of success by that of the failure. */
  private static void failures(SpecNode node, SpecNode failure, List<Patch> replies) {
    if (node.is(SUCCEED) || (isAssignment(node) && node.assigned().contains("reply"))) {
      replies.add(
          Patch.of(
              node,
              text("reply' = Reply("),
              slice(failure.child(0)),
              text(", "),
              slice(failure.child(1)),
              text(", -1)")));
      return;
    }
    node.children().forEach(child -> failures(child, failure, replies));
  }
}

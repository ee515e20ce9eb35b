package org.vmoffer.conformance.replay;

import java.util.stream.Collectors;
import org.vmoffer.api.Errno;
import org.vmoffer.api.OfferRecord;
import org.vmoffer.api.Reply;

/** Replies in a line: what is returned, and what is written for the caller. */
public final class ReplyText {
  private ReplyText() {}

  /** The reply as text, without the rule. */
  public static String of(Reply reply) {
    return switch (reply) {
      case Reply.Done r -> Long.toString(r.ret());
      case Reply.Claimed r ->
          "0, local=%s, size=%d".formatted(CallText.address(r.localAddr()), r.size());
      case Reply.Listed r ->
          "0, count=%d%s"
              .formatted(
                  r.list().size(),
                  r.list().stream().map(ReplyText::of).collect(Collectors.joining()));
      case Reply.Read r -> "0, value=%d".formatted(r.value());
      case Reply.Failed r -> failure(r);
      case Reply.FailedSize r -> "%s, size=%d".formatted(failure(r), r.size());
      case Reply.FailedCount r -> "%s, count=%d".formatted(failure(r), r.count());
    };
  }

  private static String of(OfferRecord offer) {
    return ", #%d: %d to %d, %s+%d, %s"
        .formatted(
            offer.id(),
            offer.srcPid(),
            offer.dstPid(),
            CallText.address(offer.addr()),
            offer.len(),
            CallText.flags(offer.flags()));
  }

  private static String failure(Reply reply) {
    Errno errno = reply.rule().errno();
    return errno == Errno.SIGSEGV ? "SIGSEGV" : reply.ret() + " " + errno;
  }
}

package org.vmoffer.conformance.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vmoffer.api.Errno;
import org.vmoffer.api.OfferRecord;
import org.vmoffer.api.Reply;

/**
 * What a program answers to a call: what C would see. Which rule has decided is not in it.
 *
 * @param ret 0, a new pid, or -1
 * @param errno the name of the error, as the program writes it; empty on success
 * @param localAddr where a claim put the pages, in bytes; null if nothing is said
 * @param size the length that a claim tells, in bytes; null if nothing is said
 * @param count how many offers there are; null if nothing is said
 * @param list the offers, with ids as the program gives them; null if nothing is said
 * @param value what a load found; null if nothing is said
 */
public record Answer(
    long ret,
    String errno,
    @Nullable Long localAddr,
    @Nullable Long size,
    @Nullable Long count,
    @Nullable List<OfferRecord> list,
    @Nullable Long value) {

  /** Keeps a snapshot. */
  public Answer {
    list = list == null ? null : List.copyOf(list);
  }

  /** What a reply looks like from outside. */
  public static Answer of(Reply reply) {
    Errno errno = reply.rule().errno();
    String name = errno == null ? "" : errno.name();
    long ret = reply.ret();
    return switch (reply) {
      case Reply.Done _, Reply.Failed _ -> new Answer(ret, name, null, null, null, null, null);
      case Reply.Claimed r -> new Answer(ret, name, r.localAddr(), r.size(), null, null, null);
      case Reply.Listed r ->
          new Answer(ret, name, null, null, (long) r.list().size(), r.list(), null);
      case Reply.Read r -> new Answer(ret, name, null, null, null, null, r.value());
      case Reply.FailedSize r -> new Answer(ret, name, null, r.size(), null, null, null);
      case Reply.FailedCount r -> new Answer(ret, name, null, null, r.count(), null, null);
    };
  }

  /** Whether it says that the call succeeded. */
  public boolean isSuccess() {
    return errno.isEmpty();
  }
}

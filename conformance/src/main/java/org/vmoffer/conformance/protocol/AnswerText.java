package org.vmoffer.conformance.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vmoffer.api.OfferRecord;
import org.vmoffer.conformance.replay.CallText;

/** Answers as text. */
public final class AnswerText {
  private AnswerText() {}

  /** The answer in a line. */
  public static String of(Answer answer) {
    StringBuilder text = new StringBuilder(Long.toString(answer.ret()));
    if (!answer.isSuccess()) {
      text.append(' ').append(answer.errno());
    }
    Long place = answer.localAddr();
    if (place != null) {
      text.append(", local=").append(CallText.address(place));
    }
    append(text, "size", answer.size());
    append(text, "count", answer.count());
    append(text, "value", answer.value());
    List<OfferRecord> list = answer.list();
    if (list != null) {
      list.forEach(offer -> text.append(", ").append(of(offer)));
    }
    return text.toString();
  }

  private static void append(StringBuilder text, String name, @Nullable Long number) {
    if (number != null) {
      text.append(", ").append(name).append('=').append(number);
    }
  }

  private static String of(OfferRecord offer) {
    return "{%d: %d to %d, %s, %d, %s}"
        .formatted(
            offer.id(),
            offer.srcPid(),
            offer.dstPid(),
            CallText.address(offer.addr()),
            offer.len(),
            CallText.flags(offer.flags()));
  }
}

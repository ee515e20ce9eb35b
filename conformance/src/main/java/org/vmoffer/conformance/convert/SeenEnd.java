package org.vmoffer.conformance.convert;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vmoffer.api.Call;
import org.vmoffer.api.Permissions;
import org.vmoffer.api.Reply;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.trace.StateJson;
import org.vmoffer.view.AbstractState;

/** What the conditions of a litmus test can see of a call and the state after it. */
final class SeenEnd {
  /** What the call's result is called. */
  static final String REGISTER = "r";

  private static final String NONE = "none";
  private static final String UNMAPPED = "unmapped";
  private final Map<String, String> seen = new LinkedHashMap<>();

  private SeenEnd() {}

  /** What a condition names, and its value. What is not there is unmapped, or gone. */
  static Map<String, String> of(Call call, Reply reply, AbstractState after) {
    SeenEnd end = new SeenEnd();
    end.seen.put(REGISTER, register(call, reply));
    if (reply instanceof Reply.Claimed claimed) {
      end.seen.put(REGISTER + ".place", Long.toString(claimed.localAddr() / StateJson.PAGE_SIZE));
    }
    end.seen.put("offers", Integer.toString(after.offers().size()));
    for (AbstractState.ProcessState process : after.processes()) {
      end.seen.put("P" + process.pid(), "alive");
      process.pages().forEach(page -> end.page(process.pid(), page, after));
    }
    return end.seen;
  }

  private void page(int pid, AbstractState.Page page, AbstractState after) {
    String name = "P%d[%d]".formatted(pid, page.page());
    long content =
        after.contents().stream()
            .filter(each -> each.frame() == page.frame())
            .mapToLong(AbstractState.Content::value)
            .findFirst()
            .orElse(0);
    seen.put(name, Long.toString(content));
    seen.put(name + ".rights", text(page.current()));
    seen.put(name + ".max", text(page.maximum()));
    String marks = String.join("+", page.marks().names());
    seen.put(name + ".marks", marks.isEmpty() ? NONE : marks);
  }

  private static String text(Permissions permissions) {
    return permissions.isEmpty() ? NONE : permissions.toString();
  }

  private static String register(Call call, Reply reply) {
    Rule rule = reply.rule();
    return switch (call) {
      case Call.Access _ when rule == Rule.ACCESS_1 -> UNMAPPED;
      case Call.Access _ when rule == Rule.ACCESS_2 -> "denied";
      case Call.Access _ -> reply instanceof Reply.Read read ? Long.toString(read.value()) : "ok";
      case Call.VmListOffer _ when reply instanceof Reply.Listed listed ->
          Integer.toString(listed.list().size());
      case Call.Fork _, Call.Spawn _ when rule.isSuccess() -> Long.toString(reply.ret());
      default -> rule.label();
    };
  }

  /** Puts into each what another has: as a page that is not mapped, a process that has gone. */
  static void complete(List<Map<String, String>> ends) {
    for (Map<String, String> each : ends) {
      for (Map<String, String> other : ends) {
        for (String name : other.keySet()) {
          if (name.startsWith("P") && !name.contains(".")) {
            each.putIfAbsent(name, name.contains("[") ? UNMAPPED : "gone");
          }
        }
      }
    }
  }
}

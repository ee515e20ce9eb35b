package org.vmoffer.conformance.tlc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vmoffer.conformance.graph.Bounds;

/**
 * Turns the configuration of a model into that of a larger one: other bounds, and no set of
 * arguments, since calls will be bound one by one.
 */
final class ConfigRewriter {
  private static final Pattern CONSTANT = Pattern.compile("(\\s*)(\\w+)(\\s*)(=|<-)(\\s*)(.*)");

  private ConfigRewriter() {}

  /** The configuration, line by line, with other constants; all else stays. */
  static List<String> rewrite(List<String> config, Bounds bounds) {
    Map<String, String> constants = constants(bounds);
    return config.stream().map(line -> rewrite(line, constants)).toList();
  }

  private static String rewrite(String line, Map<String, String> constants) {
    Matcher matcher = CONSTANT.matcher(line);
    if (!matcher.matches()) {
      return line;
    }
    String name = matcher.group(2);
    String value = constants.get(name);
    if (value == null) {
      value = matcher.group(4).equals("<-") ? "{}" : matcher.group(6);
    }
    return matcher.group(1) + name + " = " + value;
  }

  private static Map<String, String> constants(Bounds bounds) {
    Map<String, String> constants = new HashMap<>();
    constants.put("Arch", quoted(bounds.arch()));
    constants.put("UserPages", String.valueOf(bounds.userPages()));
    constants.put("FrameCount", String.valueOf(bounds.frames()));
    constants.put("MaxPid", String.valueOf(bounds.maxPid()));
    constants.put("OfferLimit", String.valueOf(bounds.offerLimit()));
    constants.put(
        "Values",
        bounds.values().stream().map(String::valueOf).collect(Collectors.joining(", ", "{", "}")));
    constants.put("ExpectExtension", tla(bounds.expectExtension()));
    constants.put("FramePolicy", quoted(bounds.framePolicy()));
    constants.put("Placement", quoted(bounds.placement()));
    constants.put("SpuriousNoMem", tla(bounds.spuriousNoMem()));
    return constants;
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }

  private static String tla(boolean truth) {
    return truth ? "TRUE" : "FALSE";
  }
}

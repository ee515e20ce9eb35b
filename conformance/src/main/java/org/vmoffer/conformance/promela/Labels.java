package org.vmoffer.conformance.promela;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.Unreadable;

/**
 * Which rule a number means in what the model writes. SPIN numbers the names of an {@code mtype}
 * from 1 on, beginning with the last.
 */
final class Labels {
  private static final String FILE = "rows.pml";
  private static final String NONE = "NONE";
  private static final Pattern NAMES = Pattern.compile("mtype:rule = \\{([^}]*)}");

  private final List<Rule> rules;

  private Labels(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /**
   * Reads the names.
   *
   * @param sources the directory {@code promela}
   * @throws BadInputException if they are not there, or one of them is no rule's
   */
  static Labels read(Path sources) {
    Path file = sources.resolve(FILE);
    Matcher names;
    try {
      names = NAMES.matcher(Files.readString(file));
    } catch (IOException e) {
      throw new BadInputException(file.toString(), Unreadable.why(e), "the model in Promela");
    }
    if (!names.find()) {
      throw new BadInputException(file.toString(), "no mtype:rule", "the names of the rules");
    }
    Map<String, Rule> known = new HashMap<>();
    for (Rule rule : Rule.values()) {
      known.put(rule.label().replace('.', '_'), rule);
    }
    List<Rule> rules = new ArrayList<>();
    for (String name : names.group(1).strip().split("\\s*,\\s*", -1)) {
      Rule rule = known.get(name);
      if (rule != null) {
        rules.add(rule);
      } else if (!name.equals(NONE) || !rules.isEmpty()) {
        throw new BadInputException(
            file.toString(), "'" + name + "'", NONE + " and then labels of rules");
      }
    }
    return new Labels(rules.reversed());
  }

  /**
   * The rule that a number means.
   *
   * @throws SpinException if it means none
   */
  Rule rule(int number) throws SpinException {
    if (number < 1 || number > rules.size()) {
      throw new SpinException("the model in Promela speaks of a rule number " + number);
    }
    return rules.get(number - 1);
  }
}

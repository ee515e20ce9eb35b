package org.vmoffer.conformance.litmus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.vmoffer.conformance.WholeFile;
import org.vmoffer.conformance.explore.ExplorationProgress;
import org.vmoffer.machine.BrokenMachines;

/**
 * Which litmus tests notice each machine that is broken on purpose: those that end as they must
 * not. What is kept is asked for all by {@code -Dvmoffer.litmus=all}, and renewed by {@code renew}.
 */
final class BrokenMachinesTest {
  private static final Path KEPT = Texts.DIRECTORY.resolve(NoticedMutants.FILE);
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void theFirstTestThatIsKeptNoticesEachMachine() throws Exception {
    SortedMap<String, List<String>> kept = kept();
    assertEquals(BrokenMachines.names(), List.copyOf(kept.keySet()));
    int asked = 0;
    for (String name : kept.keySet()) {
      for (String first : kept.get(name).stream().limit(1).toList()) {
        assertTrue(notices(test(first), name), () -> first + " does not notice " + name);
        asked++;
      }
    }
    assertTrue(asked > BrokenMachines.names().size() / 2, "asked only " + asked);
  }

  @Test
  @EnabledIfSystemProperty(named = "vmoffer.litmus", matches = "all")
  void exactlyThoseThatAreKeptNotice() throws Exception {
    assertEquals(kept(), found());
  }

  @Test
  @EnabledIfSystemProperty(named = "vmoffer.litmus", matches = "renew")
  void whatNoticesIsKept() throws Exception {
    List<String> lines = new ArrayList<>();
    SortedMap<String, List<String>> found = found();
    for (String name : found.keySet()) {
      lines.add("  \"%s\": %s".formatted(name, JSON.writeValueAsString(found.get(name))));
    }
    WholeFile.write(KEPT, "{\n%s\n}\n".formatted(String.join(",\n", lines)));
  }

  /** For each machine the tests that notice it, the one with the fewest states first. */
  private static SortedMap<String, List<String>> found() throws Exception {
    List<Race> sound = new ArrayList<>();
    for (Path file : Texts.files()) {
      sound.add(Race.run(Sources.read(file), ExplorationProgress.SILENT));
    }
    sound.sort(Comparator.comparingInt(Race::states).thenComparing(race -> race.test().name()));
    SortedMap<String, List<String>> found = new TreeMap<>();
    for (String name : BrokenMachines.names()) {
      List<String> noticing = new ArrayList<>();
      for (Race race : sound) {
        if (notices(race.test(), name)) {
          noticing.add(race.test().name());
        }
      }
      found.put(name, noticing);
    }
    return found;
  }

  /** A machine that comes into a state that it cannot go on from is noticed, too. */
  private static boolean notices(LitmusTest test, String name) throws InterruptedException {
    try {
      Race race =
          Race.run(test, BrokenMachines.of(name, Scenarios.of(test)), ExplorationProgress.SILENT);
      return !race.unmet().isEmpty();
    } catch (IndexOutOfBoundsException | IllegalStateException broken) {
      return true;
    }
  }

  private static LitmusTest test(String name) {
    return Sources.read(Texts.DIRECTORY.resolve(name + LitmusTest.SUFFIX));
  }

  private static SortedMap<String, List<String>> kept() {
    return NoticedMutants.read(Texts.DIRECTORY).tests();
  }
}

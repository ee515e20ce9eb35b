package org.vmoffer.conformance.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vmoffer.conformance.campaign.CAdapter;

/**
 * The kernel in C has a reader of its own. Built with sanitizers, it answers every line with one
 * line of JSON, whatever the lines before were. {@code -Dvmoffer.requests=100000} asks more, {@code
 * -Dvmoffer.seed=7} something else.
 */
final class CRequestsTest {
  private static final int REQUESTS = Integer.getInteger("vmoffer.requests", 10_000);
  private static final long SEED = Long.getLong("vmoffer.seed", 1);
  private static final int MOST_MUTATIONS = 4;
  private static final Path DIALOGUE = Path.of("..", "adapters", "c", "test", "dialogue.txt");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private static final String HELLO =
      "{\"op\":\"hello\",\"protocol\":1,\"arch\":\"x86-64\",\"pageSize\":4096,\"userPages\":4,"
          + "\"frames\":3,\"maxPid\":3,\"offerLimit\":1}";
  private static final String PAGE = "\"0\":{\"frame\":0,\"cur\":\"R\",\"max\":\"R\",\"marks\":[]}";
  private static final String OFFER =
      "{\"src\":1,\"dst\":%d,\"addr\":0,\"pages\":%d,\"grant\":\"\",\"drop\":\"\"}";
  private static final String LOAD =
      "{\"op\":\"load\",\"state\":{\"processes\":{\"1\":{\"pages\":{%s}},\"2\":{\"pages\":{}}},"
          + "\"offers\":[%s]}}";
  private static final String CLAIM =
      "{\"op\":\"call\",\"pid\":2,\"name\":\"vm_claim\",\"args\":{\"src_pid\":1,\"remote_addr\":0,"
          + "\"local_addr\":0,\"size\":0,\"flags\":0}}";

  @TempDir private static Path directory;

  private static String program = "";

  private int understood;
  private int refused;

  @BeforeAll
  static void build() throws Exception {
    CAdapter adapter = CAdapter.in(directory);
    adapter.buildSanitized();
    program = adapter.program("");
  }

  private static LineProgram start() throws IOException {
    return new LineProgram(program, directory.resolve("errors"));
  }

  /** Dialogues without a last line that would end the program. */
  private static List<byte[]> seeds() throws IOException {
    String asked;
    try (Stream<String> lines = Files.lines(DIALOGUE)) {
      asked =
          lines
              .filter(line -> line.startsWith(">"))
              .map(line -> line.substring(2))
              .collect(Collectors.joining("\n"));
    }
    String requests = new String(new RequestInput().seeds().getFirst(), StandardCharsets.UTF_8);
    String claimed =
        String.join("\n", HELLO, LOAD.formatted(PAGE, OFFER.formatted(2, 1)), CLAIM, CLAIM);
    return Stream.of(asked, requests, claimed)
        .map(text -> text.replaceAll("\\{\"op\":\"bye\"}\\s*$", "{\"op\":\"state\"}"))
        .map(text -> text.getBytes(StandardCharsets.UTF_8))
        .toList();
  }

  private static List<Mutation> mutations(Random random) {
    Mutation.Kind[] kinds = Mutation.Kind.values();
    List<Mutation> mutations = new ArrayList<>();
    for (int left = random.nextInt(MOST_MUTATIONS + 1); left > 0; left--) {
      mutations.add(
          new Mutation(
              kinds[random.nextInt(kinds.length)], random.nextDouble(), random.nextDouble()));
    }
    return mutations;
  }

  @Test
  void everyLineIsAnsweredByALineOfJson() throws Exception {
    Random random = new Random(SEED);
    List<byte[]> seeds = seeds();
    long start = System.nanoTime();
    try (LineProgram kernel = start()) {
      while (understood + refused < REQUESTS) {
        byte[] dialogue =
            Mutator.mutated(seeds.get(random.nextInt(seeds.size())), mutations(random));
        String text = new String(dialogue, StandardCharsets.ISO_8859_1);
        for (String line : text.split("\n", -1)) {
          ask(kernel, line, text);
        }
      }
      System.out.printf(
          "CRequestsTest: %,d requests of seed %d, %,d understood, %,d refused, %d starts, %.1f"
              + " s%n",
          understood + refused,
          SEED,
          understood,
          refused,
          kernel.starts(),
          (System.nanoTime() - start) / 1e9);
    }
    assertTrue(understood > 0 && refused > 0, "nothing understood, or nothing refused");
  }

  private void ask(LineProgram kernel, String line, String dialogue)
      throws IOException, InterruptedException {
    String where = "%s in%n%s".formatted(line, dialogue);
    try {
      byte[] answer = kernel.ask(line.getBytes(StandardCharsets.ISO_8859_1));
      assertFalse(kernel.saysMore(), where);
      JsonNode json = JSON.readTree(answer);
      assertTrue(json.has("ok") || json.has("ret") || json.has("state"), where);
      if (json.path("ok").asBoolean(true)) {
        understood++;
      } else {
        assertTrue(json.path("error").isTextual(), where);
        refused++;
      }
    } catch (JsonProcessingException wrong) {
      fail(where + ": " + wrong.getMessage());
    } catch (LineProgram.EndedException ended) {
      assertEquals(0, ended.exitCode(), where + ": " + ended.getMessage());
      assertTrue(line.contains("bye"), where);
      kernel.restart();
    }
  }

  @Test
  void anOfferThatCannotBeIsRefusedWithItsState() throws Exception {
    String offer = OFFER.formatted(2, 1);
    try (LineProgram kernel = start()) {
      assertTrue(isAccepted(kernel, HELLO));
      assertTrue(isAccepted(kernel, LOAD.formatted(PAGE, offer)));
      for (String offers :
          List.of(
              OFFER.formatted(2, 2),
              OFFER.formatted(1, 1),
              OFFER.formatted(3, 1),
              offer + "," + offer)) {
        assertFalse(isAccepted(kernel, LOAD.formatted(PAGE, offers)), offers);
      }
      assertFalse(isAccepted(kernel, LOAD.formatted("", offer)), "of a page that is not mapped");
    }
  }

  @Test
  void offersBeyondTheLimitOfTheirSourceAreRefusedWithTheirState() throws Exception {
    String three =
        LOAD.replace("\"2\":{\"pages\":{}}", "\"2\":{\"pages\":{}},\"3\":{\"pages\":{}}");
    String both = OFFER.formatted(2, 1) + "," + OFFER.formatted(3, 1);
    try (LineProgram kernel = start()) {
      assertTrue(isAccepted(kernel, HELLO));
      assertTrue(isAccepted(kernel, three.formatted(PAGE, OFFER.formatted(3, 1))));
      assertFalse(isAccepted(kernel, three.formatted(PAGE, both)));
    }
  }

  @Test
  void aNumberOfAPageIsWrittenInOneWay() throws Exception {
    try (LineProgram kernel = start()) {
      assertTrue(isAccepted(kernel, HELLO));
      for (String key : List.of("00", "+0", " 0", "-0", "")) {
        String other = PAGE.replace("\"0\":", "\"" + key + "\":");
        assertFalse(isAccepted(kernel, LOAD.formatted(other, "")), key);
      }
    }
  }

  @Test
  void aLineDoesNotEndWithANul() throws Exception {
    try (LineProgram kernel = start()) {
      assertTrue(isAccepted(kernel, HELLO));
      assertFalse(isAccepted(kernel, "{\"op\":\"state\"}\0 and more"));
    }
  }

  private static boolean isAccepted(LineProgram kernel, String request) throws Exception {
    byte[] answer = kernel.ask(request.getBytes(StandardCharsets.UTF_8));
    return JSON.readTree(answer).path("ok").asBoolean(true);
  }
}

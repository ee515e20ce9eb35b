package org.vmoffer.conformance.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vmoffer.conformance.tlc.Specs;

/**
 * The page as its own tests see it, and whether it is the one that its source is built to. They
 * need Node and what {@code npm ci} installs, and the views a browser.
 */
final class PageInBrowserTest {
  private static final Path PAGE = Path.of("..", "report").toAbsolutePath().normalize();
  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  @TempDir private Path root;

  private static boolean isOnPath(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
  }

  private static void need(String reason, boolean isThere) {
    if (!isThere) {
      System.out.println("PageInBrowserTest skipped: " + reason);
    }
    Assumptions.assumeTrue(isThere, reason);
  }

  private static void needPackages() {
    need("no node on the PATH", isOnPath("node"));
    need(
        "the page's packages are not installed; npm ci in report does",
        Files.isDirectory(PAGE.resolve("node_modules").resolve("vite")));
  }

  private static void needBrowser() {
    boolean named = System.getenv("VMOFFER_CHROMIUM") != null;
    need(
        "no browser, none of " + BROWSERS,
        named || BROWSERS.stream().anyMatch(PageInBrowserTest::isOnPath));
  }

  private record Ran(int exitCode, String output) {}

  private static Ran run(Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(PAGE.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ran(process.waitFor(), output);
  }

  @Test
  void theCommittedPageIsWhatItsSourceIsBuiltTo() throws Exception {
    needPackages();
    Path built = root.resolve("built");

    Ran ran =
        run(
            Map.of("VMOFFER_PAGE_OUT", built.toString()),
            "node",
            "node_modules/vite/bin/vite.js",
            "build");

    assertEquals(0, ran.exitCode(), ran.output());
    for (String file : List.of("index.html", "page.js", "page.css")) {
      assertArrayEquals(
          Files.readAllBytes(PAGE.resolve("dist").resolve(file)),
          Files.readAllBytes(built.resolve(file)),
          file + ": 'npm run build' in report, and commit dist");
    }
  }

  @Test
  void thePageReadsAndSearchesAsItsTestsSay() throws Exception {
    needPackages();

    Ran ran = run(Map.of(), "npm", "run", "--silent", "unit");

    assertEquals(0, ran.exitCode(), ran.output());
    assertTrue(ran.output().contains("# skipped 0"), ran.output());
  }

  @Test
  void everyViewOfAReportWorksInABrowser() throws Exception {
    needPackages();
    needBrowser();
    Path page = root.resolve("page");
    TinyHome home = TinyHome.in(root);
    writeLedger();
    for (String kept : List.of("mutants.json", "equivalent-mutants.json")) {
      Files.copy(Specs.DIRECTORY.resolve(kept), root.resolve("spec").resolve(kept));
      Path ofKernel = root.resolve("impl").resolve(kept);
      Files.createDirectories(root.resolve("impl"));
      Files.copy(Path.of("..", "impl").resolve(kept), ofKernel);
    }
    TinyHome.Run written = home.run("report", "-o", page.toString());
    assertEquals(ExitCode.GOOD, written.exitCode(), written.err());

    Ran ran = run(Map.of("VMOFFER_PAGE", page.toString()), "node", "--test", "test/browser.mjs");

    assertEquals(0, ran.exitCode(), ran.output());
    assertTrue(ran.output().contains("# skipped 0"), ran.output());
    assertTrue(Optional.of(ran.output()).filter(text -> text.contains("# pass 0")).isEmpty());
  }

  /** Two entries: one with all that the page shows, its trace too, and one with an id alone. */
  private void writeLedger() throws IOException {
    Path ledger = Files.createDirectory(root.resolve("ledger"));
    Files.writeString(ledger.resolve("D2.json"), "{\"id\":\"D2\"}");
    Files.writeString(
        ledger.resolve("D1.json"),
        """
        {"id":"D1","question":"What if?","calls":["spawn"],"topics":["life"],"rules":["spawn.0"],
         "considered":[{"alternative":"Another.","consequence":"Worse."}],
         "decision":"This.","reason":"Therefore.",
         "precedents":[{"system":"Some","fact":"Does.","source":"https://example.org/","unchecked":true}],
         "specification":[{"module":"World","name":"Spawn"}],
         "implementation":[{"class":"org.vmoffer.kernel.World","method":"spawn"}],
         "whatIf":{"switch":"some-switch","override":"X is Y.","note":"Nothing more."},
         "outcomes":[{"switch":"some-switch","model":"MCSome","property":"SomeInv"},
           {"switch":"some-switch","model":"MCOther","changes":[{"call":"spawn","before":"spawn.0",
            "after":null,"differs":"","cases":3}]}],
         "trace":{"vars":["alive","space","free","content","offers","reply"],"states":[
           {"alive":{"#set":[]},"space":{"#map":[]},"free":{"#set":[0]},"content":{"#map":[]},
            "offers":[],"reply":{"pid":0,"rule":"exit.0","errno":"OK","ret":0}},
           {"alive":{"#set":[1]},"space":{"#map":[]},"free":{"#set":[0]},"content":{"#map":[]},
            "offers":[],"reply":{"pid":0,"rule":"spawn.0","errno":"OK","ret":1}}]}}
        """);
  }
}

package org.vmoffer.conformance.litmus;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class TlaModuleTest {
  private static final TlaModule MODULE = new TlaModule(Texts.small(), true);

  @Test
  void theModuleSaysWhatRuns() {
    String text = MODULE.module();

    assertTrue(text.startsWith("---- MODULE Litmus ----\nEXTENDS VmOfferMmu\n"), text);
    assertTrue(text.contains("LitmusProcessOf == <<1, 2>>\n"), text);
    assertTrue(
        text.contains(
            "[call |-> \"access\", args |-> [pid |-> 1, addr |-> 0, kind |-> \"W\", value |-> 1]]"),
        text);
    assertTrue(text.contains("src_pid |-> 1, remote_addr |-> 0, local_addr |-> 4096"), text);
    assertTrue(text.contains("grant |-> {\"R\"}, drop |-> {\"W\"}"), text);
  }

  @Test
  void theConfigurationSaysWhereItRuns() {
    String text = MODULE.config();

    assertTrue(text.contains("  UserPages = 2\n"), text);
    assertTrue(text.contains("  Values = {0, 1}\n"), text);
    assertTrue(text.contains("PROPERTY RefinesProp"), text);
    assertFalse(new TlaModule(Texts.small(), false).config().contains("RefinesProp"));
  }
}

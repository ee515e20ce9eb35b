package org.vmoffer.conformance.explore;

/**
 * What the canonical form of a state consists of: the specification's variables and their fields.
 */
enum Part {
  ALIVE("alive", false),
  OFFERS("offers", false),
  RESULT("result", true),
  ROOT("root", true),
  TABLE("table", true),
  SPARE("spare", false),
  UNUSED("unused", false),
  MEM("mem", true),
  REFS("refs", true),
  RESERVE("reserve", true),
  DEVICE("device", true),
  TLB("tlb", true),
  PSC("psc", true),
  BUFFER("buffer", true),
  REQUEST("request", true),
  HANDLER("handler", true),
  LOCK("lock", true),
  AT("at", true),
  PC("pc", true),
  OVER("job[%d].over", true),
  LEFT("job[%d].left", true),
  OWED("job[%d].owed", true),
  TABLES("job[%d].tables", true),
  FRAMES("job[%d].frames", true),
  MOVED("job[%d].moved", true),
  TOPS("job[%d].tops", true),
  TORN("job[%d].torn", true),
  COPY("job[%d].copy", true),
  OFFER("job[%d].offer", true),
  PLACE("job[%d].place", true);

  private final String pattern;

  Part(String name, boolean isNumbered) {
    this.pattern = isNumbered && name.indexOf('%') < 0 ? name + "[%d]" : name;
  }

  /** How the specification writes it, {@code tlb[1]} say. */
  String name(int number) {
    return pattern.formatted(number);
  }
}

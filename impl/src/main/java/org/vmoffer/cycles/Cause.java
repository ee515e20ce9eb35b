package org.vmoffer.cycles;

/** What a cycle of a core was spent on. Every cycle has exactly one cause. */
public enum Cause {
  /** Data accesses of programs, through the data caches. */
  DATA("data", "loads and stores of programs"),
  /** STLB lookups after a miss in the first level. */
  STLB("stlb", "second-level TLB lookups"),
  /** Entry loads of page-table walks. */
  WALK("walk", "page-table walks"),
  /** Locked updates of accessed and dirty bits. */
  UPDATE("update", "accessed and dirty bits"),
  /** What a program computes without touching memory. */
  COMPUTE("compute", "computation of programs"),
  /** Into the kernel, by a call or a fault. */
  ENTRY("entry", "entry into the kernel"),
  /** Back to user mode. */
  EXIT("exit", "return to user mode"),
  /** Locked operations on address-space locks. */
  LOCK("lock", "taking and giving locks"),
  /** The rules of a call: looking at arguments, entries and offers. */
  CHECK("check", "deciding by the rules"),
  /** Reads and writes of page-table entries by the kernel. */
  ENTRIES("entries", "changing page-table entries"),
  /** Fresh and split tables. */
  TABLES("tables", "preparing page tables"),
  /** Reference counts of frames. */
  REFERENCES("references", "reference counts of frames"),
  /** Offer records inserted and removed. */
  OFFERS("offers", "offer records"),
  /** Frames that are cleared. */
  CLEAR("clear", "clearing frames"),
  /** Frames that are copied. */
  COPY("copy", "copying frames"),
  /** Invalidations of cached translations, by INVLPG or by CR3. */
  FLUSH("flush", "invalidating translations"),
  /** Interrupts sent. */
  SEND("send", "sending interrupts"),
  /** Interrupts taken. */
  DELIVER("deliver", "taking interrupts"),
  /** Acknowledgements. */
  ACKNOWLEDGE("acknowledge", "acknowledging shootdowns"),
  /** Messages between programs, with the system calls that carry them. */
  MESSAGE("message", "messages between programs"),
  /** Changes from one thread to another on a core. */
  SWITCH("switch", "context switches"),
  /** Waiting for acknowledgements. */
  WAIT_FLUSH("waitFlush", "waiting for acknowledgements"),
  /** Waiting for an address-space lock, or for siblings to stop. */
  WAIT_LOCK("waitLock", "waiting for locks"),
  /** Waiting for stores to reach memory. */
  WAIT_STORES("waitStores", "waiting for stores"),
  /** Nothing to do. */
  IDLE("idle", "nothing to do");

  private final String label;
  private final String meaning;

  Cause(String label, String meaning) {
    this.label = label;
    this.meaning = meaning;
  }

  /** One word, the name in JSON. */
  public String label() {
    return label;
  }

  /** A few words. */
  public String meaning() {
    return meaning;
  }

  /** Whether the core did something: neither waited nor idled. */
  public boolean isWork() {
    return compareTo(WAIT_FLUSH) < 0;
  }
}

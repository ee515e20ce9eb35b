package org.vmoffer.machine;

/** Where a thread is in its call. */
public enum Pc {
  /** Its process is not there yet. */
  UNBORN("unborn"),
  /** Its process has gone, or a sibling has stopped it. */
  ENDED("ended"),
  /** It has to ask for a flush. */
  REQUEST("request"),
  /** It waits for acknowledgements. */
  WAIT("wait"),
  /** In user mode, between calls. */
  USER("user"),
  /** An access has faulted. */
  FAULT("fault"),
  /** It has one lock and takes another. */
  LOCK("lock"),
  /** A fault looks at the entry again, under the lock. */
  LOOK("look"),
  /** It has its locks and decides. */
  DECIDE("decide"),
  /** It has its reply and gives its locks back. */
  UNLOCK("unlock"),
  /** It takes rights away, page by page. */
  TAKE("take"),
  /** It copies a page that a fork has left shared. */
  COPY("copy"),
  /** The copy has to ask for a flush. */
  COPY_REQUEST("copyRequest"),
  /** The copy waits for acknowledgements. */
  COPY_WAIT("copyWait"),
  /** It gives what was promised at the commit, page by page. */
  INSTALL("install"),
  /** It frees what nobody maps any more. */
  FREE("free"),
  /** It stops its sibling threads. */
  STOP("stop");

  private static final Pc[] BY_CODE = values();

  private final String label;

  Pc(String label) {
    this.label = label;
  }

  /** Whether the thread is in user mode. */
  public boolean isUser() {
    return this == USER;
  }

  /** Whether the thread does nothing, not yet or no more. */
  public boolean isOver() {
    return this == UNBORN || this == ENDED;
  }

  /** The specification's string. */
  public String label() {
    return label;
  }

  /** The number that stands for it in the words of a machine: its place in this list, from 0. */
  @SuppressWarnings("EnumOrdinal") // the order is part of the canonical form
  public int code() {
    return ordinal();
  }

  static Pc of(int code) {
    return BY_CODE[code];
  }
}

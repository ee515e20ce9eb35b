package org.vmoffer.machine;

/** The actions of the specification's kernel level, in the order of its next-state relation. */
public enum Action {
  /** An access through a cached translation. */
  ACCESS_HIT("AccessHit"),
  /** An access for which the walk finds no right. */
  ACCESS_FAULT("AccessFault"),
  /** An access by a device. */
  DMA("Dma"),
  /** A fault looks again. */
  FAULT_LOOK("FaultLook"),
  /** A page that a fork has left shared is copied, or is the last sharer's own. */
  COPY("Copy"),
  /** A copy asks for its flush. */
  COPY_REQUEST("CopyRequest"),
  /** The copy takes the place of the page. */
  COPY_INSTALL("CopyInstall"),
  /** An address-space lock is taken. */
  LOCK("Lock"),
  /** Back to user mode. */
  RETURN("Return"),
  /** A large leaf becomes a table of the next smaller ones. */
  SPLIT("Split"),
  /** What the entry of a table lets through at most goes down into the entries below it. */
  UNCAP("Uncap"),
  /** {@code vm_offer} and cancel. */
  OFFER_DECIDE("OfferDecide"),
  /** {@code vm_listoffer}. */
  LIST_OFFERS("ListOffers"),
  /** {@code vm_claim} decides and reserves. */
  CLAIM_DECIDE("ClaimDecide"),
  /** A claim takes the dropped rights from one page of the source. */
  CLAIM_TAKE_RIGHTS("ClaimTakeRights"),
  /** A claim takes a whole table from the source. */
  CLAIM_TAKE_TABLE("ClaimTakeTable"),
  /** A claim asks for a flush. */
  CLAIM_REQUEST("ClaimRequest"),
  /** A claim commits. */
  CLAIM_COMMIT("ClaimCommit"),
  /** A claim maps one page. */
  CLAIM_INSTALL("ClaimInstall"),
  /** A claim hangs the table where it belongs now. */
  CLAIM_INSTALL_TABLE("ClaimInstallTable"),
  /** mmap decides, reserves and commits. */
  MMAP_DECIDE("MmapDecide"),
  /** mmap maps one page. */
  MMAP_INSTALL("MmapInstall"),
  /** munmap decides. */
  MUNMAP_DECIDE("MunmapDecide"),
  /** munmap unmaps one page. */
  MUNMAP_TAKE_RIGHTS("MunmapTakeRights"),
  /** munmap asks for a flush. */
  MUNMAP_REQUEST("MunmapRequest"),
  /** munmap commits. */
  MUNMAP_COMMIT("MunmapCommit"),
  /** munmap frees the frames. */
  MUNMAP_FREE("MunmapFree"),
  /** mprotect decides. */
  MPROTECT_DECIDE("MprotectDecide"),
  /** mprotect takes rights from one page. */
  MPROTECT_TAKE_RIGHTS("MprotectTakeRights"),
  /** mprotect asks for a flush. */
  MPROTECT_REQUEST("MprotectRequest"),
  /** mprotect commits. */
  MPROTECT_COMMIT("MprotectCommit"),
  /** mprotect writes the new rights of one page. */
  MPROTECT_INSTALL("MprotectInstall"),
  /** pin. */
  PIN_DECIDE("PinDecide"),
  /** unpin. */
  UNPIN_DECIDE("UnpinDecide"),
  /** fork decides and reserves. */
  FORK_DECIDE("ForkDecide"),
  /** fork takes the write right of one page. */
  FORK_TAKE_RIGHTS("ForkTakeRights"),
  /** fork asks for a flush. */
  FORK_REQUEST("ForkRequest"),
  /** fork commits: the child exists. */
  FORK_COMMIT("ForkCommit"),
  /** spawn. */
  SPAWN_DECIDE("SpawnDecide"),
  /** exec and exit begin. */
  END_BEGIN("EndBegin"),
  /** A thread stops for a sibling in exec or exit. */
  STOP("Stop"),
  /** exec and exit take the lock. */
  END_LOCK("EndLock"),
  /** exec commits. */
  EXEC_COMMIT("ExecCommit"),
  /** exec empties the address space. */
  EXEC_TEAR_DOWN("ExecTearDown"),
  /** exit commits. */
  EXIT_COMMIT("ExitCommit"),
  /** exec and exit ask for a flush. */
  END_REQUEST("EndRequest"),
  /** exec and exit free frames and tables. */
  END_FREE("EndFree"),
  /** The oldest waiting store reaches memory. */
  DRAIN("Drain"),
  /** An interrupt is taken. */
  DELIVER("Deliver"),
  /** A shootdown is served and acknowledged. */
  ACKNOWLEDGE("Acknowledge"),
  /** A table enters the paging-structure cache. */
  FILL_STRUCTURE("FillStructure", true, true),
  /** A translation enters the TLB. */
  FILL_TRANSLATION("FillTranslation", false, true),
  /** A translation leaves the TLB. */
  EVICT("Evict", false, true),
  /** A table leaves the paging-structure cache. */
  EVICT_STRUCTURE("EvictStructure", true, true),
  /** Nothing is left to do. */
  REST("Rest");

  private static final Action[] BY_CODE = values();

  private final String label;
  private final boolean hasLevel;
  private final boolean hasIndex;

  Action(String label) {
    this(label, false, false);
  }

  Action(String label, boolean hasLevel, boolean hasIndex) {
    this.label = label;
    this.hasLevel = hasLevel;
    this.hasIndex = hasIndex;
  }

  /** The specification's name. */
  public String label() {
    return label;
  }

  /** Whether the first parameter is a thread or core; every action has one but {@link #REST}. */
  public boolean hasWho() {
    return this != REST;
  }

  /** Whether a level of tables is a parameter. */
  public boolean hasLevel() {
    return hasLevel;
  }

  /** Whether the number of a table at that level, or of a page, is a parameter. */
  public boolean hasIndex() {
    return hasIndex;
  }

  @SuppressWarnings("EnumOrdinal") // a number for words in memory only
  int code() {
    return ordinal();
  }

  static Action of(int code) {
    return BY_CODE[code];
  }
}

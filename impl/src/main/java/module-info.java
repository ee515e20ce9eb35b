/** The reference implementation of the three calls and of the machine under them. */
module org.vmoffer {
  requires static transitive org.jspecify;

  exports org.vmoffer.address;
  exports org.vmoffer.api;
  exports org.vmoffer.cache;
  exports org.vmoffer.cycles;
  exports org.vmoffer.kernel;
  exports org.vmoffer.machine;
  exports org.vmoffer.memory;
  exports org.vmoffer.pagetable;
  exports org.vmoffer.timing;
  exports org.vmoffer.tlb;
  exports org.vmoffer.view;
}

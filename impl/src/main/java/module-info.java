/** The reference implementation of the three calls and of the machine under them. */
module org.vmoffer {
  requires static transitive org.jspecify;

  exports org.vmoffer.api;
}

/** The reference implementation of the three calls and of the machine under them. */
module org.vmoffer {
  requires static org.jspecify;
}

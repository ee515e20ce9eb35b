package org.vmoffer.conformance.campaign;

import java.util.function.Consumer;

/**
 * How much is done.
 *
 * @param jobs programs side by side
 * @param failures failures of a model after which no more are looked for
 * @param notice told what should not wait for the report, a line each
 */
public record Limits(int jobs, int failures, Consumer<String> notice) {}

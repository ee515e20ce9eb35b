package org.vmoffer.conformance.page;

/**
 * An operator of the specification or a method, as it is written.
 *
 * @param file its file, from the top of the project
 * @param line where it begins, counted from 1
 * @param text the lines, without an indentation that all have
 */
record SourceText(String file, int line, String text) {}

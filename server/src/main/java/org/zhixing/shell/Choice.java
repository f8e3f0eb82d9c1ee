package org.zhixing.shell;

/**
 * One choice of a list to choose from.
 *
 * @param value what the form sends
 * @param label what the user reads
 */
public record Choice(String value, String label) {}

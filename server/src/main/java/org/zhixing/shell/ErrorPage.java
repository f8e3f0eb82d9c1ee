package org.zhixing.shell;

/**
 * What the error page shows.
 *
 * @param kind which words: missing, removed, forbidden, toolarge, toomany, bad, broken
 * @param status HTTP status
 * @param number under which the log knows the event
 */
public record ErrorPage(String kind, int status, String number) {}

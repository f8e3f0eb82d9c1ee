package org.zhixing.shell;

/**
 * One thing that a search found.
 *
 * @param kindKey message key of what it is: docket, document, unit, person
 * @param title what it is called
 * @param detail number, unit or state, for telling it from others
 * @param href where it opens
 */
public record Found(String kindKey, String title, String detail, String href) {}

package org.zhixing.shell;

/**
 * One page for everybody that the front page leads to; a module contributes a bean of this type.
 *
 * @param order place from the top
 * @param key message key of the label
 * @param href path of the page, open without sign-in
 */
public record PublicEntry(int order, String key, String href) {}

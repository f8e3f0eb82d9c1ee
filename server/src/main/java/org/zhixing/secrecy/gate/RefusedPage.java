package org.zhixing.secrecy.gate;

/**
 * What is told after a refusal; nothing of what was typed.
 *
 * @param level the word of the mark that was found
 * @param back the page on which the form stands; the browser still has what was typed
 */
public record RefusedPage(String level, String back) {}

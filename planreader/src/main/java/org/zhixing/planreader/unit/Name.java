package org.zhixing.planreader.unit;

/**
 * A name found in the scan.
 *
 * @param words as written
 * @param folded as compared
 * @param start where it begins in the scan
 * @param end one behind its last character
 */
public record Name(String words, String folded, int start, int end) {}

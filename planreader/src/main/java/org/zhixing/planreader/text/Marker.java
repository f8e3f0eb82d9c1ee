package org.zhixing.planreader.text;

/**
 * An item number found in the text.
 *
 * @param number its value, 0 for bullets
 * @param start where it begins in the scan
 * @param end where the words of the item begin
 * @param ownLine whether it opens a line
 */
public record Marker(MarkerKind kind, int number, int start, int end, boolean ownLine) {}

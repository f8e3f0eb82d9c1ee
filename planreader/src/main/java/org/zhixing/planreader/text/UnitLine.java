package org.zhixing.planreader.text;

/**
 * A line that opens with units whose duties follow.
 *
 * @param start where the line begins
 * @param names where the names begin
 * @param body where the duties begin
 * @param before the number before that of the first duty, or -1 if its duties bear none
 */
public record UnitLine(int start, int names, int body, int before) {}

package org.zhixing.supervision.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.supervision.listing.PassedOn;

/**
 * Matters that went from unit to unit.
 *
 * @param often from how many times on they are shown
 * @param next address of the following page, null on the last
 * @param office whether the reader may put one into the brief
 */
public record PassedOnPage(int often, List<PassedOn.Matter> rows, @Nullable String next, boolean office) {}

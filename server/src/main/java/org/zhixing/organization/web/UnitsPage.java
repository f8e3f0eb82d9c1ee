package org.zhixing.organization.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.organization.UnitListing;
import org.zhixing.shell.Choice;

/**
 * The list of units.
 *
 * @param next address of the next page, null on the last
 */
public record UnitsPage(
        List<UnitListing.Line> lines,
        int total,
        String search,
        String type,
        String on,
        List<Choice> types,
        @Nullable String next,
        boolean mayMaintain) {}

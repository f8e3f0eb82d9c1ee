package org.zhixing.brief.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.brief.desk.Brief;
import org.zhixing.brief.desk.BriefListing;
import org.zhixing.shell.ViewBar;

/**
 * The list of briefs.
 *
 * @param address the filter as it stands in the address
 * @param next address of the following page, null on the last
 */
public record BriefsPage(
        BriefListing.Filter filter,
        List<Brief> rows,
        String address,
        @Nullable String next,
        boolean office,
        ViewBar views) {}

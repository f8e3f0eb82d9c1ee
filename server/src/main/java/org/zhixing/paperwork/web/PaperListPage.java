package org.zhixing.paperwork.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.paperwork.desk.Paper;
import org.zhixing.paperwork.desk.PaperListing;
import org.zhixing.shell.ViewBar;

/**
 * The list of papers.
 *
 * @param address the filter as it stands in the address
 * @param next address of the following page, null on the last
 */
public record PaperListPage(
        PaperListing.Filter filter,
        List<Paper> rows,
        String address,
        @Nullable String next,
        boolean office,
        ViewBar views) {}

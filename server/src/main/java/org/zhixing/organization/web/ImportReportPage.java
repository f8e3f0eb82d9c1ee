package org.zhixing.organization.web;

import java.util.List;
import org.zhixing.organization.intake.Checked;
import org.zhixing.organization.intake.ImportReport;

/**
 * The report of one table.
 *
 * @param rows problems first, then what is new; not more than fit on a page
 * @param left how many rows are not shown
 */
public record ImportReportPage(
        ImportReport report, long fresh, long unchanged, long problems, List<Checked> rows, int left) {}

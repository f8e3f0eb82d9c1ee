package org.zhixing.brief.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.brief.BriefFigure;
import org.zhixing.brief.desk.Brief;
import org.zhixing.brief.desk.BriefRow;

/**
 * The dockets behind a figure, as they stood when the brief was drawn up.
 *
 * @param figure null for all
 * @param unit name of the unit, empty for all
 * @param withheld dockets of other units that the reader does not open
 * @param query the address's query for the export
 */
public record BriefRowsPage(
        Brief brief, @Nullable BriefFigure figure, String unit, List<BriefRow> rows, int withheld, String query) {}

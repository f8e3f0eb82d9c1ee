package org.zhixing.supervision.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Zone;
import org.zhixing.shell.TableExport;
import org.zhixing.shell.Texts;

/** The units below a docket as a table to take away; the columns of the page. */
final class UnitTable {

    private static final List<String> COLUMNS = List.of(
            "supervision.list.lead",
            "supervision.list.number",
            "supervision.list.state",
            "supervision.held-by",
            "supervision.list.due",
            "supervision.list.time",
            "supervision.light.report",
            "supervision.light.course",
            "supervision.matrix.target",
            "supervision.matrix.reached",
            "supervision.matrix.words");

    private UnitTable() {}

    static TableExport of(DocketPage page, Texts texts) {
        return new TableExport(
                texts.t("supervision.matrix.title"),
                COLUMNS.stream().map(texts::t).toList(),
                page.below().stream().map(one -> cells(page, one, texts)).toList());
    }

    private static List<String> cells(DocketPage page, DocketPage.Below one, Texts texts) {
        var row = one.row().row();
        var docket = one.row().docket();
        var due = row.due();
        return List.of(
                page.name(docket.lead()),
                row.number(),
                texts.name(docket.state()),
                one.holder(),
                due == null
                        ? ""
                        : LocalDate.ofInstant(due.minusNanos(1), Zone.SHANGHAI).toString(),
                DocketLists.standing(row, texts),
                row.reported() == null ? "" : texts.name(row.reported()),
                row.course() == null ? "" : texts.name(row.course()),
                measured(docket.target(), docket.unitOfMeasure()),
                measured(one.row().said().amount(), docket.unitOfMeasure()),
                words(one));
    }

    private static String measured(@Nullable BigDecimal value, @Nullable String unit) {
        return value == null ? "" : value.toPlainString() + (unit == null ? "" : " " + unit);
    }

    private static String words(DocketPage.Below one) {
        var said = one.row().said();
        return said.words() == null ? "" : said.day() + " " + said.words();
    }
}

package org.zhixing.cockpit.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.plan.ReadField;
import org.zhixing.plan.ReadOutcome;
import org.zhixing.plan.ReaderFigures.Filter;
import org.zhixing.plan.ReaderFigures.Kept;
import org.zhixing.plan.ReaderFigures.Share;

/**
 * How much of what the reader proposed was left as it was.
 *
 * @param rows the fields behind the figures, at most two hundred
 */
public record ReaderPage(
        Filter filter, Share whole, List<Share> fields, List<Share> issuers, List<Share> months, List<Kept> rows) {

    /** Whether only a part is counted. */
    public boolean narrowed() {
        return !filter.equals(Filter.none());
    }

    public String ofField(@Nullable String field) {
        return link(new Filter(
                field == null ? null : ReadField.valueOf(field), filter.issuer(), filter.month(), filter.outcome()));
    }

    public String ofIssuer(@Nullable String issuer) {
        return link(new Filter(filter.field(), issuer, filter.month(), filter.outcome()));
    }

    public String ofMonth(@Nullable String month) {
        return link(new Filter(
                filter.field(), filter.issuer(), month == null ? null : YearMonth.parse(month), filter.outcome()));
    }

    public String of(ReadOutcome outcome) {
        return link(new Filter(filter.field(), filter.issuer(), filter.month(), outcome));
    }

    private static String link(Filter to) {
        var parts = new ArrayList<String>();
        add(parts, "field", to.field());
        add(parts, "issuer", to.issuer());
        add(parts, "month", to.month());
        add(parts, "outcome", to.outcome());
        return "/cockpit/reader" + (parts.isEmpty() ? "" : "?" + String.join("&", parts));
    }

    private static void add(List<String> parts, String name, @Nullable Object value) {
        if (value != null) {
            parts.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }
}

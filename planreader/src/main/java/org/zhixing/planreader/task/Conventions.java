package org.zhixing.planreader.task;

import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.zhixing.planreader.Field;
import org.zhixing.planreader.LeadConvention;
import org.zhixing.planreader.text.Scan;
import org.zhixing.planreader.text.Seeker;

/** What a document says once about who leads: 列第一位的为牵头单位. */
final class Conventions {
    private static final Seeker FIRST_IS_LEAD = Seeker.of(
            "(?:列|排|位|居|放)(?:在|于|为)?(?:前面|最前|首位|首|第一位|第一|前列|第一个|最前面)(?:位|的|者)*(?:的)?(?:单位|部门|责任单位)?(?:的)?(?:即)?(?:为|是|系|作为)(?:第一)?(?:牵头|主办|责任)(?:责任)?(?:单位|部门)?"
                    + "|第一(?:个|家|位)?(?:单位|部门|责任单位)(?:即)?(?:为|是|作为)(?:牵头|主办)(?:责任)?(?:单位|部门)"
                    + "|牵头(?:单位|部门)(?:均)?(?:列|排|放)(?:在|于)?(?:首位|第一位|第一|前面|最前面|最前)");

    private Conventions() {}

    /** Whether a stretch is the statement of a convention. */
    static boolean stated(String s, int from, int to) {
        return to - from >= 6 && FIRST_IS_LEAD.in(s, from, to);
    }

    /** The first statement in a document. */
    static @Nullable Found find(Scan scan) {
        Matcher m = FIRST_IS_LEAD.on(scan.text());
        if (!FIRST_IS_LEAD.find(m, scan.text(), 0, scan.length())) {
            return null;
        }
        return new Found(
                m.start(),
                Field.sure(LeadConvention.FIRST_LISTED_IS_LEAD, scan.span(m.start(), m.end()), "first-listed-is-lead"));
    }

    /** Where it stands and what it says; it holds from the item it stands in. */
    record Found(int position, Field<LeadConvention> field) {}
}

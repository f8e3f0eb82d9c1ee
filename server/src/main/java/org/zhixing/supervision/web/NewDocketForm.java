package org.zhixing.supervision.web;

import java.util.List;
import org.zhixing.dutylist.DutyGround;
import org.zhixing.supervision.DocketKind;
import org.zhixing.supervision.SourceKind;
import org.zhixing.supervision.Urgency;

/**
 * What an officer types to open a docket by hand (R040, R041).
 *
 * @param due ISO date, empty for the term of the rules; ongoing work has none
 * @param rhythm of recurring work, empty for none
 * @param target of quantified work, with what it is {@code measured} in
 * @param although why it is opened beside a similar one that is under way (R040)
 * @param members units or classes of units that each get a docket below it, empty for none (practice 5)
 * @param duty on what ground townships among the units are asked (L9 h)
 * @param planned rows of planned values or milestones, as in the form of the planned course
 */
public record NewDocketForm(
        String title,
        String requirement,
        SourceKind sourceKind,
        String sourceTitle,
        String authority,
        Urgency urgency,
        String lead,
        List<String> assistants,
        String due,
        String pastDueReason,
        DocketKind kind,
        String rhythm,
        String target,
        String measured,
        String planned,
        String although,
        String members,
        DutyGround duty) {

    static NewDocketForm empty() {
        return new NewDocketForm(
                "",
                "",
                SourceKind.DOCUMENT,
                "",
                "",
                Urgency.ORDINARY,
                "",
                List.of(),
                "",
                "",
                DocketKind.ONE_OFF,
                "",
                "",
                "",
                "",
                "",
                "",
                DutyGround.UNSAID);
    }
}

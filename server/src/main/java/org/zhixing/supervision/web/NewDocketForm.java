package org.zhixing.supervision.web;

import java.util.List;
import org.zhixing.supervision.SourceKind;
import org.zhixing.supervision.Urgency;

/**
 * What an officer types to open a docket by hand (R040, R041).
 *
 * @param due ISO date, empty for the term of the rules
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
        String pastDueReason) {

    static NewDocketForm empty() {
        return new NewDocketForm("", "", SourceKind.DOCUMENT, "", "", Urgency.ORDINARY, "", List.of(), "", "");
    }
}

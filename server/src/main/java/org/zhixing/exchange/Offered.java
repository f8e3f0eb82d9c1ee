package org.zhixing.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.supervision.Urgency;

/**
 * A matter as another system writes it, in the machine interface and in files. All is text; what it means is found out by
 * {@link Matters}.
 *
 * @param number the other system's own number, once for each matter
 * @param sourceKind name of a {@code SourceKind}, empty for {@code DOCUMENT}
 * @param authority the words that found the duty (domain law L1)
 * @param urgency name of an {@code Urgency}, empty for {@code ORDINARY}
 * @param kind name of a {@code DocketKind}, empty for {@code ONE_OFF}
 * @param lead name or alias of the lead unit
 * @param due a day, year first; empty for the term of the rules
 * @param members units or classes of units that each get a docket below that of the lead, which sums up (practice 5);
 *     left out where it is empty, so that a matter that names none reads as it always did
 */
public record Offered(
        String number,
        String title,
        String requirement,
        String sourceKind,
        String sourceTitle,
        String authority,
        String urgency,
        String kind,
        String lead,
        List<String> joint,
        List<String> assistants,
        String due,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> members) {

    public Offered {
        number = text(number);
        title = text(title);
        requirement = text(requirement);
        sourceKind = text(sourceKind);
        sourceTitle = text(sourceTitle);
        authority = text(authority);
        urgency = text(urgency);
        kind = text(kind);
        lead = text(lead);
        joint = texts(joint);
        assistants = texts(assistants);
        due = text(due);
        members = texts(members);
    }

    /** Whether it calls itself urgent. */
    public boolean pressing() {
        return Checking.named(Urgency.class, urgency).filter(Urgency::pressing).isPresent();
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }

    private static List<String> texts(@Nullable List<String> given) {
        return given == null
                ? List.of()
                : given.stream()
                        .map(Offered::text)
                        .filter(one -> !one.isEmpty())
                        .toList();
    }
}

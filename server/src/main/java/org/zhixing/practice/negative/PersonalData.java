package org.zhixing.practice.negative;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.Refusal;
import org.zhixing.disclosure.PersonalNumbers;
import org.zhixing.practice.desk.PracticeRules;

/**
 * What of persons a negative case may carry (R051, domain law L10): no numbers; nobody who complained or reported, ever; no
 * name of staff, unless a reason stands with it that the lawyer reads.
 */
@Component
class PersonalData {

    private static final String RULE = "R051";

    private final JdbcClient jdbc;
    private final PracticeRules rules;

    PersonalData(JdbcClient jdbc, PracticeRules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    /** Why a text may not be shown so; null when it may. */
    @Nullable
    Refusal against(String text, String reason) {
        if (PersonalNumbers.in(text)) {
            return Refusal.of("practice.refused.number-of-a-person", "L17");
        }
        var never = rules.rule("negative-case.never-named").names().stream()
                .filter(text::contains)
                .toList();
        if (!never.isEmpty()) {
            return Refusal.of("practice.refused.complainant", "L10", String.join("、", never));
        }
        var named =
                namesIn(text).stream().filter(name -> !reason.contains(name)).toList();
        return named.isEmpty() ? null : Refusal.of("practice.refused.names-a-person", RULE, String.join("、", named));
    }

    private List<String> namesIn(String text) {
        return jdbc.sql(
                        """
                        SELECT DISTINCT a.person_name FROM organization.appointment_listing a
                         WHERE position(a.person_name IN :text) > 0 ORDER BY a.person_name""")
                .param("text", text)
                .query(String.class)
                .list();
    }
}

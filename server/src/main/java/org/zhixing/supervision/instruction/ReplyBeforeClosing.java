package org.zhixing.supervision.instruction;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.Refusal;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.docket.ClosingGuard;

/** The closing reply is a required move: until the leader has answered it, his docket does not leave the register. */
@Component
class ReplyBeforeClosing implements ClosingGuard {

    private final JdbcClient jdbc;

    ReplyBeforeClosing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public @Nullable Refusal against(DocketId docket) {
        return jdbc.sql(
                        """
                        SELECT i.leader_name FROM supervision.matter m
                        JOIN supervision.instruction i ON i.id = m.instruction
                        WHERE m.docket = :docket AND i.reply_required AND i.answered < m.round
                        """)
                .param("docket", docket.value())
                .query(String.class)
                .optional()
                .map(leader -> Refusal.of("supervision.refused.leader-unanswered", "practice 2 R047", leader))
                .orElse(null);
    }
}

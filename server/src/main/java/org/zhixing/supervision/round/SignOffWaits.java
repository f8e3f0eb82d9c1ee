package org.zhixing.supervision.round;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Role;
import org.zhixing.shell.Texts;
import org.zhixing.shell.ToDo;
import org.zhixing.shell.ToDoSource;
import org.zhixing.supervision.DocketId;

/** Rounds laid before the head of a unit wait in his workbench, named in the language in which he reads it. */
@Component
class SignOffWaits implements ToDoSource {

    private final JdbcClient jdbc;
    private final MessageSource messages;

    SignOffWaits(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    @Override
    public List<ToDo> waitingFor(Actor actor, Instant at, int limit) {
        var unit = actor.unit();
        if (unit == null || !actor.has(Role.UNIT_HEAD)) {
            return List.of();
        }
        var texts = new Texts(messages, LocaleContextHolder.getLocale());
        return jdbc.sql(
                        """
                        SELECT u.id, u.month FROM supervision.unit_round u
                        WHERE u.unit = :unit AND EXISTS (SELECT FROM supervision.round_answer a
                                                          WHERE a.round = u.id AND a.ready_at IS NOT NULL)
                        ORDER BY u.month LIMIT :limit
                        """)
                .param("unit", unit.value())
                .param("limit", limit)
                .query((row, number) -> new ToDo(
                        new CaseRef(DocketId.MODULE, UnitRounds.TYPE, row.getObject("id", UUID.class)),
                        texts.t("supervision.round.title", YearMonth.parse(row.getString("month"))),
                        "supervision.round.sign-off-waits",
                        "/rounds/" + row.getString("month"),
                        null,
                        false))
                .list();
    }
}

package org.zhixing.supervision.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Stream;
import org.zhixing.rows.Columns;
import org.zhixing.shell.Texts;
import org.zhixing.supervision.CorrectionAct;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DocketState;
import org.zhixing.supervision.NoticeState;

/** What ends a docket or a sheet ends the corrections of its date that nobody has answered (practice 9). */
@Component
class Lapses {

    private final JdbcClient jdbc;
    private final Texts texts;

    Lapses(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.texts = new Texts(messages, Locale.SIMPLIFIED_CHINESE);
    }

    /** Ends them; gives what the ledger has to say of it, by the hand that ended the docket or sheet. */
    List<Entry> of(Collection<Effects> all) {
        var entries = new ArrayList<Entry>();
        for (Effects one : all) {
            var dockets = new ArrayList<UUID>();
            var notices = new ArrayList<UUID>();
            for (var update : one.updates) {
                var state = update.fields().values().get("state");
                if (state instanceof DocketState docket && update.table() == Table.DOCKET && docket.ended()) {
                    dockets.add(update.id());
                }
                if (state instanceof NoticeState notice && update.table() == Table.NOTICE && !notice.inForce()) {
                    notices.add(update.id());
                }
            }
            if (!dockets.isEmpty() || !notices.isEmpty()) {
                entries.addAll(lapse(dockets, notices, one));
            }
        }
        return entries;
    }

    private List<Entry> lapse(List<UUID> dockets, List<UUID> notices, Effects cause) {
        String reason = texts.t("supervision.correction.lapsed");
        return jdbc.sql(
                        """
                        WITH held AS (
                            SELECT id FROM supervision.correction
                             WHERE state IN ('PROPOSED', 'CHECKED') AND (docket = ANY(:dockets) OR notice = ANY(:notices))
                             ORDER BY id FOR UPDATE)
                        UPDATE supervision.correction k
                           SET state = 'DISMISSED', ended_at = :at, end_reason = :reason, version = version + 1
                          FROM held WHERE k.id = held.id
                        RETURNING k.docket, k.former
                        """)
                .param("at", Columns.at(cause.at))
                .param("reason", reason)
                .param("dockets", dockets.toArray(UUID[]::new))
                .param("notices", notices.toArray(UUID[]::new))
                .query((row, n) -> new Entry(
                        Stream.of(new DocketId(row.getObject("docket", UUID.class)).subject()),
                        cause.at,
                        cause.actor,
                        CorrectionAct.LAPSE.verb(),
                        Map.of("corrects", row.getString("former"), "reason", reason),
                        List.of()))
                .list();
    }
}

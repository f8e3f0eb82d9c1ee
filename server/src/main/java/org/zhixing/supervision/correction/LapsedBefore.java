package org.zhixing.supervision.correction;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.shell.Texts;
import org.zhixing.supervision.CorrectionAct;
import org.zhixing.supervision.CorrectionId;
import org.zhixing.supervision.desk.Consequences;
import org.zhixing.supervision.desk.Fields;
import org.zhixing.supervision.desk.Scene;
import org.zhixing.supervision.desk.Stage;
import org.zhixing.supervision.desk.Table;

/**
 * Corrections whose docket or sheet has ended without ending them as well, before an upgrade or because a holiday notice
 * proposed them in that very moment: they lapse, each with an entry in the ledger of its docket (practice 9). Looked for at
 * each start and every night.
 */
@Component
public class LapsedBefore {

    private static final int AT_ONCE = 200;

    private final Stage stage;
    private final CorrectionRows rows;
    private final Consequences consequences;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final CaseClock clock;
    private final Texts texts;

    LapsedBefore(
            Stage stage,
            CorrectionRows rows,
            Consequences consequences,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            CaseClock clock,
            MessageSource messages) {
        this.stage = stage;
        this.rows = rows;
        this.consequences = consequences;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.texts = new Texts(messages, Locale.SIMPLIFIED_CHINESE);
    }

    @EventListener(ApplicationReadyEvent.class)
    public void lapse() {
        while (Boolean.TRUE.equals(transaction.execute(status -> lapseSome()))) {
            // the next ones
        }
    }

    private boolean lapseSome() {
        var ids = jdbc.sql(
                        """
                        SELECT k.id FROM supervision.correction k JOIN supervision.docket d ON d.id = k.docket
                         WHERE k.state IN ('PROPOSED', 'CHECKED') AND NOT (%s) ORDER BY k.id LIMIT :some
                        """
                                .formatted(CorrectionRows.PENDING))
                .param("some", AT_ONCE)
                .query((row, number) -> new CorrectionId(row.getObject("id", UUID.class)))
                .list();
        if (ids.isEmpty()) {
            return false;
        }
        var batch = stage.systemBatch(clock.now(), Actor.system("supervision-corrections-lapse", "practice 9"));
        var scenes = stage.lock(rows.docketsOf(ids).values().stream().collect(Collectors.toSet()), batch);
        // another node may have been faster while we waited for the lock
        rows.lock(ids).values().stream()
                .filter(one -> CorrectionMoves.TABLE
                        .find(one.state(), CorrectionAct.LAPSE)
                        .isPresent())
                .forEach(one -> lapse(one, Objects.requireNonNull(scenes.get(one.docket()))));
        consequences.of(batch.effects());
        return true;
    }

    private void lapse(Proposed correction, Scene scene) {
        var move = CorrectionMoves.TABLE
                .find(correction.state(), CorrectionAct.LAPSE)
                .orElseThrow();
        String reason = texts.t("supervision.correction.lapsed");
        scene.effects()
                .update(
                        Table.CORRECTION,
                        correction.id().value(),
                        Fields.of("state", move.to())
                                .and("ended_at", scene.at())
                                .and("end_reason", reason));
        scene.record(CorrectionAct.LAPSE.verb(), Map.of("corrects", correction.former(), "reason", reason));
    }
}

package org.zhixing.supervision.docket;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DocketState;
import org.zhixing.supervision.desk.Consequences;
import org.zhixing.supervision.desk.Kinds;
import org.zhixing.supervision.desk.Ladder;
import org.zhixing.supervision.desk.Scene;
import org.zhixing.supervision.desk.Stage;
import org.zhixing.supervision.notice.Endings;

/**
 * Ongoing dockets that were opened with a final term lose it and get their first review (practice 4), each with an entry in
 * its ledger; what was only proposed because of that term is dismissed, and a question for more of it is taken back. A colour that a person set stays until a person
 * withdraws it. Looks once at each start and finds nothing from the second on.
 */
@Component
class TermsOfOngoing {

    /** The ledger's verb. */
    static final String LIFTED = "docket.term-lifted";

    private static final int AT_ONCE = 200;

    private final Stage stage;
    private final Consequences consequences;
    private final Ladder ladder;
    private final Endings endings;
    private final OpenQuestions questions;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final CaseClock clock;

    TermsOfOngoing(
            Stage stage,
            Consequences consequences,
            Ladder ladder,
            Endings endings,
            OpenQuestions questions,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            CaseClock clock) {
        this.stage = stage;
        this.consequences = consequences;
        this.ladder = ladder;
        this.endings = endings;
        this.questions = questions;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void lift() {
        while (Boolean.TRUE.equals(transaction.execute(status -> liftSome()))) {
            // the next ones
        }
    }

    private boolean liftSome() {
        var ids = jdbc.sql(
                        """
                        SELECT d.id FROM supervision.docket d
                        WHERE d.kind = 'ONGOING' AND EXISTS (SELECT FROM timelimit.open_limit l
                          WHERE l.subject_module = 'supervision' AND l.subject_type = 'docket' AND l.subject_id = d.id
                            AND l.kind = 'supervision.docket')
                        ORDER BY d.id LIMIT :some
                        """)
                .param("some", AT_ONCE)
                .query((row, number) -> new DocketId(row.getObject("id", UUID.class)))
                .list();
        if (ids.isEmpty()) {
            return false;
        }
        var batch = stage.systemBatch(clock.now(), Actor.system("upgrade", "practice 4"));
        consequences.ahead(ids);
        Map<DocketId, Scene> scenes = new HashMap<>(stage.lock(ids, batch));
        // another node may have been faster while we waited for the lock
        scenes.values().removeIf(scene -> scene.openLimits(Kinds.DOCKET).isEmpty());
        scenes.values().forEach(this::lift);
        consequences.of(batch.effects());
        return true;
    }

    private void lift(Scene scene) {
        var rules = scene.rules();
        var changed = scene.docket()
                .as(
                        scene.docket().kind(),
                        scene.docket().rhythm(),
                        rules.period("review.every"),
                        null,
                        ladder.workingDays(scene.at(), rules.period("review.every"), null));
        scene.end(Kinds.DOCKET, scene.at(), LIFTED);
        endings.dismissPending(scene, LIFTED);
        scene.end(Kinds.EXTENSION, scene.at(), LIFTED);
        questions.extension(scene, LIFTED);
        if (!scene.docket().state().ended()) {
            var review = scene.effects().start(ladder.review(changed, scene.at(), rules));
            if (scene.docket().state() == DocketState.SUSPENDED) {
                scene.effects().pause(review, scene.at(), LIFTED);
            }
        }
        scene.set("term", rules.rule("review.every").value());
        scene.set("stated_due", null);
        scene.set("term_days", changed.termDays());
        scene.set("kind_changed_at", scene.at());
        scene.record(LIFTED, Map.of("rule", rules.cite("review.every")));
        scene.settle();
    }
}

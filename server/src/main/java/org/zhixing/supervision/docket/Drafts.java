package org.zhixing.supervision.docket;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.PersonId;
import org.zhixing.act.Refusal;
import org.zhixing.act.Zone;
import org.zhixing.paper.PaperForm;
import org.zhixing.rows.Columns;
import org.zhixing.signoff.Hands;
import org.zhixing.signoff.SheetSteps;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DocketState;
import org.zhixing.supervision.desk.Scene;

/** Dockets that are written down and not opened yet: by whom, checked by whom, and who may do what next (practice 7). */
@Component
public class Drafts {

    private static final String FORM = PaperForm.GREEN_NOTICE.name();

    private final JdbcClient jdbc;
    private final SheetSteps steps;

    Drafts(JdbcClient jdbc, SheetSteps steps) {
        this.jdbc = jdbc;
        this.steps = steps;
    }

    /**
     * A docket before it is opened.
     *
     * @param drafter null for what was written down before this was kept
     * @param although why it is opened beside a similar one, empty where there is none
     * @param pastDueReason why it is opened although its day has passed, null where it has not
     */
    record Draft(
            @Nullable PersonId drafter,
            String draftedBy,
            @Nullable PersonId checker,
            @Nullable String checkedBy,
            String although,
            @Nullable String pastDueReason,
            LocalDate draftedOn) {}

    Draft of(DocketId docket) {
        return jdbc.sql(
                        "SELECT d.drafter, d.drafted_by, d.checker, d.checked_by, d.although, d.past_due_reason, d.drafted_at"
                                + " FROM supervision.docket d WHERE d.id = :id")
                .param("id", docket.value())
                .query((row, n) -> new Draft(
                        person(Columns.id(row, "drafter")),
                        Objects.requireNonNullElse(row.getString("drafted_by"), ""),
                        person(Columns.id(row, "checker")),
                        row.getString("checked_by"),
                        Objects.requireNonNullElse(row.getString("although"), ""),
                        row.getString("past_due_reason"),
                        LocalDate.ofInstant(row.getTimestamp("drafted_at").toInstant(), Zone.SHANGHAI)))
                .single();
    }

    private static @Nullable PersonId person(@Nullable UUID id) {
        return id == null ? null : new PersonId(id);
    }

    /** The one hand of green notices, where the city's own rule lets one person open; null where several are needed. */
    @Nullable
    Hands byOne(Actor actor) {
        var path = steps.of(FORM);
        if (path.steps().size() > 1) {
            return null;
        }
        String who = Hands.who(actor.postName(), actor.personName());
        return Hands.of(who, null, who, path.source());
    }

    /** Whether one person opens by the city's own rule. */
    public boolean byOne() {
        return steps.byOne(FORM);
    }

    /** Why this person cannot check it; null when he can. What is checked is checked once, until it is changed. */
    public @Nullable Refusal againstChecking(DocketId docket, Actor actor) {
        var draft = of(docket);
        return draft.checker() == null
                ? steps.againstChecking(FORM, draft.drafter(), actor)
                : Refusal.of("signoff.refused.not-now", "practice 7");
    }

    /** Why this person cannot sign and open it; null when he can. */
    public @Nullable Refusal againstOpening(DocketId docket, Actor actor, LocalDate day) {
        var draft = of(docket);
        return steps.againstSigning(FORM, draft.drafter(), draft.checker(), actor, day);
    }

    /** Why this person cannot give a docket to another lead, which is served a green notice of its own. */
    public @Nullable Refusal againstServingAnew(Actor actor, LocalDate day) {
        return steps.byOne(FORM) || steps.signs(FORM, actor, day)
                ? null
                : Refusal.of("supervision.refused.signer-hands-on", "practice 7");
    }

    /** Whoever changes what was checked has it checked again. */
    static void changed(Scene scene) {
        if (scene.docket().state() == DocketState.DRAFT) {
            scene.set("checker", null);
            scene.set("checked_by", null);
        }
    }

    /** Whose hand the green notice of another lead names: his alone who hands it on. */
    Hands handOn(Scene scene) {
        return Hands.signedBy(
                scene.batch().actorName(), steps.byOne(FORM) ? steps.of(FORM).source() : null);
    }

    /** Whose hands the green notice names when it is signed now. */
    Hands hands(Scene scene) {
        var draft = of(scene.docket().id());
        return Hands.of(
                draft.draftedBy().isEmpty() ? scene.batch().actorName() : draft.draftedBy(),
                draft.checkedBy(),
                scene.batch().actorName(),
                steps.byOne(FORM) ? steps.of(FORM).source() : null);
    }
}

package org.zhixing.approval;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Ids;
import org.zhixing.timelimit.LimitId;
import org.zhixing.timelimit.LimitKind;
import org.zhixing.timelimit.NewLimit;
import org.zhixing.timelimit.Rung;
import org.zhixing.timelimit.TimeLimits;
import org.zhixing.worktime.Period;

/** The two limits of this module: until when an answer is expected, and until when the leader confirms. */
@Component
class ApprovalLimits {

    static final LimitKind QUESTION = new LimitKind("approval.question");
    static final LimitKind CONFIRMATION = new LimitKind("approval.confirmation");

    private final JdbcClient jdbc;
    private final TimeLimits limits;

    ApprovalLimits(JdbcClient jdbc, TimeLimits limits) {
        this.jdbc = jdbc;
        this.limits = limits;
    }

    /** The case a limit of this module belongs to: the question, not the matter it is about. */
    static CaseRef caseOf(ApprovalId question) {
        return new CaseRef("approval", "question", question.value());
    }

    LimitId startQuestion(Question question, Instant at, Actor actor) {
        return start(QUESTION, question.id(), question.within(), question.rule(), at, actor);
    }

    LimitId startConfirmation(ApprovalId question, Instant at, Actor actor) {
        record Term(int days, String source) {}
        var term = jdbc.sql("SELECT working_days, source FROM approval.term WHERE kind = :kind")
                .param("kind", CONFIRMATION.value())
                .query((row, number) -> new Term(row.getInt("working_days"), row.getString("source")))
                .single();
        return start(CONFIRMATION, question, new Period.WorkingDays(term.days()), term.source(), at, actor);
    }

    private LimitId start(LimitKind kind, ApprovalId question, Period within, String rule, Instant at, Actor actor) {
        var id = new LimitId(Ids.next());
        limits.start(List.of(new NewLimit(id, kind, caseOf(question), at, within, null, rule, rungs(kind))), actor);
        return id;
    }

    private List<Rung> rungs(LimitKind kind) {
        return jdbc.sql("SELECT name, working_days, at FROM approval.rung WHERE kind = :kind ORDER BY working_days, at")
                .param("kind", kind.value())
                .query((row, number) -> new Rung(
                        row.getString("name"), row.getInt("working_days"), row.getObject("at", LocalTime.class)))
                .list();
    }

    void end(LimitId limit, QuestionAct act, Instant at, Actor actor) {
        limits.end(List.of(limit), at, act.verb(), actor);
    }
}

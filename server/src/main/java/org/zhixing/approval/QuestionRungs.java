package org.zhixing.approval;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Stream;
import org.zhixing.timelimit.ClaimedRung;
import org.zhixing.timelimit.LimitId;
import org.zhixing.timelimit.LimitKind;
import org.zhixing.timelimit.RungHandler;

/** No answer yet: reminds, then goes up. It never decides. */
@Component
class QuestionRungs implements RungHandler {

    private static final Actor SWEEP = Actor.system("approval", "practice 8");
    private static final String ESCALATION = "escalation";

    private final Questions questions;
    private final Telling telling;
    private final Ledger ledger;

    QuestionRungs(Questions questions, Telling telling, Ledger ledger) {
        this.questions = questions;
        this.telling = telling;
        this.ledger = ledger;
    }

    @Override
    public LimitKind kind() {
        return ApprovalLimits.QUESTION;
    }

    @Override
    public void claimed(List<ClaimedRung> batch) {
        if (batch.isEmpty()) {
            return;
        }
        Map<LimitId, Asked> open = new LinkedHashMap<>();
        questions.byLimits(batch.stream().map(ClaimedRung::limit).distinct().toList()).stream()
                .filter(asked -> asked.state().isOpen())
                .forEach(asked -> open.put(asked.limit(), asked));
        var reminded = new ArrayList<Asked>();
        var escalated = new ArrayList<Asked>();
        var entries = new ArrayList<Entry>();
        for (var rung : batch) {
            var asked = open.get(rung.limit());
            if (asked != null) {
                var act = rung.rung().equals(ESCALATION) ? QuestionAct.ESCALATE : QuestionAct.REMIND;
                (act == QuestionAct.ESCALATE ? escalated : reminded).add(asked);
                entries.add(entry(asked, act, rung.sweptAt()));
            }
        }
        telling.reached(reminded, escalated, batch.get(0).sweptAt());
        ledger.append(entries);
    }

    static Entry entry(Asked asked, QuestionAct act, Instant at) {
        return Entry.of(
                Stream.of(asked.question().subject()),
                at,
                SWEEP,
                act.verb(),
                Map.of(
                        "question",
                        asked.id().value().toString(),
                        "title",
                        asked.question().title()));
    }
}

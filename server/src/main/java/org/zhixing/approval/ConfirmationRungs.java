package org.zhixing.approval;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhixing.ledger.Ledger;
import org.zhixing.timelimit.ClaimedRung;
import org.zhixing.timelimit.LimitKind;
import org.zhixing.timelimit.RungHandler;

/** A leader has not yet said whether an oral decision recorded for him is his: reminds him and the secretary. */
@Component
class ConfirmationRungs implements RungHandler {

    private final Questions questions;
    private final Answers answers;
    private final Telling telling;
    private final Ledger ledger;

    ConfirmationRungs(Questions questions, Answers answers, Telling telling, Ledger ledger) {
        this.questions = questions;
        this.answers = answers;
        this.telling = telling;
        this.ledger = ledger;
    }

    @Override
    public LimitKind kind() {
        return ApprovalLimits.CONFIRMATION;
    }

    @Override
    public void claimed(List<ClaimedRung> batch) {
        if (batch.isEmpty()) {
            return;
        }
        var at = batch.get(0).sweptAt();
        var waiting = questions
                .byConfirmations(
                        batch.stream().map(ClaimedRung::limit).distinct().toList())
                .stream()
                .filter(asked -> asked.state().waitsForConfirmation())
                .toList();
        telling.unconfirmed(waiting, answers.of(waiting.stream().map(Asked::id).toList()), at);
        ledger.append(waiting.stream()
                .map(asked -> QuestionRungs.entry(asked, QuestionAct.REMIND, at))
                .toList());
    }
}

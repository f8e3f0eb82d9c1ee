package org.zhixing.supervision.docket;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.Refusal;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Recorded;
import org.zhixing.supervision.DocketAct;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.desk.Scene;

/** A unit says that a time was not its own; the office answers; both stay in the record beside the figures (practice 4). */
public final class Contesting {

    private Contesting() {}

    /** Whether something was said to which nothing has been answered. */
    public static boolean open(List<Recorded> acts) {
        return acts.stream()
                .map(act -> act.entry().verb())
                .filter(verb ->
                        verb.equals(DocketAct.CONTEST_HOLDING.verb()) || verb.equals(DocketAct.ANSWER_CONTEST.verb()))
                .reduce((older, newer) -> newer)
                .filter(DocketAct.CONTEST_HOLDING.verb()::equals)
                .isPresent();
    }

    @Component
    static class Saying implements ActOn<DocketCommand.ContestHolding> {

        @Override
        public Class<DocketCommand.ContestHolding> command() {
            return DocketCommand.ContestHolding.class;
        }

        @Override
        public @Nullable Refusal decide(DocketCommand.ContestHolding command, Scene scene) {
            if (command.words().isBlank()) {
                return Refusal.of("supervision.refused.no-reason", "practice 4");
            }
            scene.record(command.act().verb(), Map.of("words", command.words().strip()));
            scene.tellOfficer("supervision.message.holding-contested");
            return null;
        }
    }

    @Component
    static class Answering implements ActOn<DocketCommand.AnswerContest> {

        private final Ledger ledger;

        Answering(Ledger ledger) {
            this.ledger = ledger;
        }

        @Override
        public Class<DocketCommand.AnswerContest> command() {
            return DocketCommand.AnswerContest.class;
        }

        @Override
        public @Nullable Refusal decide(DocketCommand.AnswerContest command, Scene scene) {
            if (command.opinion().isBlank()) {
                return Refusal.of("supervision.refused.no-reason", "practice 4");
            }
            if (!open(ledger.timeline(scene.docket().subject()))) {
                return Refusal.of("supervision.refused.no-contest", "practice 4");
            }
            scene.record(
                    command.act().verb(), Map.of("opinion", command.opinion().strip()));
            scene.tellLead("supervision.message.contest-answered");
            return null;
        }
    }
}

package org.zhixing.proposal.desk;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.dutylist.DutyGround;
import org.zhixing.proposal.PromiseState;
import org.zhixing.proposal.ProposalCommand;
import org.zhixing.shell.Texts;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.Dockets;
import org.zhixing.supervision.OpenDocket;
import org.zhixing.supervision.SourceKind;

/** What was promised is followed until it is done and every signer knows it. */
final class Promising {

    private static final String RULE = "R087";

    private Promising() {}

    /** The open promise of this part; null where there is none. */
    private static @Nullable Promise open(ProposalCommand.OnPromise command, ProposalScene scene) {
        return scene.dossier()
                .promise(command.promise())
                .filter(one -> one.state() == PromiseState.OPEN)
                .filter(one -> scene.dossier().repliesOf(scene.handling()).stream()
                        .anyMatch(reply -> reply.id().equals(one.reply()) && reply.signed()))
                .orElse(null);
    }

    private static Refusal none() {
        return Refusal.of("proposal.refused.no-such-promise", RULE);
    }

    private static Map<String, @Nullable Object> ended(PromiseState state, String words, ProposalScene scene) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("state", state);
        row.put("result", words.strip());
        row.put("ended_at", scene.at());
        return row;
    }

    @Component("proposalPromiseDone")
    static class Fulfilling implements ActOnProposal<ProposalCommand.FulfilPromise> {

        private final ProposalRows rows;
        private final Terms terms;
        private final Letters letters;
        private final Settling settling;
        private final JdbcClient jdbc;

        Fulfilling(ProposalRows rows, Terms terms, Letters letters, Settling settling, JdbcClient jdbc) {
            this.rows = rows;
            this.terms = terms;
            this.letters = letters;
            this.settling = settling;
            this.jdbc = jdbc;
        }

        @Override
        public Class<ProposalCommand.FulfilPromise> command() {
            return ProposalCommand.FulfilPromise.class;
        }

        @Override
        public @Nullable Refusal decide(ProposalCommand.FulfilPromise command, ProposalScene scene) {
            var promise = open(command, scene);
            if (promise == null) {
                return none();
            }
            if (command.result().isBlank()) {
                return Refusal.of("proposal.refused.no-result", RULE);
            }
            if (promise.docket() != null && !accepted(promise.docket())) {
                return Refusal.of("proposal.refused.docket-open", RULE);
            }
            rows.updatePromise(promise.id().value(), ended(PromiseState.FULFILLED, command.result(), scene));
            terms.end(scene, promise.term(), "proposal.reason.fulfilled");
            var issued = letters.afterwards(promise, command.result(), true, scene);
            scene.say("promise", promise.text());
            scene.say("result", command.result().strip());
            scene.say("number", issued.stream().map(one -> one.number()).toList());
            issued.forEach(one -> scene.back(one.digest()));
            settling.tellOffice(scene.proposal(), "proposal.message.fulfilled", scene.at());
            return null;
        }

        private boolean accepted(DocketId docket) {
            return jdbc.sql("SELECT d.state IN ('ACCEPTED', 'CLOSED', 'WITHDRAWN', 'DISCARDED')"
                            + " FROM supervision.docket_overview d WHERE d.id = :id")
                    .param("id", docket.value())
                    .query(Boolean.class)
                    .optional()
                    .orElse(true);
        }
    }

    @Component("proposalPromisePutOff")
    static class PuttingOff implements ActOnProposal<ProposalCommand.PutOffPromise> {

        private final ProposalRows rows;
        private final Terms terms;

        PuttingOff(ProposalRows rows, Terms terms) {
            this.rows = rows;
            this.terms = terms;
        }

        @Override
        public Class<ProposalCommand.PutOffPromise> command() {
            return ProposalCommand.PutOffPromise.class;
        }

        @Override
        public @Nullable Refusal decide(ProposalCommand.PutOffPromise command, ProposalScene scene) {
            var promise = open(command, scene);
            if (promise == null) {
                return none();
            }
            LocalDate due = command.due();
            if (!due.isAfter(promise.due()) || !due.isAfter(scene.today())) {
                return Refusal.of("proposal.refused.not-later", "practice 9");
            }
            if (command.reason().isBlank()) {
                return Refusal.of("proposal.refused.no-reason", RULE);
            }
            rows.updatePromise(promise.id().value(), Map.of("due", due));
            terms.putOff(
                    scene,
                    Objects.requireNonNull(promise.term()),
                    due,
                    command.reason().strip());
            scene.say("promise", promise.text());
            scene.say("due", due);
            scene.say("reason", command.reason().strip());
            return null;
        }
    }

    @Component("proposalPromiseGivenUp")
    static class GivingUp implements ActOnProposal<ProposalCommand.GiveUpPromise> {

        private final ProposalRows rows;
        private final Terms terms;
        private final Letters letters;

        GivingUp(ProposalRows rows, Terms terms, Letters letters) {
            this.rows = rows;
            this.terms = terms;
            this.letters = letters;
        }

        @Override
        public Class<ProposalCommand.GiveUpPromise> command() {
            return ProposalCommand.GiveUpPromise.class;
        }

        @Override
        public @Nullable Refusal decide(ProposalCommand.GiveUpPromise command, ProposalScene scene) {
            var promise = open(command, scene);
            if (promise == null) {
                return none();
            }
            if (command.reason().isBlank()) {
                return Refusal.of("proposal.refused.no-reason", RULE);
            }
            rows.updatePromise(promise.id().value(), ended(PromiseState.GIVEN_UP, command.reason(), scene));
            terms.end(scene, promise.term(), "proposal.reason.given-up");
            var issued = letters.afterwards(promise, command.reason(), false, scene);
            scene.say("promise", promise.text());
            scene.say("reason", command.reason().strip());
            issued.forEach(one -> scene.back(one.digest()));
            return null;
        }
    }

    /** The officer has it followed as a docket of its own. */
    @Component("proposalPromiseDocket")
    static class Following implements ActOnProposal<ProposalCommand.OpenPromiseDocket> {

        private final ProposalRows rows;
        private final Dockets dockets;
        private final Texts texts;

        Following(ProposalRows rows, Dockets dockets, MessageSource messages) {
            this.rows = rows;
            this.dockets = dockets;
            this.texts = new Texts(messages, Locale.SIMPLIFIED_CHINESE);
        }

        @Override
        public Class<ProposalCommand.OpenPromiseDocket> command() {
            return ProposalCommand.OpenPromiseDocket.class;
        }

        @Override
        public @Nullable Refusal decide(ProposalCommand.OpenPromiseDocket command, ProposalScene scene) {
            var promise = open(command, scene);
            if (promise == null) {
                return none();
            }
            if (promise.docket() != null) {
                return Refusal.of("proposal.refused.has-docket", RULE);
            }
            var proposal = scene.proposal();
            boolean past = !promise.due().isAfter(scene.today());
            var order = OpenDocket.of(
                            new OpenDocket.Source(
                                    SourceKind.DOCUMENT,
                                    promise.id().value(),
                                    texts.t(
                                            "proposal.letter.title."
                                                    + proposal.kind().name(),
                                            proposal.body(),
                                            proposal.number()),
                                    promise.text()),
                            texts.t("proposal.docket.title", proposal.title()),
                            promise.text(),
                            scene.handling().unit())
                    .withDue(promise.due())
                    .withPastDueReason(past ? texts.t("proposal.docket.past") : null)
                    // the unit promised it by itself
                    .onDuty(DutyGround.OWN);
            var opened = dockets.open(List.of(order), scene.at(), scene.actor());
            if (opened instanceof Outcome.Refused<List<DocketId>> refused) {
                return refused.refusal();
            }
            rows.updatePromise(
                    promise.id().value(),
                    Map.of("docket", opened.orThrow().get(0).value()));
            scene.say("promise", promise.text());
            return null;
        }
    }
}

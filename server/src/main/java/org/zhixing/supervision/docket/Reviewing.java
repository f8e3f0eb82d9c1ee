package org.zhixing.supervision.docket;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.Ids;
import org.zhixing.act.Refusal;
import org.zhixing.attachment.Attachments;
import org.zhixing.attachment.Stored;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.ReviewDecision;
import org.zhixing.supervision.desk.CarryOverWindow;
import org.zhixing.supervision.desk.Fields;
import org.zhixing.supervision.desk.Kinds;
import org.zhixing.supervision.desk.Ladder;
import org.zhixing.supervision.desk.Scene;
import org.zhixing.supervision.desk.Table;
import org.zhixing.supervision.notice.Endings;
import org.zhixing.timelimit.TimeStatus;

/**
 * The half-yearly review of ongoing work (practice 4): the unit reports, the office finds that it goes on or ends; and once
 * a year somebody carries it over by name.
 */
final class Reviewing {

    private static final String RULE = "practice 4";

    private Reviewing() {}

    /** Writes the decision to what the unit reported, or as a review of its own where the unit said nothing. */
    static void decide(Scene scene, Reviews.@Nullable Review reported, ReviewDecision decision, String opinion) {
        var fields = Fields.of("decision", decision)
                .and("opinion", opinion)
                .and("decided_at", scene.at())
                .and("decided_by", scene.batch().actorName());
        if (reported == null) {
            scene.effects()
                    .insert(
                            Table.REVIEW,
                            fields.and("docket", scene.docket().id().value()).and("evidence", List.<UUID>of()));
        } else {
            scene.effects().update(Table.REVIEW, reported.id(), fields);
        }
    }

    @Component
    static class Stating implements ActOn<DocketCommand.ReportReview> {

        private final Attachments attachments;
        private final Reviews reviews;

        Stating(Attachments attachments, Reviews reviews) {
            this.attachments = attachments;
            this.reviews = reviews;
        }

        @Override
        public Class<DocketCommand.ReportReview> command() {
            return DocketCommand.ReportReview.class;
        }

        @Override
        public @Nullable Refusal decide(DocketCommand.ReportReview command, Scene scene) {
            if (command.words().isBlank()) {
                return Refusal.of("supervision.refused.no-words", RULE);
            }
            var docket = scene.docket();
            if (reviews.undecided(docket.id()).isPresent()) {
                return Refusal.of("supervision.refused.review-waits", RULE);
            }
            var files = Reporting.own(command.evidence(), scene, attachments);
            scene.effects()
                    .insert(
                            Table.REVIEW,
                            Ids.next(),
                            Fields.of("docket", docket.id().value())
                                    .and("words", command.words().strip())
                                    .and(
                                            "evidence",
                                            files.stream().map(Stored::id).toList())
                                    .and("reported_at", scene.at())
                                    .and("reported_by", scene.batch().actorName()));
            scene.effects()
                    .record(
                            docket,
                            command.act().verb(),
                            Map.of("words", command.words().strip()),
                            files.stream().map(Stored::digest).toList());
            scene.tellOfficer("supervision.message.review-reported");
            return null;
        }
    }

    @Component
    static class Continuing implements ActOn<DocketCommand.ContinueOngoing> {

        private final Reviews reviews;
        private final Ladder ladder;

        Continuing(Reviews reviews, Ladder ladder) {
            this.reviews = reviews;
            this.ladder = ladder;
        }

        @Override
        public Class<DocketCommand.ContinueOngoing> command() {
            return DocketCommand.ContinueOngoing.class;
        }

        /** The unit is heard first; without its word the office decides when the day has passed. */
        @Override
        public @Nullable Refusal decide(DocketCommand.ContinueOngoing command, Scene scene) {
            if (command.opinion().isBlank()) {
                return Refusal.of("supervision.refused.no-reason", RULE);
            }
            var reported = reviews.undecided(scene.docket().id()).orElse(null);
            boolean due =
                    scene.openLimits(Kinds.REVIEW).stream().anyMatch(limit -> limit.status() == TimeStatus.OVERDUE);
            if (reported == null && !due) {
                return Refusal.of("supervision.refused.review-unreported", RULE);
            }
            String opinion = command.opinion().strip();
            Reviewing.decide(scene, reported, ReviewDecision.GOES_ON, opinion);
            scene.end(Kinds.REVIEW, scene.at(), command.act().verb());
            scene.effects().start(ladder.review(scene.docket(), scene.at(), scene.rules()));
            scene.record(command.act().verb(), Map.of("opinion", opinion));
            scene.tellLead("supervision.message.review-decided");
            return null;
        }
    }

    @Component
    static class Finishing implements ActOn<DocketCommand.EndOngoing> {

        private final Reviews reviews;
        private final Endings endings;
        private final OpenQuestions questions;

        Finishing(Reviews reviews, Endings endings, OpenQuestions questions) {
            this.reviews = reviews;
            this.endings = endings;
            this.questions = questions;
        }

        @Override
        public Class<DocketCommand.EndOngoing> command() {
            return DocketCommand.EndOngoing.class;
        }

        @Override
        public @Nullable Refusal decide(DocketCommand.EndOngoing command, Scene scene) {
            if (command.opinion().isBlank()) {
                return Refusal.of("supervision.refused.no-reason", RULE);
            }
            var unfinished = Verifying.openJointLead(scene);
            if (unfinished != null) {
                return unfinished;
            }
            String opinion = command.opinion().strip();
            Reviewing.decide(scene, reviews.undecided(scene.docket().id()).orElse(null), ReviewDecision.ENDS, opinion);
            scene.openLimits().forEach(limit -> scene.effects()
                    .end(limit.id(), scene.at(), command.act().verb()));
            endings.dismissPending(scene, opinion);
            questions.end(scene, opinion);
            scene.set("accepted_at", scene.at());
            scene.set("verifier", scene.batch().actorName());
            scene.record(command.act().verb(), Map.of("opinion", opinion));
            scene.tellLead("supervision.message.review-ended");
            return null;
        }
    }

    @Component
    static class CarryingOver implements ActOn<DocketCommand.CarryOver> {

        @Override
        public Class<DocketCommand.CarryOver> command() {
            return DocketCommand.CarryOver.class;
        }

        @Override
        public @Nullable Refusal decide(DocketCommand.CarryOver command, Scene scene) {
            if (command.reason().isBlank()) {
                return Refusal.of("supervision.refused.no-reason", RULE);
            }
            var window = CarryOverWindow.openOn(scene.today(), scene.rules()).orElse(null);
            if (window == null) {
                var next = CarryOverWindow.next(scene.today(), scene.rules());
                return Refusal.of("supervision.refused.carry-over-window", RULE, next.from(), next.until());
            }
            var before = scene.docket().carriedInto();
            if (before != null && before >= window.year()) {
                return Refusal.of("supervision.refused.carried-over", RULE, String.valueOf(before));
            }
            if (!window.takes(scene.docket())) {
                return Refusal.of("supervision.refused.carry-over-young", RULE, String.valueOf(window.year()));
            }
            String reason = command.reason().strip();
            scene.effects()
                    .insert(
                            Table.CARRY_OVER,
                            Fields.of("docket", scene.docket().id().value())
                                    .and("year", window.year())
                                    .and("decided_at", scene.at())
                                    .and("decided_by", scene.batch().actorName())
                                    .and("reason", reason));
            scene.set("carried_into", window.year());
            scene.record(command.act().verb(), Map.of("year", String.valueOf(window.year()), "reason", reason));
            scene.tellLead("supervision.message.carried-over");
            return null;
        }
    }
}

package org.zhixing.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Ids;
import org.zhixing.act.PostId;
import org.zhixing.act.Zone;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.organization.DivisionFollower;
import org.zhixing.organization.NewDivision;
import org.zhixing.timelimit.ClaimedRung;
import org.zhixing.timelimit.LimitId;
import org.zhixing.timelimit.LimitKind;
import org.zhixing.timelimit.NewLimit;
import org.zhixing.timelimit.Rung;
import org.zhixing.timelimit.RungHandler;
import org.zhixing.timelimit.TimeLimits;

/**
 * Open questions follow the division of work among the leaders (practice 11): from the day on which it changes they lie
 * before those who are to be asked then. Their limits run on; what was answered stays.
 */
@Component
class Readdressing implements DivisionFollower, RungHandler {

    private static final LimitKind DIVISION = new LimitKind("approval.division");
    private static final String RULE = "practice 11";
    private static final Actor SYSTEM = Actor.system("approval", RULE);
    private static final String FROM = "from";

    private final Questions questions;
    private final Askers askers;
    private final Telling telling;
    private final TimeLimits limits;
    private final Ledger ledger;

    Readdressing(Questions questions, Askers askers, Telling telling, TimeLimits limits, Ledger ledger) {
        this.questions = questions;
        this.askers = askers;
        this.telling = telling;
        this.limits = limits;
        this.ledger = ledger;
    }

    @Override
    public void divided(List<NewDivision> divisions, Instant at, Actor actor) {
        var today = day(at);
        if (divisions.stream().anyMatch(one -> !one.from().isAfter(today))) {
            follow(at, actor);
        }
        divisions.stream()
                .flatMap(Readdressing::changes)
                .filter(one -> one.day().isAfter(today))
                .distinct()
                .forEach(one -> limits.start(
                        List.of(new NewLimit(
                                new LimitId(Ids.next()),
                                DIVISION,
                                new CaseRef("approval", "division", Ids.next()),
                                at,
                                null,
                                one.day(),
                                one.document(),
                                List.of(new Rung(FROM, 0, LocalTime.MIDNIGHT)))),
                        actor));
    }

    private record Change(LocalDate day, String document) {}

    /** A line of the division holds from a day on, and may end. */
    private static Stream<Change> changes(NewDivision division) {
        var begins = new Change(division.from(), division.document());
        var until = division.until();
        return until == null
                ? Stream.of(begins)
                : Stream.of(begins, new Change(until.plusDays(1), division.document()));
    }

    @Override
    public LimitKind kind() {
        return DIVISION;
    }

    @Override
    public void claimed(List<ClaimedRung> batch) {
        if (batch.isEmpty()) {
            return;
        }
        var at = batch.get(0).sweptAt();
        follow(at, SYSTEM);
        limits.end(
                batch.stream().map(ClaimedRung::limit).distinct().toList(), at, QuestionAct.READDRESS.verb(), SYSTEM);
    }

    /** Puts open questions before those who are to be asked today; only those that go to others are held. */
    void follow(Instant at, Actor actor) {
        for (var seen : questions.openOnes()) {
            if (elsewhere(seen, at).isEmpty()) {
                continue;
            }
            var asked = questions.hold(seen.id()).orElse(seen);
            var question = asked.question();
            var handler = askers.require(question.kind());
            var posts = elsewhere(asked, at);
            if (posts.isEmpty()) {
                continue;
            }
            questions.readdress(asked.id(), posts);
            telling.readdressed(asked, posts, at);
            handler.readdressed(question, at, actor);
            ledger.append(Entry.of(
                    org.zhixing.ledger.Stream.of(question.subject()),
                    at,
                    actor,
                    QuestionAct.READDRESS.verb(),
                    Map.of(
                            "question",
                            asked.id().value().toString(),
                            "title",
                            question.title(),
                            "posts",
                            telling.names(posts),
                            "rule",
                            RULE)));
        }
    }

    /** Those who are to be asked today where others are; nobody where they are the same, or it was answered meanwhile. */
    private List<PostId> elsewhere(Asked asked, Instant at) {
        var question = asked.question();
        var posts = askers.require(question.kind()).posts(question, day(at)).orElse(List.of());
        return new HashSet<>(posts).equals(new HashSet<>(question.posts()))
                        || Move.of(asked.state(), QuestionAct.READDRESS).isEmpty()
                ? List.of()
                : posts;
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Zone.SHANGHAI);
    }
}

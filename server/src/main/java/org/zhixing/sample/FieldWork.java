package org.zhixing.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.approval.Approvals;
import org.zhixing.inspection.AuthorityKind;
import org.zhixing.inspection.BurdenKind;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.CaseKind;
import org.zhixing.inspection.ChallengeAnswer;
import org.zhixing.inspection.NewRectification;
import org.zhixing.inspection.Origin;
import org.zhixing.inspection.PlanKind;
import org.zhixing.inspection.RecommendationKind;
import org.zhixing.inspection.RectifyTerm;
import org.zhixing.inspection.Way;
import org.zhixing.inspection.burden.Challenges;
import org.zhixing.inspection.burden.Meetings;
import org.zhixing.inspection.conclusion.Conclusions;
import org.zhixing.inspection.conclusion.NewConclusion;
import org.zhixing.inspection.desk.InspectionSight;
import org.zhixing.inspection.lookback.LookBackMonth;
import org.zhixing.inspection.lookback.LookBackMonths;
import org.zhixing.inspection.lookback.LookBackRegister;
import org.zhixing.inspection.plan.Designations;
import org.zhixing.inspection.plan.InspectionPlans;
import org.zhixing.inspection.plan.NewPlan;
import org.zhixing.inspection.plan.PlanRows;
import org.zhixing.inspection.recommendation.NewRecommendation;
import org.zhixing.inspection.recommendation.Recommendations;
import org.zhixing.inspection.record.NewRecord;
import org.zhixing.inspection.record.VisitRecords;
import org.zhixing.inspection.rectification.RectificationRegister;
import org.zhixing.inspection.rectification.RectificationRows;
import org.zhixing.organization.NewUnit;
import org.zhixing.organization.UnitType;
import org.zhixing.secrecy.OfflineMatters;
import org.zhixing.supervision.Grounds;

/** What the supervision office did in the field before day zero: a few of each, so that every page shows something. */
@Component
@ConditionalOnProperty("zhixing.sample")
class FieldWork {

    private static final int ANY = -1;
    private static final int HOUR = 60;
    /** Which of the meetings, counted back from the last, was one of a whole line (R173). */
    private static final int OF_A_WHOLE_LINE = 4;

    private final InspectionPlans plans;
    private final PlanRows rows;
    private final Designations designations;
    private final VisitRecords records;
    private final Conclusions conclusions;
    private final RectificationRegister rectifications;
    private final RectificationRows register;
    private final Recommendations recommendations;
    private final LookBackRegister lookBacks;
    private final LookBackMonths lookBackMonths;
    private final InspectionSight sight;
    private final Meetings meetings;
    private final Challenges challenges;
    private final Approvals approvals;
    private final OfflineMatters offline;
    private final Map<String, String> words = Words.pairs("field-work.txt");
    private final OfficeDays days = new OfficeDays(new Random(0));

    FieldWork(
            InspectionPlans plans,
            PlanRows rows,
            Designations designations,
            VisitRecords records,
            Conclusions conclusions,
            RectificationRegister rectifications,
            RectificationRows register,
            Recommendations recommendations,
            LookBackRegister lookBacks,
            LookBackMonths lookBackMonths,
            InspectionSight sight,
            Meetings meetings,
            Challenges challenges,
            Approvals approvals,
            OfflineMatters offline) {
        this.plans = plans;
        this.rows = rows;
        this.designations = designations;
        this.records = records;
        this.conclusions = conclusions;
        this.rectifications = rectifications;
        this.register = register;
        this.recommendations = recommendations;
        this.lookBacks = lookBacks;
        this.lookBackMonths = lookBackMonths;
        this.sight = sight;
        this.meetings = meetings;
        this.challenges = challenges;
        this.approvals = approvals;
        this.offline = offline;
    }

    /** All of it, in the caller's transaction. */
    void happen(City city, Cast cast, LocalDate dayZero) {
        UnitId first = city.unit(word("town.first"));
        UnitId second = city.unit(word("town.second"));
        earlier(city, cast, dayZero);
        var inspected = inspected(cast, dayZero, first, second);
        concluded(city, cast, dayZero, inspected, first);
        planned(city, cast, dayZero, first);
        others(city, cast, dayZero);
        burden(city, cast, dayZero, List.of(first, second, city.unit(word("town.third"))));
        designations
                .record(
                        city.unit(word("designation.unit")),
                        word("designation.document"),
                        word("designation.scope"),
                        dayZero.minusDays(20),
                        dayZero.plusDays(160),
                        at(days.plus(dayZero, -14), 9),
                        cast.chief())
                .orThrow();
        lookedBack(cast, dayZero);
        offline.register(
                word("offline.first"), first, dayZero.plusDays(6), at(days.plus(dayZero, -2), 9), cast.chief());
        offline.register(
                word("offline.second"), second, dayZero.plusDays(20), at(days.plus(dayZero, -1), 9), cast.chief());
    }

    /** Each month drawn when all of it was old enough; of the last one nothing is looked at yet but what was not done. */
    private void lookedBack(Cast cast, LocalDate dayZero) {
        var months = lookBackMonths.all(dayZero).stream()
                .filter(month -> !month.opensOn().isAfter(days.plus(dayZero, -1)))
                .sorted(Comparator.comparing(LookBackMonth::month))
                .toList();
        for (var month : months) {
            boolean last = month.equals(months.get(months.size() - 1));
            var day = days.from(month.opensOn());
            String period = lookBacks
                    .draw(month.month().toString(), at(day, 9), cast.officer(2))
                    .orThrow();
            var drawn = lookBacks.of(period, sight.standing(cast.officer(2), dayZero));
            if (!last) {
                drawn.forEach(one -> lookBacks
                        .confirm(one.id(), ANY, word("look-back.done"), at(days.plus(day, 4), 10), cast.officer(1))
                        .orThrow());
            } else if (drawn.size() > 1) {
                var found = days.plus(dayZero, -1);
                lookBacks
                        .findUndone(
                                drawn.get(0).id(),
                                ANY,
                                word("look-back.undone"),
                                days.plus(found, 20),
                                at(found, 10),
                                cast.officer(1))
                        .orThrow();
            }
        }
    }

    /** The checks of the year, each quarter fewer townships; two a calendar year is the most (R052). */
    private void earlier(City city, Cast cast, LocalDate dayZero) {
        var towns = city.units.stream()
                .filter(unit -> unit.type() == UnitType.TOWNSHIP)
                .map(NewUnit::id)
                .toList();
        var others = towns.stream()
                .filter(unit -> !unit.equals(city.unit(word("town.first"))))
                .filter(unit -> !unit.equals(city.unit(word("town.second"))))
                .toList();
        var few = others.subList(0, 3);
        check("check.1", dayZero.minusWeeks(50), towns, cast);
        check("check.2", dayZero.minusWeeks(43), towns, cast);
        putRight(city, cast, dayZero.minusWeeks(42), towns);
        check("check.3", dayZero.minusWeeks(32), towns, cast);
        putRight(city, cast, dayZero.minusWeeks(31), towns);
        putRight(city, cast, dayZero.minusWeeks(29), others.subList(0, 2));
        check("check.4", dayZero.minusWeeks(20), few, cast);
        putRight(city, cast, dayZero.minusWeeks(19), towns);
        putRight(city, cast, dayZero.minusWeeks(17), others.subList(0, 1));
    }

    /** What a check found in a few townships, put right and cleared within its term. */
    private void putRight(City city, Cast cast, LocalDate from, List<UnitId> towns) {
        LocalDate day = days.from(from);
        for (UnitId town : towns) {
            Actor liaison = cast.actor(city.holder(town, Role.UNIT_LIAISON));
            var id = open(Origin.OTHER, "found", town, days.plus(day, 15), at(day, 9), cast.officer(2));
            rectifications
                    .plan(
                            id,
                            ANY,
                            word("found.goal"),
                            word("found.measure"),
                            word("responsible"),
                            at(days.plus(day, 1), 9),
                            liaison)
                    .orThrow();
            rectifications
                    .report(id, ANY, word("found.report"), at(days.plus(day, 6), 9), liaison)
                    .orThrow();
            rectifications
                    .verify(id, ANY, word("audit.opinion"), at(days.plus(day, 8), 9), cast.officer(3))
                    .orThrow();
            rectifications
                    .clear(id, ANY, at(days.plus(day, 8), 15), cast.chief())
                    .orThrow();
        }
    }

    private void check(String key, LocalDate day, List<UnitId> towns, Cast cast) {
        String[] said = word(key).split("\\|", -1);
        LocalDate begin = days.from(day);
        var plan = plans.draft(
                        new NewPlan(
                                said[0],
                                PlanKind.SPECIAL,
                                Way.OPEN,
                                AuthorityKind.DECISION,
                                said[1],
                                said[2],
                                List.of(said[3].split("/", -1)),
                                begin,
                                begin.plusDays(20),
                                towns,
                                Objects.requireNonNull(cast.officer(2).person()),
                                List.of(Objects.requireNonNull(cast.officer(3).person())),
                                word("plan.why")),
                        at(begin, 9),
                        cast.officer(2))
                .orThrow();
        plans.submit(plan, ANY, at(begin, 10), cast.officer(2)).orThrow();
        answer(plan, at(begin, 15), cast);
        seen(plan, days.plus(begin, 1), said[4], cast.officer(2), cast.officer(3));
        plans.close(plan, ANY, word("check.end"), at(days.plus(begin, 14), 16), cast.officer(2))
                .orThrow();
    }

    /** Two of the team record each visit on the spot, two units a day, and both sign. */
    private void seen(CaseId plan, LocalDate from, String facts, Actor first, Actor second) {
        int number = 0;
        for (var visit : rows.visitsOf(plan)) {
            LocalDate day = days.plus(from, number / 2);
            int hour = number++ % 2 == 0 ? 9 : 14;
            var id = records.write(
                            CaseId.next(CaseKind.RECORD),
                            visit.id(),
                            new NewRecord(
                                    at(day, hour),
                                    word("record.place"),
                                    facts,
                                    List.of(word("record.heard").split("/", -1)),
                                    Objects.requireNonNull(second.person()),
                                    word("record.remark"),
                                    word("record.by")),
                            at(day, hour + 2),
                            first)
                    .orThrow();
            records.sign(id, ANY, at(day, hour + 2), first).orThrow();
            records.sign(id, ANY, at(day, hour + 3), second).orThrow();
        }
    }

    private CaseId inspected(Cast cast, LocalDate dayZero, UnitId first, UnitId second) {
        LocalDate begin = days.plus(dayZero, -16);
        var plan = plans.draft(
                        plan("plan", begin, 20, List.of(first, second), cast, 0, 1), at(begin, 9), cast.officer(0))
                .orThrow();
        submit(plan, at(begin, 10), cast);
        answer(plan, at(begin, 15), cast);
        LocalDate day = days.plus(begin, 2);
        for (var visit : rows.visitsOf(plan)) {
            boolean whole = visit.unit().equals(first);
            var id = records.write(
                            CaseId.next(CaseKind.RECORD),
                            visit.id(),
                            new NewRecord(
                                    at(day, 10),
                                    word("record.place"),
                                    word(whole ? "record.facts" : "record.second"),
                                    List.of(word("record.heard").split("/", -1)),
                                    Objects.requireNonNull(cast.officer(1).person()),
                                    word("record.remark"),
                                    word("record.by")),
                            at(day, 16),
                            cast.officer(0))
                    .orThrow();
            records.sign(id, ANY, at(day, 16), cast.officer(0)).orThrow();
            if (whole) {
                records.sign(id, ANY, at(day, 17), cast.officer(1)).orThrow();
            }
        }
        return plan;
    }

    private void concluded(City city, Cast cast, LocalDate dayZero, CaseId plan, UnitId unit) {
        Actor liaison = cast.actor(city.holder(unit, Role.UNIT_LIAISON));
        LocalDate day = days.plus(dayZero, -12);
        var id = conclusions
                .draft(
                        plan,
                        unit,
                        new NewConclusion(
                                word("record.facts"),
                                List.of(word("finding.first"), word("finding.second")),
                                word("conclusion"),
                                days.plus(dayZero, 5)),
                        at(day, 9),
                        cast.officer(0))
                .orThrow();
        conclusions.sendToCheck(id, ANY, at(day, 10), cast.officer(0)).orThrow();
        conclusions.check(id, ANY, at(day, 14), cast.officer(3)).orThrow();
        sign(id, word("signed"), at(day, 16), cast.chief());
        conclusions.acknowledge(id, ANY, at(days.plus(day, 1), 9), liaison).orThrow();
        var opened = register.ofSource(id.value(), org.zhixing.inspection.desk.InspectionSight.Scope.SYSTEM);
        var one = opened.get(0).id();
        rectifications
                .plan(one, ANY, word("goal"), word("measure"), word("responsible"), at(days.plus(day, 2), 9), liaison)
                .orThrow();
        rectifications
                .report(one, ANY, word("report"), at(days.plus(dayZero, -2), 9), liaison)
                .orThrow();
        recommended(city, cast, days.plus(day, 2), id, liaison);
    }

    /** One recommendation on its whole way, and one that waits for the unit's word. */
    private void recommended(City city, Cast cast, LocalDate day, CaseId conclusion, Actor liaison) {
        var praise = recommend(conclusion, RecommendationKind.PRAISE, "praise", at(day, 10), cast.officer(0));
        recommendations.hear(praise, ANY, at(day, 11), cast.officer(0)).orThrow();
        recommendations
                .say(praise, ANY, word("praise.word"), at(days.plus(day, 1), 9), liaison)
                .orThrow();
        recommendations
                .submit(praise, ANY, at(days.plus(day, 1), 15), cast.officer(0))
                .orThrow();
        var question =
                approvals.open(praise.subject(), "inspection.recommendation").orElseThrow();
        approvals
                .answer(
                        question.id(),
                        true,
                        word("praise.approve"),
                        at(days.plus(day, 2), 9),
                        cast.actor(city.titled("mayor")))
                .orThrow();
        recommendations
                .send(praise, ANY, at(days.plus(day, 2), 15), cast.chief())
                .orThrow();
        recommendations
                .recordAnswer(
                        praise,
                        ANY,
                        word("praise.document"),
                        days.plus(day, 6),
                        word("praise.answer"),
                        at(days.plus(day, 7), 9),
                        cast.officer(0))
                .orThrow();
        var criticism = recommend(
                conclusion, RecommendationKind.CRITICISM, "criticism", at(days.plus(day, 8), 10), cast.officer(0));
        recommendations
                .hear(criticism, ANY, at(days.plus(day, 8), 11), cast.officer(0))
                .orThrow();
    }

    private CaseId recommend(CaseId conclusion, RecommendationKind kind, String key, Instant at, Actor actor) {
        return recommendations
                .draft(
                        conclusion,
                        new NewRecommendation(
                                kind,
                                word(key + ".facts"),
                                word(key + ".basis"),
                                word(key + ".proposal"),
                                recommendations.bodies(kind).get(0)),
                        at,
                        actor)
                .orThrow();
    }

    /** One that clashes with what has been approved and is to be merged, and one that waits for its approval. */
    private void planned(City city, Cast cast, LocalDate dayZero, UnitId first) {
        LocalDate yesterday = days.plus(dayZero, -1);
        plans.draft(
                        plan("second", dayZero, 15, List.of(first, city.unit(word("bureau.second"))), cast, 4, 5),
                        at(yesterday, 9),
                        cast.officer(4))
                .orThrow();
        var waiting = plans.draft(
                        plan("third", dayZero, 20, List.of(city.unit(word("bureau.second"))), cast, 2, 3),
                        at(yesterday, 10),
                        cast.officer(2))
                .orThrow();
        plans.submit(waiting, ANY, at(yesterday, 11), cast.officer(2)).orThrow();
        plans.check(waiting, ANY, "", at(yesterday, 15), cast.officer(4)).orThrow();
    }

    /** Findings of other origins: one cleared, one late. */
    private void others(City city, Cast cast, LocalDate dayZero) {
        UnitId bureau = city.unit(word("bureau"));
        Actor liaison = cast.actor(city.holder(bureau, Role.UNIT_LIAISON));
        LocalDate day = days.plus(dayZero, -18);
        var audit = open(Origin.AUDIT, "audit", bureau, days.plus(dayZero, 10), at(day, 9), cast.officer(1));
        rectifications
                .plan(
                        audit,
                        ANY,
                        word("audit.goal"),
                        word("audit.measure"),
                        word("responsible"),
                        at(days.plus(day, 1), 9),
                        liaison)
                .orThrow();
        rectifications
                .report(audit, ANY, word("audit.report"), at(days.plus(day, 6), 9), liaison)
                .orThrow();
        rectifications
                .verify(audit, ANY, word("audit.opinion"), at(days.plus(day, 8), 9), cast.officer(2))
                .orThrow();
        rectifications
                .clear(audit, ANY, at(days.plus(day, 8), 15), cast.chief())
                .orThrow();
        rectifications
                .recordPublicity(
                        audit, ANY, days.plus(day, 10), word("audit.published"), at(days.plus(day, 10), 16), liaison)
                .orThrow();
        atOnce(city, cast, days.plus(dayZero, -1));
        moreTime(cast, dayZero, bureau, liaison);
        open(
                Origin.COMPLAINT,
                "letter",
                city.unit(word("town.third")),
                days.plus(dayZero, -3),
                at(day, 10),
                cast.officer(1));
    }

    /** One that does not wait for any day but that of the rules. */
    private void atOnce(City city, Cast cast, LocalDate day) {
        rectifications
                .open(
                        List.of(new NewRectification(
                                Origin.MEDIA,
                                word("once.reference"),
                                null,
                                null,
                                city.unit(word("town.second")),
                                word("once.problem"),
                                RectifyTerm.AT_ONCE,
                                rectifications.atOnce(day),
                                word("once.goal"),
                                "")),
                        at(day, 11),
                        cast.officer(2))
                .orThrow();
    }

    /** One whose last day was moved because the unit asked in time. */
    private void moreTime(Cast cast, LocalDate dayZero, UnitId bureau, Actor liaison) {
        LocalDate day = days.plus(dayZero, -15);
        LocalDate due = days.plus(dayZero, 5);
        var id = open(Origin.AUDIT, "later", bureau, due, at(day, 10), cast.officer(2));
        rectifications
                .plan(
                        id,
                        ANY,
                        word("later.goal"),
                        word("later.measure"),
                        word("responsible"),
                        at(days.plus(day, 1), 10),
                        liaison)
                .orThrow();
        rectifications
                .askMoreTime(id, ANY, days.plus(due, 8), word("later.why"), at(days.plus(dayZero, -3), 10), liaison)
                .orThrow();
        var question = approvals.open(id.subject(), "inspection.extension").orElseThrow();
        approvals
                .answer(question.id(), true, word("later.answer"), at(days.plus(dayZero, -2), 11), cast.chief())
                .orThrow();
    }

    private CaseId open(Origin origin, String key, UnitId unit, LocalDate due, Instant at, Actor actor) {
        return rectifications
                .open(
                        List.of(new NewRectification(
                                origin, word(key + ".reference"), null, null, unit, word(key + ".problem"), due)),
                        at,
                        actor)
                .orThrow()
                .get(0);
    }

    /** Fewer meetings each quarter. */
    private void burden(City city, Cast cast, LocalDate dayZero, List<UnitId> towns) {
        String[] titles = word("meeting").split("/", -1);
        String[] back = word("meeting.days").split("/", -1);
        UUID last = new UUID(0, 0);
        for (int n = 0; n < back.length; n++) {
            LocalDate day = days.plus(dayZero, -Integer.parseInt(back[n]));
            last = meetings.record(
                            new Meetings.Meeting(
                                    titles[n % titles.length],
                                    day,
                                    HOUR + 15 * (n % 3),
                                    HOUR / 3,
                                    towns,
                                    "",
                                    n == OF_A_WHOLE_LINE ? city.unit(word("designation.unit")) : null),
                            Grounds.typed(word("meeting.basis"), word("meeting.why")),
                            at(day, 17),
                            cast.officer(0))
                    .orThrow();
        }
        planned(word("planned.first"), days.plus(dayZero, 12), "", towns, at(days.plus(dayZero, -2), 9), cast);
        planned(
                word("planned.second"),
                days.plus(dayZero, 14),
                word("planned.alone"),
                towns,
                at(days.plus(dayZero, -1), 9),
                cast);
        Actor first = cast.actor(city.holder(towns.get(0), Role.UNIT_LIAISON));
        Actor second = cast.actor(city.holder(towns.get(1), Role.UNIT_LIAISON));
        LocalDate day = days.plus(dayZero, -9);
        var id = challenges
                .file(BurdenKind.FORM, word("challenge.first"), word("challenge.first.why"), at(day, 9), first)
                .orThrow();
        challenges
                .answer(
                        id,
                        ANY,
                        ChallengeAnswer.DROPPED,
                        word("challenge.first.answer"),
                        at(days.plus(day, 2), 9),
                        cast.officer(0))
                .orThrow();
        challenges
                .carryOut(id, ANY, word("challenge.first.carried"), at(days.plus(day, 3), 10), cast.officer(0))
                .orThrow();
        challenges
                .file(
                        last,
                        BurdenKind.MEETING.name(),
                        word("challenge.second.why"),
                        at(days.plus(dayZero, -1), 15),
                        second)
                .orThrow();
    }

    /** A meeting that is still to come. */
    private void planned(String title, LocalDate day, String alone, List<UnitId> towns, Instant at, Cast cast) {
        meetings.record(
                        Meetings.Meeting.of(title, day, HOUR, towns, alone),
                        Grounds.typed(word("meeting.basis"), word("meeting.why")),
                        at,
                        cast.officer(0))
                .orThrow();
    }

    private NewPlan plan(String key, LocalDate from, int length, List<UnitId> units, Cast cast, int lead, int member) {
        return new NewPlan(
                word(key + ".title"),
                PlanKind.SPECIAL,
                Way.OPEN,
                AuthorityKind.DECISION,
                word(key + ".authority"),
                word(key + ".scope"),
                List.of(word(key + ".matters").split("/", -1)),
                from,
                from.plusDays(length),
                units,
                Objects.requireNonNull(cast.officer(lead).person()),
                List.of(Objects.requireNonNull(cast.officer(member).person())),
                word("plan.why"));
    }

    private void submit(CaseId plan, Instant at, Cast cast) {
        plans.submit(plan, ANY, at, cast.officer(0)).orThrow();
    }

    private void answer(CaseId plan, Instant at, Cast cast) {
        plans.check(plan, ANY, "", at.minus(Duration.ofHours(2)), cast.officer(5))
                .orThrow();
        sign(plan, word("approve"), at, cast.secretaryGeneral());
    }

    private void sign(CaseId paper, String words, Instant at, Actor signer) {
        var question = approvals.open(paper.subject(), "signoff.step").orElseThrow();
        approvals.answer(question.id(), true, words, at, signer).orThrow();
    }

    private String word(String key) {
        return Objects.requireNonNull(words.get(key), key);
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 20).atZone(Zone.SHANGHAI).toInstant();
    }
}

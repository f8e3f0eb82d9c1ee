package org.zhixing.inspection.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.inspection.BurdenKind;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.CaseKind;
import org.zhixing.inspection.ChallengeAct;
import org.zhixing.inspection.ChallengeAnswer;
import org.zhixing.inspection.InspectionAct;
import org.zhixing.inspection.burden.ChallengeMoves;
import org.zhixing.inspection.burden.Challenges;
import org.zhixing.inspection.burden.Meetings;
import org.zhixing.inspection.desk.Asking;
import org.zhixing.inspection.desk.InspectionSight;
import org.zhixing.shell.Choice;
import org.zhixing.shell.Field;
import org.zhixing.shell.Texts;
import org.zhixing.shell.Typed;

/** Forms of questions about a request. */
@Component
class BurdenForms implements CaseForms, Beginning {

    private static final String PAGE = "/burden";

    private final Challenges challenges;
    private final InspectionSight sight;

    BurdenForms(Challenges challenges, InspectionSight sight) {
        this.challenges = challenges;
        this.sight = sight;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.CHALLENGE;
    }

    @Override
    public Optional<Shown<InspectionAct>> show(CaseId id, Instant at, Actor actor) {
        var seer = sight.standing(actor, LocalDate.ofInstant(at, Zone.SHANGHAI));
        return challenges
                .find(id, seer)
                .map(one -> new Shown<>(
                        one.request(),
                        id.href(),
                        one.version(),
                        ChallengeMoves.TABLE.openTo(InspectionSight.parties(seer, one.unit()), one.state()).stream()
                                // one form answers either way
                                .filter(act -> act != ChallengeAct.UPHOLD)
                                .map(InspectionAct.class::cast)
                                .toList()));
    }

    @Override
    public List<Field> fields(CaseId id, InspectionAct act, Instant at, Actor actor, Texts texts) {
        return switch ((ChallengeAct) act) {
            case ANSWER ->
                List.of(
                        Field.choice("verdict", Choice.of(ChallengeAnswer.class, texts), ""),
                        Field.text("opinion", ""));
            case CARRY_OUT -> List.of(Field.text("carried"));
            case FILE, UPHOLD, WITHDRAW -> List.of();
        };
    }

    @Override
    public Outcome<CaseId> perform(CaseId id, InspectionAct act, int version, Typed typed, Instant at, Actor actor) {
        return switch ((ChallengeAct) act) {
            case ANSWER ->
                challenges.answer(
                        id,
                        version,
                        typed.constant("verdict", ChallengeAnswer.class),
                        typed.text("opinion"),
                        at,
                        actor);
            case WITHDRAW -> challenges.withdraw(id, version, at, actor);
            case CARRY_OUT -> challenges.carryOut(id, version, typed.text("carried"), at, actor);
            case FILE, UPHOLD -> Outcome.refused("inspection.refused.not-now", "architecture 5");
        };
    }

    @Override
    public String path() {
        return "/burden/challenges";
    }

    @Override
    public String labelKey() {
        return "inspection.challenge.new";
    }

    @Override
    public String back(Typed asked) {
        return PAGE;
    }

    /** Why it was asked: what the unit reads before it questions it (L9 b). */
    @Override
    public List<String> facts(Typed asked, Instant at, Actor actor, Texts texts) {
        var subject = asked.idOrNone("subject");
        return subject == null
                ? List.of()
                : challenges.questionable(subject, at, actor).stream()
                        .filter(act -> act.grounds().isWhole())
                        .map(act -> texts.t(
                                "inspection.challenge.grounds",
                                texts.t("inspection.asked." + act.what()),
                                act.grounds().basis(),
                                act.grounds().owner(),
                                act.grounds().why()))
                        .toList();
    }

    @Override
    public List<Field> fields(Typed asked, Instant at, Actor actor, Texts texts) {
        var subject = asked.idOrNone("subject");
        if (subject != null) {
            var acts = challenges.questionable(subject, at, actor);
            // where nothing in the meter was asked of the unit, the request is named by hand
            if (!acts.isEmpty()) {
                return List.of(
                        Field.hidden("subject", subject.toString()),
                        Field.choice(
                                "asked",
                                acts.stream()
                                        .map(act -> new Choice(
                                                act.what(),
                                                texts.t(
                                                        "inspection.challenge.which",
                                                        texts.t("inspection.asked." + act.what()),
                                                        texts.day(LocalDate.ofInstant(act.at(), Zone.SHANGHAI)),
                                                        act.title())))
                                        .toList(),
                                asked.text("asked")),
                        Field.text("why", grounds(asked, texts)));
            }
        }
        return List.of(
                Field.choice(
                        "burden",
                        Choice.of(BurdenKind.class, texts).stream()
                                .filter(choice -> !choice.value().equals(BurdenKind.MINUTES.name()))
                                .filter(choice -> !choice.value().equals(BurdenKind.FILLING.name()))
                                .toList(),
                        asked.text("burden")),
                Field.line("request", asked.text("request")),
                Field.text("why", grounds(asked, texts)));
    }

    /** With what the words begin when the question was reached from where its reason stands. */
    private static String grounds(Typed asked, Texts texts) {
        return asked.text("ground").equals("OUTSIDE_DUTY") ? texts.t("inspection.challenge.outside-duty") : "";
    }

    @Override
    public Outcome<String> begin(CaseId id, Typed typed, Instant at, Actor actor) {
        var subject = typed.idOrNone("subject");
        var filed = subject == null
                ? challenges.file(
                        typed.constant("burden", BurdenKind.class), typed.text("request"), typed.text("why"), at, actor)
                : challenges.file(subject, typed.text("asked"), typed.text("why"), at, actor);
        return filed.then(done -> Outcome.done(done.href()));
    }

    /** A meeting is recorded by hand. */
    @Component
    static class MeetingForm implements Beginning {

        private final Meetings meetings;
        private final Choices choices;
        private final Asking asking;

        MeetingForm(Meetings meetings, Choices choices, Asking asking) {
            this.asking = asking;
            this.meetings = meetings;
            this.choices = choices;
        }

        @Override
        public String path() {
            return "/burden/meetings";
        }

        @Override
        public String labelKey() {
            return "inspection.meeting.new";
        }

        @Override
        public String back(Typed asked) {
            return PAGE;
        }

        @Override
        public List<Field> fields(Typed asked, Instant at, Actor actor, Texts texts) {
            List<Choice> bodies = choices.bodies(LocalDate.ofInstant(at, Zone.SHANGHAI));
            return Stream.concat(
                            Stream.of(
                                    Field.line("meeting", ""),
                                    Field.of(Field.Kind.DATE, "day", LocalDate.ofInstant(at, Zone.SHANGHAI)),
                                    Field.of(Field.Kind.NUMBER, "minutes", ""),
                                    Field.number("speech").optional(),
                                    Field.choices("called", bodies, List.of()),
                                    Field.perhapsChoice("convener", bodies),
                                    Field.text("alone", "").optional()),
                            asking.fields("MEETING").stream())
                    .toList();
        }

        @Override
        public Outcome<String> begin(CaseId id, Typed typed, Instant at, Actor actor) {
            var speech = typed.text("speech").isBlank() ? 0 : typed.number("speech");
            return meetings.record(
                            new Meetings.Meeting(
                                    typed.text("meeting"),
                                    typed.date("day"),
                                    typed.number("minutes"),
                                    speech,
                                    typed.ids("called").stream()
                                            .map(UnitId::new)
                                            .toList(),
                                    typed.text("alone"),
                                    typed.unitOrNone("convener")),
                            Asking.typed(typed),
                            at,
                            actor)
                    .then(done -> Outcome.done(PAGE));
        }
    }
}

package org.zhixing.supervision.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhixing.act.Refusal;
import org.zhixing.act.UnitId;
import org.zhixing.dutylist.DutyGate;
import org.zhixing.dutylist.DutyGround;
import org.zhixing.organization.Organization;
import org.zhixing.organization.Unit;
import org.zhixing.organization.UnitType;
import org.zhixing.shell.Choice;
import org.zhixing.shell.Field;
import org.zhixing.shell.Texts;
import org.zhixing.supervision.BurdenGate;
import org.zhixing.supervision.CitationForm;
import org.zhixing.supervision.Colour;
import org.zhixing.supervision.DocketAct;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DocketKind;
import org.zhixing.supervision.DocketState;
import org.zhixing.supervision.NoticeAct;
import org.zhixing.supervision.Part;
import org.zhixing.supervision.Rhythm;
import org.zhixing.supervision.desk.CarryOverWindow;
import org.zhixing.supervision.desk.Delay;
import org.zhixing.supervision.desk.PartState;
import org.zhixing.supervision.desk.Participant;
import org.zhixing.supervision.desk.Scene;
import org.zhixing.supervision.docket.Consultations;
import org.zhixing.supervision.docket.Courses;
import org.zhixing.supervision.docket.Duties;
import org.zhixing.supervision.docket.Extensions;
import org.zhixing.supervision.docket.Handovers;
import org.zhixing.supervision.docket.Obstacles;
import org.zhixing.supervision.docket.Progress;
import org.zhixing.supervision.docket.Promises;
import org.zhixing.supervision.docket.Reviews;
import org.zhixing.supervision.listing.UnitMatrix;
import org.zhixing.supervision.notice.Proposing;

/** The fields of each act's form: only what the house does not know already (interface rule 2). */
@Component
class Fields {

    private final Organization organization;
    private final UnitMatrix matrix;
    private final Texts chinese;
    private final Progress progress;
    private final Courses courses;
    private final Obstacles obstacles;
    private final Promises promises;
    private final Consultations consultations;
    private final Handovers handovers;
    private final Reviews reviews;
    private final DutyGate duties;
    private final Duties grounds;
    private final ObjectProvider<BurdenGate> gates;

    Fields(
            Organization organization,
            UnitMatrix matrix,
            MessageSource messages,
            Progress progress,
            Courses courses,
            Obstacles obstacles,
            Promises promises,
            Consultations consultations,
            Handovers handovers,
            Reviews reviews,
            DutyGate duties,
            Duties grounds,
            ObjectProvider<BurdenGate> gates) {
        this.duties = duties;
        this.grounds = grounds;
        this.gates = gates;
        this.organization = organization;
        this.matrix = matrix;
        this.chinese = new Texts(messages, Locale.SIMPLIFIED_CHINESE);
        this.progress = progress;
        this.courses = courses;
        this.obstacles = obstacles;
        this.promises = promises;
        this.consultations = consultations;
        this.handovers = handovers;
        this.reviews = reviews;
    }

    /** With what is said where the unit chosen is a township: under which item of its duty list it is asked (L9 h). */
    private List<Field> onDuty(Scene scene, Texts texts, Field... fields) {
        var docket = scene.docket();
        return Stream.concat(
                        Stream.of(fields),
                        DutyGround.fields(duties.choices(
                                        docket.title() + " " + docket.requirement(), scene.today(), texts.locale()))
                                .stream())
                .toList();
    }

    /** What a draft that waited lacks by the duty lists of today; null for nothing. */
    private @Nullable Refusal againstDuty(Scene scene) {
        return scene.docket().state() == DocketState.DRAFT ? grounds.against(DutyGround.UNSAID, scene) : null;
    }

    /** The basis that the rules name for such a request, empty where they name none (L9 b). */
    private String usualBasis(String what) {
        return gates.stream().map(gate -> gate.usual(what).basis()).findFirst().orElse("");
    }

    List<Field> of(DocketAct act, Scene scene, Texts texts) {
        var docket = scene.docket();
        return switch (act) {
            case CHECK_DRAFT, OPEN, DRAFT -> againstDuty(scene) == null ? List.of() : onDuty(scene, texts);
            case DISCARD, TAKE_UP, ACKNOWLEDGE_PART, ACCEPT_PROGRESS, REMIND, REOPEN, SUCCEED -> List.of();
            case SET_COURSE -> course(scene, texts);
            case ACKNOWLEDGE, ASSIGN ->
                List.of(Field.perhapsChoice("section", sectionsOf(scene)), Field.choice("person", peopleOf(scene)));
            case REPORT_PROGRESS -> {
                var fields = new ArrayList<>(List.of(
                        Field.text("words"), Field.number("percent").optional().with(percentOf(docket.id()))));
                var open = courses.openMilestones(docket.id());
                if (docket.target() != null) {
                    String last = courses.reached(docket.id())
                            .map(BigDecimal::toPlainString)
                            .orElse("");
                    fields.add(amount(docket.course() != null).with(last));
                } else if (!open.isEmpty()) {
                    fields.add(Field.choices(
                                    "milestones",
                                    open.stream()
                                            .map(one -> new Choice(one.id().toString(), one.due() + " " + one.title()))
                                            .toList(),
                                    List.of())
                            .optional());
                }
                fields.add(Field.files());
                yield fields;
            }
            case REPORT_COMPLETION -> {
                var words = Field.text("words").with(draftOf(scene));
                yield Delay.isLate(scene)
                        ? List.of(words, lateReason(scene), Field.files())
                        : List.of(words, Field.files());
            }
            case CONTEST_HOLDING -> List.of(Field.text("words"));
            case REPORT_REVIEW -> List.of(Field.text("words").with(draftOf(scene)), Field.files());
            case CONTINUE_ONGOING, END_ONGOING -> List.of(Field.text("opinion"));
            case CHANGE_KIND -> kind(scene, texts);
            case ACCEPT, REJECT_OBJECTION, ANSWER_CONTEST -> List.of(Field.text("opinion"));
            case RETURN -> List.of(Field.text("defects"));
            case CLOSE -> List.of(Field.text("reply"));
            case SUSPEND, RESUME, WITHDRAW, RETURN_PROGRESS, LIFT_QUIET, RETRACT_ENTRY, CARRY_OVER ->
                List.of(Field.text("reason"));
            case TRANSFER -> onDuty(scene, texts, Field.choice("lead", otherUnits(scene)), Field.text("reason"));
            case OBJECT -> List.of(Field.choice("competent", otherUnits(scene)), Field.text("reason"));
            case UPHOLD_OBJECTION ->
                onDuty(
                        scene,
                        texts,
                        Field.choice("lead", otherUnits(scene)).with(competent(docket.id())),
                        Field.text("opinion"));
            case ASK_EXTENSION -> List.of(Field.number("days"), Field.text("reason"));
            case REPORT_OBSTACLE -> List.of(Field.text("words"), Field.perhapsChoice("remover", otherUnits(scene)));
            case OFFER_REMOVAL ->
                List.of(
                        Field.choice("obstacle", openObstacles(scene, true)),
                        Field.text("words"),
                        Field.of(Field.Kind.DATE, "by", ""));
            case ANSWER_OBSTACLE ->
                List.of(Field.choice("obstacle", openObstacles(scene, false)), Field.text("answer"));
            case CONSULT ->
                List.of(
                        Field.choices("units", otherUnits(scene), List.of()),
                        Field.text("question"),
                        Field.line("askedBasis", usualBasis("CONSULTATION")),
                        Field.text("askedWhy"));
            case ANSWER_CONSULTATION ->
                List.of(Field.choice("consultation", openConsultations(docket.id())), Field.text("opinion"));
            case CONCLUDE_CONSULTATION ->
                List.of(Field.choice("consultation", openConsultations(docket.id())), Field.text("result"));
            case NAME_PARTICIPANT ->
                onDuty(
                        scene,
                        texts,
                        Field.choice("unit", otherUnits(scene)),
                        Field.choice("part", Choice.of(Part.class, texts)),
                        Field.perhapsDate("due"));
            case SUBMIT_PART -> List.of(Field.text("words"));
            case ACCEPT_PART -> List.of(Field.choice("unit", submitted(scene)));
            case RETURN_PART -> List.of(Field.choice("unit", submitted(scene)), Field.text("defects"));
            case RECORD_CALL ->
                List.of(
                        Field.line("with"),
                        Field.text("words"),
                        Field.line("promise").optional(),
                        Field.perhapsDate("promised"));
            case CITE -> List.of(Field.choice("cited", Choice.of(CitationForm.class, texts)), Field.text("words"));
            case KEEP_PROMISE ->
                List.of(
                        Field.choice(
                                "openPromise",
                                promises.open(scene).stream()
                                        .map(one -> new Choice(one.id().toString(), one.due() + " " + one.words()))
                                        .toList()),
                        Field.of(Field.Kind.DATE, "keptOn", scene.today()),
                        Field.text("words"));
        };
    }

    /** What was reported last, and within which bounds more time may be asked for. */
    List<String> facts(DocketAct act, Scene scene, Texts texts) {
        var docket = scene.docket();
        return switch (act) {
            case CHECK_DRAFT, OPEN, DRAFT -> {
                var refusal = againstDuty(scene);
                yield refusal == null
                        ? List.of()
                        : List.of(texts.t(refusal.key(), refusal.args().toArray()));
            }
            case REPORT_PROGRESS ->
                progress.lastOf(docket.id()).stream()
                        .flatMap(last -> Stream.of(
                                texts.t("supervision.progress.last", last.day(), last.reportedBy(), last.words()),
                                last.opinion() == null ? "" : texts.t("supervision.progress.returned", last.opinion())))
                        .filter(line -> !line.isEmpty())
                        .toList();
            case CONTINUE_ONGOING, END_ONGOING ->
                reviews.of(docket.id()).stream()
                        .filter(one -> one.decision() == null)
                        .map(one -> texts.t(
                                "supervision.review.reported",
                                Objects.requireNonNullElse(one.reportedBy(), ""),
                                Objects.requireNonNullElse(one.words(), "")))
                        .toList();
            case CARRY_OVER -> {
                var window = CarryOverWindow.next(scene.today(), scene.rules());
                yield List.of(texts.t(
                        "supervision.carry-over.window",
                        String.valueOf(window.year()),
                        texts.day(window.from()),
                        texts.day(window.until())));
            }
            case ASK_EXTENSION ->
                List.of(texts.t(
                        "supervision.extension.room",
                        scene.rules().workingDays("extension.before"),
                        Extensions.longest(scene),
                        docket.extensions(),
                        Extensions.MOST));
            default -> List.of();
        };
    }

    private String percentOf(DocketId docket) {
        return progress.lastOf(docket)
                .map(Progress.Report::percent)
                .map(BigDecimal::toPlainString)
                .orElse("");
    }

    /** What a proposal asks for: one of the colours that the rules allow now, and why. */
    List<Field> proposal(Scene scene, Texts texts) {
        return List.of(Field.choice("colour", Choice.of(Proposing.open(scene), texts)), Field.text("reason"));
    }

    /** Which colours would be entered directly, or may not be, and by which rule (practice 8). */
    List<String> direct(Scene scene, Texts texts) {
        return Stream.of(Colour.YELLOW, Colour.RED)
                .filter(colour -> !Proposing.reached(scene, colour))
                .map(colour -> texts.t(
                        scene.rules().direct(Proposing.ruleOfDirectEntry(colour))
                                ? "supervision.direct.allowed"
                                : "supervision.direct.not-allowed",
                        texts.name(colour),
                        scene.rules().rule(Proposing.ruleOfDirectEntry(colour)).source()))
                .toList();
    }

    List<Field> of(NoticeAct act, Texts texts) {
        return switch (act) {
            case CHECK, PROPOSE, ISSUE, ACKNOWLEDGE, APPROVE, REFUSE, END -> List.of();
            case EXPLAIN, ASK_APPROVAL, STATE_REASON -> List.of(Field.text("words"));
            case DISMISS, DISPUTE, WITHDRAW -> List.of(Field.text("reason"));
            case UPHOLD -> List.of(Field.text("opinion"));
        };
    }

    /** Only what the other kind needs besides: a day for what ends, a target for what is measured, a rhythm for what comes round. */
    private static List<Field> kind(Scene scene, Texts texts) {
        var docket = scene.docket();
        var target = docket.target();
        var unit = docket.unitOfMeasure();
        var rhythm = docket.rhythm();
        var kinds = Stream.of(DocketKind.ONE_OFF, DocketKind.QUANTIFIED, DocketKind.ONGOING)
                .map(kind -> new Choice(kind.name(), texts.name(kind)))
                .toList();
        return List.of(
                Field.choice("kind", kinds).with(docket.ongoing() ? "" : DocketKind.ONGOING.name()),
                Field.perhapsChoice("rhythm", Choice.of(Rhythm.class, texts)).with(rhythm == null ? "" : rhythm.name()),
                Field.perhapsDate("due"),
                Field.number("target").optional().with(target == null ? "" : target.toPlainString()),
                Field.line("measured").optional().with(unit == null ? "" : unit),
                Field.text("reason"));
    }

    private List<Field> course(Scene scene, Texts texts) {
        var docket = scene.docket();
        var now = courses.of(docket.id()).orElse(null);
        var measures = List.of(
                new Choice(DocketKind.QUANTIFIED.name(), texts.name(DocketKind.QUANTIFIED)),
                new Choice(DocketKind.MILESTONE.name(), texts.name(DocketKind.MILESTONE)));
        boolean milestones = docket.kind() == DocketKind.MILESTONE;
        var target = docket.target();
        var unit = docket.unitOfMeasure();
        return List.of(
                Field.choice("measure", measures)
                        .with((milestones ? DocketKind.MILESTONE : DocketKind.QUANTIFIED).name()),
                Field.number("target").optional().with(target == null ? "" : target.toPlainString()),
                Field.line("measured").optional().with(unit == null ? "" : unit),
                Field.sheet("planned", CourseForm.rows(now, scene.today(), docket.statedDue())),
                now == null ? Field.text("reason").optional() : Field.text("reason"));
    }

    /** Asked once: what was stated under a notice need not be said again (R047). */
    private static Field lateReason(Scene scene) {
        return Delay.explained(scene) ? Field.text("late").optional() : Field.text("late");
    }

    private static Field amount(boolean required) {
        var field = Field.number("amount");
        return required ? field : field.optional();
    }

    /** A report is drafted from what was reported on the way, and edited (interface rule 2). */
    private String draftOf(Scene scene) {
        var id = scene.docket().id();
        var below = matrix.of(id, scene.batch().actor(), scene.at(), UnitMatrix.Order.OFFICIAL);
        scene.batch().name(below.stream().map(one -> one.docket().lead()).toList());
        return Stream.concat(
                        progress.of(id).stream().map(entry -> entry.day() + " " + entry.words()),
                        Summary.of(below, scene.batch()::nameOf, chinese).stream())
                .collect(Collectors.joining("\n"));
    }

    private List<Choice> sectionsOf(Scene scene) {
        var lead = scene.docket().lead();
        return organization.units(scene.today()).stream()
                .filter(unit -> unit.type() == UnitType.SECTION && lead.equals(unit.parent()))
                .map(Fields::choiceOf)
                .toList();
    }

    private List<Choice> peopleOf(Scene scene) {
        var people = new LinkedHashMap<String, Choice>();
        for (UnitId unit : organization.withSections(scene.docket().lead(), scene.today())) {
            organization.staffOf(unit, scene.today()).forEach(held -> {
                String id = held.person().value().toString();
                people.putIfAbsent(id, new Choice(id, held.personName() + " " + held.postName()));
            });
        }
        return List.copyOf(people.values());
    }

    private List<Choice> otherUnits(Scene scene) {
        var lead = scene.docket().lead();
        return organization.units(scene.today()).stream()
                .filter(unit -> unit.type() != UnitType.SECTION && !unit.id().equals(lead))
                .map(Fields::choiceOf)
                .toList();
    }

    private static List<Choice> submitted(Scene scene) {
        return scene.participants().stream()
                .filter(part -> part.state() == PartState.SUBMITTED)
                .map(Participant::unit)
                .map(unit -> new Choice(unit.value().toString(), scene.batch().nameOf(unit)))
                .toList();
    }

    private List<Choice> openObstacles(Scene scene, boolean own) {
        return obstacles.of(scene.docket().id()).stream()
                .filter(one -> one.answer() == null)
                .filter(one -> !own || one.isFor(scene.batch().standing().home()))
                .map(one -> new Choice(one.id().toString(), one.words()))
                .toList();
    }

    private List<Choice> openConsultations(DocketId docket) {
        return consultations.of(docket).stream()
                .filter(Consultations.Consultation::open)
                .map(one -> new Choice(one.id().toString(), one.question()))
                .toList();
    }

    private String competent(DocketId docket) {
        return handovers.objectionsOf(docket).stream()
                .filter(one -> one.state().equals("OPEN"))
                .map(one -> one.competent().value().toString())
                .findFirst()
                .orElse("");
    }

    private static Choice choiceOf(Unit unit) {
        return new Choice(unit.id().value().toString(), unit.name());
    }
}

package org.zhixing.project;

import static org.zhixing.act.Role.SUPERVISION_CHIEF;
import static org.zhixing.act.Role.SUPERVISION_OFFICER;
import static org.zhixing.act.Role.UNIT_HEAD;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.zhixing.act.Actor;
import org.zhixing.act.Ids;
import org.zhixing.act.Outcome;
import org.zhixing.act.PersonId;
import org.zhixing.act.Refusal;
import org.zhixing.act.Zone;
import org.zhixing.dutylist.DutyGate;
import org.zhixing.dutylist.DutyGround;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Stream;
import org.zhixing.organization.Appointment;
import org.zhixing.organization.Organization;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DocketKind;
import org.zhixing.supervision.Dockets;
import org.zhixing.supervision.NewCourse;
import org.zhixing.supervision.OpenDocket;
import org.zhixing.supervision.OpenDocket.Source;
import org.zhixing.supervision.SourceKind;

/** Projects are registered by the office with their plan, and followed by their secretaries. */
@Service
public class Projects {

    private static final String RULE = "R036";
    private static final int LONGEST_SOURCE = 200;
    private static final int LONGEST_NOTE = 2_000;

    private final ProjectRows rows;
    private final Dockets dockets;
    private final Organization organization;
    private final DutyGate duties;
    private final Ledger ledger;

    Projects(ProjectRows rows, Dockets dockets, Organization organization, DutyGate duties, Ledger ledger) {
        this.duties = duties;
        this.rows = rows;
        this.dockets = dockets;
        this.organization = organization;
        this.ledger = ledger;
    }

    /** Who registers projects. */
    public static boolean isOffice(Actor actor) {
        return actor.hasAny(SUPERVISION_OFFICER, SUPERVISION_CHIEF);
    }

    public List<Project> all(@Nullable ProjectKind kind, Actor actor, Instant at) {
        return rows.all(kind, actor, at);
    }

    public Optional<Project> find(UUID id, Actor actor, Instant at) {
        return rows.find(id, actor, at);
    }

    public List<Note> journal(Project project) {
        return rows.journal(project.id());
    }

    /** Whether this actor writes the journal: the secretary, the stand-in, or the office. */
    public static boolean writes(Project project, Actor actor) {
        var person = actor.person();
        return isOffice(actor)
                || (person != null && (person.equals(project.secretary()) || person.equals(project.backup())));
    }

    /** Whether this actor names the secretary: the office, or the head of the lead unit. */
    public static boolean names(Project project, Actor actor) {
        return isOffice(actor) || (actor.has(UNIT_HEAD) && actor.worksIn(project.lead()));
    }

    /**
     * All projects of a list with their dockets and what is planned for them, or none and the first refusal.
     *
     * @param source name and number of the list
     */
    @Transactional
    public Outcome<Integer> register(List<NewProject> projects, String source, Instant at, Actor actor) {
        return register(projects, source, DutyGround.UNSAID, at, actor);
    }

    /**
     * As {@link #register(List, String, Instant, Actor)}.
     *
     * @param duty on what ground townships among the units are asked, in all these projects (L9 h)
     */
    @Transactional
    public Outcome<Integer> register(
            List<NewProject> projects, String source, DutyGround duty, Instant at, Actor actor) {
        if (!isOffice(actor)) {
            return Outcome.refused("project.refused.not-yours", RULE);
        }
        if (source.isBlank() || source.length() > LONGEST_SOURCE) {
            return Outcome.refused("project.refused.source", "L1", LONGEST_SOURCE);
        }
        if (projects.isEmpty()) {
            return Outcome.refused("project.problem.empty", RULE);
        }
        var opening = projects.stream()
                .map(one -> docket(one, source.strip()).onDuty(duty))
                .toList();
        var shared = duties.againstSharing(
                duty, opening.stream().map(OpenDocket::units).toList(), LocalDate.ofInstant(at, Zone.SHANGHAI));
        if (shared != null) {
            return Outcome.refused(shared);
        }
        var refusal = open(projects, opening, at, actor);
        if (refusal != null) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Outcome.refused(refusal);
        }
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < projects.size(); i++) {
            var one = projects.get(i);
            var id = Ids.next();
            rows.add(id, one, source.strip(), opening.get(i).id(), at, actor);
            entries.add(Entry.of(
                    Stream.of(Project.subject(id)),
                    at,
                    actor,
                    "project.registered",
                    Map.of(
                            "title", one.title(),
                            "number", one.number(),
                            "secretary", one.secretary().personName())));
        }
        ledger.append(entries);
        return Outcome.done(projects.size());
    }

    private @Nullable Refusal open(List<NewProject> projects, List<OpenDocket> opening, Instant at, Actor actor) {
        if (dockets.open(opening, at, actor) instanceof Outcome.Refused<List<DocketId>> refused) {
            return refused.refusal();
        }
        var courses = new ArrayList<DocketCommand>();
        for (int i = 0; i < projects.size(); i++) {
            var one = projects.get(i);
            var docket = opening.get(i).id();
            if (!one.values().isEmpty()) {
                courses.add(new DocketCommand.SetCourse(
                        docket,
                        rows.versionOf(docket),
                        new NewCourse(one.target(), one.measure(), one.values(), List.of()),
                        ""));
            }
        }
        for (var outcome : dockets.perform(courses, at, actor)) {
            if (outcome instanceof Outcome.Refused<DocketId> refused) {
                return refused.refusal();
            }
        }
        return null;
    }

    private static OpenDocket docket(NewProject one, String source) {
        var target = one.target();
        boolean measured = !one.values().isEmpty() && target != null;
        return OpenDocket.of(
                        new Source(
                                one.kind() == ProjectKind.LIVELIHOOD ? SourceKind.LIVELIHOOD_PROJECT : SourceKind.PLAN,
                                null,
                                source,
                                one.number().isEmpty() ? one.title() : one.number() + " " + one.title()),
                        one.title(),
                        one.content(),
                        one.lead().id())
                .withKind(measured ? DocketKind.QUANTIFIED : DocketKind.ONE_OFF)
                .withDue(one.due())
                .withQuantity(measured && target != null ? new OpenDocket.Quantity(target, one.measure()) : null);
    }

    @Transactional
    public Outcome<Project> note(Project project, NoteKind kind, LocalDate day, String words, Instant at, Actor actor) {
        if (!writes(project, actor)) {
            return Outcome.refused("project.refused.not-yours", RULE);
        }
        if (words.isBlank() || words.length() > LONGEST_NOTE) {
            return Outcome.refused("project.refused.words", RULE, LONGEST_NOTE);
        }
        if (day.isAfter(LocalDate.ofInstant(at, Zone.SHANGHAI))) {
            return Outcome.refused("project.refused.day", RULE);
        }
        rows.note(project.id(), new Note(kind, day, words.strip(), actor.personName(), at));
        var changed = new LinkedHashMap<String, Object>();
        changed.put("day", day.toString());
        changed.put("words", words.strip());
        ledger.append(Entry.of(Stream.of(project.subject()), at, actor, "project.noted", changed));
        return Outcome.done(project);
    }

    /** Another secretary follows it from now on; what was written stays. */
    @Transactional
    public Outcome<Project> follow(
            Project project, PersonId secretary, @Nullable PersonId backup, Instant at, Actor actor) {
        if (!names(project, actor)) {
            return Outcome.refused("project.refused.not-yours", RULE);
        }
        var staff = organization.staffOf(project.lead(), LocalDate.ofInstant(at, Zone.SHANGHAI));
        var named = held(staff, secretary);
        var standIn = held(staff, backup);
        if (named == null || (backup != null && standIn == null) || secretary.equals(backup)) {
            return Outcome.refused("project.refused.person", RULE);
        }
        rows.follows(project.id(), named, standIn);
        var changed = new LinkedHashMap<String, Object>();
        changed.put("secretary", named.personName());
        if (standIn != null) {
            changed.put("backup", standIn.personName());
        }
        ledger.append(Entry.of(Stream.of(project.subject()), at, actor, "project.followed", changed));
        return Outcome.done(project);
    }

    private static @Nullable Appointment held(List<Appointment> staff, @Nullable PersonId person) {
        return staff.stream()
                .filter(one -> one.person().equals(person))
                .findFirst()
                .orElse(null);
    }
}

package org.zhixing.decision;

import static org.zhixing.act.Role.LEADER;
import static org.zhixing.act.Role.SECRETARY;
import static org.zhixing.act.Role.SUPERVISION_CHIEF;
import static org.zhixing.act.Role.SUPERVISION_OFFICER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.zhixing.act.Actor;
import org.zhixing.act.Ids;
import org.zhixing.act.Outcome;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.dutylist.DutyGate;
import org.zhixing.dutylist.DutyGround;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Stream;
import org.zhixing.notification.Message;
import org.zhixing.notification.Notifications;
import org.zhixing.notification.Recipient;
import org.zhixing.organization.Organization;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.Dockets;
import org.zhixing.supervision.OpenDocket;
import org.zhixing.supervision.OpenDocket.Source;
import org.zhixing.supervision.SourceKind;

/** What becomes of meetings: the office registers, opens and reports back; the convener reads or wants more. */
@Service
public class Meetings {

    private static final String RULE = "R163";
    private static final int LONGEST_TITLE = 200;
    private static final int TITLE_OF_A_DOCKET = 40;
    private static final Pattern CLAUSE = Pattern.compile("[\\u3002\\uff1b;\\n]");
    private static final String MATTERS = "matters";

    private final MeetingRows rows;
    private final Conveners conveners;
    private final Dockets dockets;
    private final Organization organization;
    private final Notifications notifications;
    private final DutyGate duties;
    private final Ledger ledger;

    Meetings(
            MeetingRows rows,
            Conveners conveners,
            Dockets dockets,
            Organization organization,
            Notifications notifications,
            DutyGate duties,
            Ledger ledger) {
        this.duties = duties;
        this.rows = rows;
        this.conveners = conveners;
        this.dockets = dockets;
        this.organization = organization;
        this.notifications = notifications;
        this.ledger = ledger;
    }

    /** Who may read what meetings settled. */
    public static boolean admits(Actor actor) {
        return actor.hasAny(SUPERVISION_OFFICER, SUPERVISION_CHIEF, LEADER, SECRETARY);
    }

    /** Who registers meetings and opens dockets of them. */
    public static boolean isOffice(Actor actor) {
        return actor.hasAny(SUPERVISION_OFFICER, SUPERVISION_CHIEF) && actor.unit() != null;
    }

    /** Whether results of this meeting come back to this actor. */
    public boolean convened(Meeting meeting, Actor actor, Instant at) {
        return conveners.is(meeting.convener(), actor, day(at));
    }

    public Optional<Meeting> find(UUID id, Actor actor) {
        return admits(actor) ? rows.find(id) : Optional.empty();
    }

    public List<Meeting> newest(Actor actor, int limit) {
        return admits(actor) ? rows.newest(limit) : List.of();
    }

    public List<Item> items(Meeting meeting, Actor actor, Instant at) {
        return admits(actor) ? rows.items(meeting.id(), actor, at) : List.of();
    }

    /** Matters of all meetings, the newest meeting first. */
    public List<Item> register(@Nullable ItemState state, Actor actor, Instant at, int limit) {
        return admits(actor) ? rows.register(state, actor, at, limit) : List.of();
    }

    @Transactional
    public Outcome<Meeting> register(NewMeeting wanted, Instant at, Actor actor) {
        var office = actor.unit();
        if (!isOffice(actor) || office == null) {
            return notYours();
        }
        if (wanted.title().isBlank() || wanted.title().length() > LONGEST_TITLE) {
            return Outcome.refused("decision.refused.title", RULE, LONGEST_TITLE);
        }
        if (wanted.number().length() > LONGEST_TITLE) {
            return Outcome.refused("decision.refused.title", RULE, LONGEST_TITLE);
        }
        if (wanted.heldOn().isAfter(day(at))) {
            return Outcome.refused("decision.refused.tomorrow", RULE);
        }
        var convener = conveners.find(wanted.convener(), day(at));
        if (convener.isEmpty()) {
            return Outcome.refused("decision.refused.convener", RULE);
        }
        var meeting = new Meeting(
                Ids.next(),
                wanted.kind(),
                wanted.title().strip(),
                wanted.number().strip(),
                wanted.heldOn(),
                wanted.convener(),
                convener.get().postName() + " " + convener.get().personName(),
                office,
                at,
                actor.personName());
        rows.add(meeting, wanted.matters());
        record(
                meeting,
                "meeting.registered",
                at,
                actor,
                Map.of("title", meeting.source(), MATTERS, wanted.matters().size()));
        return Outcome.done(meeting);
    }

    /** As below, where no township is asked that has a duty list. */
    @Transactional
    public Outcome<List<DocketId>> open(Meeting meeting, Collection<UUID> chosen, Instant at, Actor actor) {
        return open(meeting, chosen, DutyGround.UNSAID, at, actor);
    }

    /**
     * One click at the end of the meeting: a docket for each matter chosen, all of them or none (R163).
     *
     * @param duty on what ground townships among the units are asked, in all these matters (L9 h)
     */
    @Transactional
    public Outcome<List<DocketId>> open(
            Meeting meeting, Collection<UUID> chosen, DutyGround duty, Instant at, Actor actor) {
        var items = chosen(meeting, chosen, ItemState.OPENED, at, actor);
        if (items instanceof Outcome.Refused<List<Item>> refused) {
            return Outcome.refused(refused.refusal());
        }
        var opening = new LinkedHashMap<UUID, OpenDocket>();
        items.orThrow()
                .forEach(item -> opening.put(item.id(), docket(meeting, item).onDuty(duty)));
        var shared = duties.againstSharing(
                duty,
                items.orThrow().stream()
                        .map(item -> java.util.stream.Stream.concat(
                                        Objects.requireNonNull(opening.get(item.id())).units().stream(),
                                        item.members().stream())
                                .toList())
                        .toList(),
                day(at));
        if (shared != null) {
            return Outcome.refused(shared);
        }
        var whole = items.orThrow().stream()
                .flatMap(item -> Objects.requireNonNull(opening.get(item.id())).fanOut(item.members()).stream())
                .toList();
        var outcome = dockets.open(whole, at, actor);
        if (!outcome.isDone()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return outcome;
        }
        var opened = new LinkedHashMap<UUID, DocketId>();
        opening.forEach((item, docket) -> opened.put(item, docket.id()));
        rows.opened(opened);
        record(meeting, "meeting.opened", at, actor, Map.of(MATTERS, places(items.orThrow())));
        return outcome;
    }

    private static OpenDocket docket(Meeting meeting, Item item) {
        String requirement = item.remark().isEmpty() ? item.text() : item.text() + "\n" + item.remark();
        return OpenDocket.of(
                        new Source(SourceKind.RESOLUTION, meeting.id(), meeting.source(), item.text()),
                        titleOf(item.text()),
                        requirement,
                        Objects.requireNonNull(item.lead()))
                .assistedBy(item.assistants())
                .withDue(item.due());
    }

    /** The first clause, cut where a title would be too long. */
    static String titleOf(String text) {
        String first = CLAUSE.split(text, 2)[0].strip();
        return first.length() <= TITLE_OF_A_DOCKET ? first : first.substring(0, TITLE_OF_A_DOCKET) + "\u2026";
    }

    /** What was left open has been decided since: it gets its unit and day. */
    @Transactional
    public Outcome<Meeting> settle(
            Meeting meeting, UUID item, UnitId lead, @Nullable LocalDate due, Instant at, Actor actor) {
        var chosen = chosen(meeting, List.of(item), ItemState.SETTLED, at, actor);
        if (chosen instanceof Outcome.Refused<List<Item>> refused) {
            return Outcome.refused(refused.refusal());
        }
        var unit = organization.unit(lead, day(at));
        if (unit.isEmpty() || chosen.orThrow().get(0).state() != ItemState.UNSETTLED) {
            return Outcome.refused("decision.refused.stale", RULE);
        }
        rows.settled(item, lead, unit.get().name(), due);
        record(
                meeting,
                "meeting.settled",
                at,
                actor,
                Map.of(MATTERS, places(chosen.orThrow()), "lead", unit.get().name()));
        return Outcome.done(meeting);
    }

    /** What needs no docket is said with its reason, and stays on the list. */
    @Transactional
    public Outcome<Integer> drop(Meeting meeting, Collection<UUID> chosen, String reason, Instant at, Actor actor) {
        if (reason.isBlank()) {
            return Outcome.refused("decision.refused.reason", RULE);
        }
        return chosen(meeting, chosen, ItemState.DROPPED, at, actor).then(items -> {
            rows.dropped(ids(items), reason.strip());
            record(meeting, "meeting.dropped", at, actor, Map.of(MATTERS, places(items), "reason", reason.strip()));
            return Outcome.done(items.size());
        });
    }

    /** Results go back to whoever convened the meeting (R047): every matter gets an answer. */
    @Transactional
    public Outcome<Integer> report(Meeting meeting, Map<UUID, String> results, Instant at, Actor actor) {
        if (results.values().stream().anyMatch(String::isBlank)) {
            return Outcome.refused("decision.refused.result", "R047");
        }
        return chosen(meeting, results.keySet(), ItemState.REPORTED, at, actor).then(items -> {
            if (!items.stream().allMatch(Item::reportable)) {
                return Outcome.refused("decision.refused.not-done", "R047");
            }
            rows.reported(results, at);
            record(meeting, "meeting.reported", at, actor, Map.of(MATTERS, places(items)));
            tell(new Recipient.ToPost(meeting.convener()), meeting, "decision.message.reported", items.size(), at);
            return Outcome.done(items.size());
        });
    }

    /** The convener has read these results, or wants more of them: then a new docket is to be opened. */
    @Transactional
    public Outcome<Integer> answer(
            Meeting meeting, Collection<UUID> chosen, boolean more, String remark, Instant at, Actor actor) {
        if (!convened(meeting, actor, at)) {
            return notYours();
        }
        if (more && remark.isBlank()) {
            return Outcome.refused("decision.refused.remark", "R047");
        }
        var items = legal(meeting, chosen, more ? ItemState.SETTLED : ItemState.READ, at, actor);
        return items.then(found -> {
            if (found.stream().anyMatch(item -> item.state() != ItemState.REPORTED)) {
                return Outcome.refused("decision.refused.stale", RULE);
            }
            if (more) {
                rows.again(ids(found), remark.strip(), at);
            } else {
                rows.read(ids(found), at);
            }
            var changed = new LinkedHashMap<String, Object>();
            changed.put(MATTERS, places(found));
            if (!remark.isBlank()) {
                changed.put("remark", remark.strip());
            }
            record(meeting, more ? "meeting.more" : "meeting.read", at, actor, changed);
            tell(
                    new Recipient.ToDuty(meeting.office(), Role.SUPERVISION_OFFICER),
                    meeting,
                    more ? "decision.message.more" : "decision.message.read",
                    found.size(),
                    at);
            return Outcome.done(found.size());
        });
    }

    private Outcome<List<Item>> chosen(
            Meeting meeting, Collection<UUID> chosen, ItemState to, Instant at, Actor actor) {
        return isOffice(actor) ? legal(meeting, chosen, to, at, actor) : notYours();
    }

    private Outcome<List<Item>> legal(Meeting meeting, Collection<UUID> chosen, ItemState to, Instant at, Actor actor) {
        rows.lock(meeting.id());
        var items = new ArrayList<Item>();
        for (Item item : rows.items(meeting.id(), actor, at)) {
            if (chosen.contains(item.id())) {
                if (!item.state().mayBecome(to)) {
                    return Outcome.refused("decision.refused.stale", RULE);
                }
                items.add(item);
            }
        }
        return items.isEmpty() ? Outcome.refused("decision.refused.none", RULE) : Outcome.done(List.copyOf(items));
    }

    private void tell(Recipient to, Meeting meeting, String key, int matters, Instant at) {
        notifications.send(new Message(
                to,
                meeting.subject(),
                key,
                List.of(meeting.title(), Integer.toString(matters)),
                meeting.href(),
                meeting.number(),
                at,
                false));
    }

    private void record(Meeting meeting, String verb, Instant at, Actor actor, Map<String, Object> changed) {
        ledger.append(Entry.of(Stream.of(meeting.subject()), at, actor, verb, changed));
    }

    private static List<UUID> ids(List<Item> items) {
        return items.stream().map(Item::id).toList();
    }

    private static List<String> places(List<Item> items) {
        return items.stream().map(item -> Integer.toString(item.place())).toList();
    }

    private static <T> Outcome<T> notYours() {
        return Outcome.refused("decision.refused.not-yours", "architecture 10");
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Zone.SHANGHAI);
    }
}

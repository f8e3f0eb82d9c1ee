package org.zhixing.dutylist;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.zhixing.act.Ids;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.act.UnitId;
import org.zhixing.rows.Columns;
import org.zhixing.shell.Choice;
import org.zhixing.shell.Texts;

/**
 * Whether a township may be asked for something, by its duty list (L9 h). Whoever asks holds what was said against it
 * before, and keeps with the case what came of it.
 */
@Service
public class DutyGate {

    /** Most that a field proposes; what is typed is found beyond them. */
    private static final int CHOICES = 1_000;

    private final DutyLists lists;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final MessageSource messages;

    DutyGate(DutyLists lists, JdbcClient jdbc, JdbcTemplate batches, MessageSource messages) {
        this.lists = lists;
        this.jdbc = jdbc;
        this.batches = batches;
        this.messages = messages;
    }

    /** The lists of a day, read once for all that is asked together. */
    public Check on(LocalDate day) {
        return new Check(day);
    }

    /** What is asked on a day, held against the lists of that day. */
    public final class Check {

        private final LocalDate day;
        private final Map<UUID, Map<String, Duty>> duties = new HashMap<>();
        private @Nullable Map<UnitId, String> townships;
        private DutyLists.@Nullable InForce inForce;

        private Check(LocalDate day) {
            this.day = day;
        }

        /** Those of the units that are townships or streets, with their names. */
        public Map<UnitId, String> townships(Collection<UnitId> units) {
            var all = townships == null ? lists.townships(day) : townships;
            townships = all;
            return units.stream()
                    .filter(all::containsKey)
                    .distinct()
                    .collect(Collectors.toMap(
                            Function.identity(),
                            unit -> all.getOrDefault(unit, ""),
                            (one, other) -> one,
                            java.util.LinkedHashMap::new));
        }

        /** Whether one of the units is a township with a list in force. */
        public boolean binds(Collection<UnitId> units) {
            return townships(units).keySet().stream()
                    .anyMatch(unit -> inForce().of(unit).isPresent());
        }

        /**
         * What was said, for each township among the units; refused where one of them may not be asked for it. Other
         * units are left out.
         */
        public Outcome<List<StatedDuty>> judge(UUID subject, DutyGround said, Collection<UnitId> units) {
            return judge(subject, townships(units), unit -> said);
        }

        /**
         * As {@link #judge}, of a case on which something was said before: unless something else is said now, that is held
         * against the lists of this day. A township of which nothing was said is asked on the ground of the others.
         */
        public Outcome<List<StatedDuty>> again(UUID subject, DutyGround said, Collection<UnitId> units) {
            var asked = townships(units);
            if (asked.isEmpty()) {
                return Outcome.done(List.of());
            }
            var before = said.unsaid() ? DutyGate.this.on(subject) : List.<StatedDuty>of();
            var any = before.stream()
                    .map(StatedDuty::ground)
                    .filter(one -> !one.unsaid())
                    .findFirst()
                    .orElse(said);
            return judge(subject, asked, unit -> before.stream()
                    .filter(one -> one.unit().equals(unit))
                    .map(StatedDuty::ground)
                    .filter(one -> !one.unsaid())
                    .findFirst()
                    .orElse(any));
        }

        private Outcome<List<StatedDuty>> judge(
                UUID subject, Map<UnitId, String> townships, Function<UnitId, DutyGround> said) {
            var judged = new ArrayList<StatedDuty>();
            for (var township : townships.entrySet()) {
                var one = judge(subject, said.apply(township.getKey()), township.getKey(), township.getValue());
                if (one instanceof Outcome.Refused<StatedDuty> refused) {
                    return Outcome.refused(refused.refusal());
                }
                judged.add(one.orThrow());
            }
            return Outcome.done(judged);
        }

        private Outcome<StatedDuty> judge(UUID subject, DutyGround said, UnitId unit, String name) {
            var list = inForce().of(unit).orElse(null);
            if (list == null) {
                return Outcome.done(
                        new StatedDuty(subject, unit, DutyStanding.NO_LIST, null, "", null, null, "", "", null));
            }
            String document = list.document() + " " + list.number();
            if (said.own()) {
                return Outcome.done(
                        new StatedDuty(subject, unit, DutyStanding.OWN, list.id(), document, null, null, "", "", null));
            }
            if (said.item().isEmpty()) {
                var refusal = said.againstOutside(name, day);
                return refusal == null
                        ? Outcome.done(new StatedDuty(
                                subject,
                                unit,
                                DutyStanding.OUTSIDE,
                                list.id(),
                                document,
                                null,
                                null,
                                "",
                                said.admission(),
                                said.day()))
                        : Outcome.refused(refusal);
            }
            if (!said.admission().isEmpty() || !said.admittedOn().isEmpty()) {
                return Outcome.refused("dutylist.refused.both", DutyLists.LAW);
            }
            var duty = duties.computeIfAbsent(list.id(), id -> lists.duties(id).stream()
                            .collect(Collectors.toMap(one -> Duty.key(one.name()), Function.identity())))
                    .get(Duty.key(said.item()));
            if (duty == null) {
                return Outcome.refused("dutylist.refused.no-such-item", DutyLists.LAW, said.item(), name, document);
            }
            return duty.sort() == DutySort.TAKEN_BACK
                    ? Outcome.refused(
                            "dutylist.refused.taken-back", DutyLists.LAW, duty.name(), duty.department(), document)
                    : Outcome.done(new StatedDuty(
                            subject,
                            unit,
                            DutyStanding.LISTED,
                            list.id(),
                            document,
                            duty.sort(),
                            duty.id(),
                            duty.name(),
                            "",
                            null));
        }

        private DutyLists.InForce inForce() {
            var read = inForce == null ? lists.inForce(day) : inForce;
            inForce = read;
            return read;
        }
    }

    /** Why what was said is no ground for these units; null when it is. For whoever wants to know before. */
    public @Nullable Refusal against(DutyGround said, Collection<UnitId> units, LocalDate day) {
        return on(day).judge(new UUID(0, 0), said, units) instanceof Outcome.Refused<List<StatedDuty>> refused
                ? refused.refusal()
                : null;
    }

    /**
     * Why one admission cannot be the ground of several matters: it was given for one. Null when it serves one, or an item
     * of the list serves.
     *
     * @param matters the units of each
     */
    public @Nullable Refusal againstSharing(
            DutyGround said, Collection<? extends Collection<UnitId>> matters, LocalDate day) {
        if (said.admission().isEmpty() || matters.size() < 2) {
            return null;
        }
        var check = on(day);
        return matters.stream().filter(check::binds).count() > 1
                ? Refusal.of("dutylist.refused.one-matter", DutyLists.LAW, said.admission())
                : null;
    }

    /** Keeps with its case what was said; what is said later of the same township takes its place. */
    public void state(Collection<StatedDuty> judged, Instant at, String by) {
        batches.batchUpdate(
                """
                INSERT INTO dutylist.ground (id, subject_id, unit, standing, list, item, admission, admitted_on, stated_at,
                                             stated_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    ON CONFLICT (subject_id, unit) DO UPDATE SET standing = excluded.standing, list = excluded.list,
                       item = excluded.item, admission = excluded.admission, admitted_on = excluded.admitted_on,
                       stated_at = excluded.stated_at, stated_by = excluded.stated_by""",
                judged.stream()
                        .map(one -> new @Nullable Object[] {
                            Ids.next(),
                            one.subject(),
                            one.unit().value(),
                            one.standing().name(),
                            one.list(),
                            one.itemId(),
                            one.admission(),
                            one.admittedOn() == null ? null : Date.valueOf(one.admittedOn()),
                            Columns.at(at),
                            by
                        })
                        .toList());
    }

    /** What was said on a case, for readers who see it. */
    public List<StatedDuty> on(UUID subject) {
        return jdbc.sql(
                        """
                        SELECT g.*, l.document, l.number, i.sort, i.name
                          FROM dutylist.ground g LEFT JOIN dutylist.list l ON l.id = g.list
                          LEFT JOIN dutylist.item i ON i.id = g.item
                         WHERE g.subject_id = :subject ORDER BY g.stated_at, g.id
                        """)
                .param("subject", subject)
                .query((row, n) -> {
                    String document = row.getString("document");
                    String sort = row.getString("sort");
                    return new StatedDuty(
                            subject,
                            new UnitId(row.getObject("unit", UUID.class)),
                            DutyStanding.valueOf(row.getString("standing")),
                            row.getObject("list", UUID.class),
                            document == null ? "" : document + " " + row.getString("number"),
                            sort == null ? null : DutySort.valueOf(sort),
                            row.getObject("item", UUID.class),
                            Optional.ofNullable(row.getString("name")).orElse(""),
                            row.getString("admission"),
                            row.getObject("admitted_on", LocalDate.class));
                })
                .list();
    }

    /**
     * What a form offers, the items that are likely meant by some words first; empty where no township has a list. A name
     * stands for itself, so that it is found in the list of each township.
     */
    public List<Choice> choices(String words, LocalDate day, java.util.Locale locale) {
        return choices(words, lists.townships(day).keySet(), day, locale);
    }

    /** As {@link #choices(String, LocalDate, java.util.Locale)}, of some townships. */
    public List<Choice> choices(String words, Collection<UnitId> townships, LocalDate day, java.util.Locale locale) {
        var texts = new Texts(messages, locale);
        var likely = lists.likely(words, townships, day);
        Set<String> seen = new LinkedHashSet<>();
        var offered = new ArrayList<Choice>();
        for (var duty : likely) {
            seen.add(duty.name());
            offered.add(new Choice(duty.name(), texts.t("dutylist.choice.likely", label(duty, texts))));
        }
        lists.choices(townships, day).stream()
                .filter(duty -> seen.add(duty.name()))
                .limit(CHOICES)
                .forEach(duty -> offered.add(new Choice(duty.name(), label(duty, texts))));
        return offered;
    }

    /** The items that are likely meant, for a button each. */
    public List<Duty> likely(String words, Collection<UnitId> townships, LocalDate day) {
        return lists.likely(words, townships, day);
    }

    private static String label(Duty duty, Texts texts) {
        return texts.t("dutylist.choice", texts.name(duty.sort()), duty.number(), duty.name());
    }
}

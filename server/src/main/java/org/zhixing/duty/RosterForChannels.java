package org.zhixing.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.CaseRef;
import org.zhixing.act.PersonId;
import org.zhixing.act.PostId;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.notification.DueDates;
import org.zhixing.notification.DutyRoster;
import org.zhixing.notification.Recipient;
import org.zhixing.organization.Organization;
import org.zhixing.timelimit.CalendarNotices;

/**
 * What the channels ask: rest days by the holiday notices, the officer on duty of the recipient's body or else of the
 * whole city, and the next due date of a case by its open limits.
 */
@Component
class RosterForChannels implements DutyRoster, DueDates {

    private final Shifts shifts;
    private final CalendarNotices calendar;
    private final Organization organization;
    private final JdbcClient jdbc;

    RosterForChannels(Shifts shifts, CalendarNotices calendar, Organization organization, JdbcClient jdbc) {
        this.shifts = shifts;
        this.calendar = calendar;
        this.organization = organization;
        this.jdbc = jdbc;
    }

    @Override
    public boolean isRestDay(LocalDate day) {
        return !calendar.calendar().isWorkingDay(day);
    }

    @Override
    public Map<Recipient, List<PersonId>> onDuty(Collection<Recipient> recipients, LocalDate day) {
        var byUnit = new HashMap<@Nullable UnitId, List<PersonId>>();
        shifts.on(day).forEach(shift -> byUnit.computeIfAbsent(shift.unit(), unit -> new ArrayList<>())
                .add(shift.person()));
        var found = new LinkedHashMap<Recipient, List<PersonId>>();
        if (byUnit.isEmpty()) {
            return found;
        }
        var units = unitsOf(recipients, day);
        var bodies = organization.bodiesOf(new HashSet<>(units.values()), day);
        for (var recipient : recipients) {
            var unit = units.get(recipient);
            var officers = unit == null
                    ? byUnit.get(null)
                    : byUnit.getOrDefault(
                            unit,
                            byUnit.getOrDefault(bodies.getOrDefault(unit, unit), byUnit.getOrDefault(null, List.of())));
            if (officers != null && !officers.isEmpty()) {
                found.put(recipient, List.copyOf(officers));
            }
        }
        return found;
    }

    private Map<Recipient, UnitId> unitsOf(Collection<Recipient> recipients, LocalDate day) {
        var units = new HashMap<Recipient, UnitId>();
        var posts = new HashMap<PostId, Recipient>();
        for (var recipient : recipients) {
            if (recipient instanceof Recipient.ToDuty to) {
                units.put(recipient, to.unit());
            } else if (recipient instanceof Recipient.ToPost to) {
                posts.put(to.post(), recipient);
            } else if (recipient instanceof Recipient.ToPerson to) {
                organization.appointmentsOf(to.person(), day).stream()
                        .findFirst()
                        .ifPresent(held -> units.put(recipient, held.unit()));
            }
        }
        organization.posts(posts.keySet()).forEach((id, post) -> {
            var recipient = posts.get(id);
            if (recipient != null) {
                units.put(recipient, post.unit());
            }
        });
        return units;
    }

    @Override
    public Map<CaseRef, LocalDate> dueDates(Collection<CaseRef> cases) {
        var dues = new HashMap<CaseRef, LocalDate>();
        jdbc.sql(
                        """
                        SELECT subject_module, subject_type, subject_id, min(due_at) AS due
                          FROM timelimit.open_limit
                         WHERE subject_id = ANY (:ids) AND due_at IS NOT NULL
                         GROUP BY subject_module, subject_type, subject_id
                        """)
                .param("ids", cases.stream().map(CaseRef::id).distinct().toArray(UUID[]::new))
                .query(row -> {
                    Instant due = row.getObject("due", OffsetDateTime.class).toInstant();
                    dues.put(
                            new CaseRef(
                                    row.getString("subject_module"),
                                    row.getString("subject_type"),
                                    row.getObject("subject_id", UUID.class)),
                            LocalDate.ofInstant(due.minusNanos(1), Zone.SHANGHAI));
                });
        return dues;
    }
}

package org.zhixing.approval;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.act.PersonId;
import org.zhixing.act.PostId;
import org.zhixing.act.Zone;
import org.zhixing.organization.Appointment;
import org.zhixing.rows.Columns;
import org.zhixing.timelimit.LimitView;
import org.zhixing.timelimit.TimeLimits;

/** Lists of questions, each within what the reader has to do with; newest answers and oldest questions first. */
@Service
@Transactional(readOnly = true)
public class ApprovalListing {

    private static final UUID LAST = new UUID(-1, -1);
    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final Competence competence;
    private final Answers answers;
    private final TimeLimits limits;

    ApprovalListing(JdbcClient jdbc, Competence competence, Answers answers, TimeLimits limits) {
        this.jdbc = jdbc;
        this.competence = competence;
        this.answers = answers;
        this.limits = limits;
    }

    /**
     * One page of a list.
     *
     * @param after where the page begins, as {@link ApprovalList#next} said; null for the first
     */
    public ApprovalList list(ApprovalList.Choice choice, @Nullable String after, int rows, Instant at, Actor actor) {
        var person = actor.person();
        if (person == null || actor.roles().stream().anyMatch(org.zhixing.act.Role::administers)) {
            return new ApprovalList(List.of(), null);
        }
        var place = Place.of(after);
        var found =
                switch (choice) {
                    case WAITING -> waiting(actor, person, place, rows + 1, at);
                    case TO_CONFIRM -> toConfirm(person, place, rows + 1);
                    case ANSWERED -> answered(person, place, rows + 1);
                    case ASKED -> askedBy(person, place, rows + 1);
                };
        var page = found.size() > rows ? found.subList(0, rows) : found;
        return new ApprovalList(
                lines(page.stream().map(Found::asked).toList(), at),
                found.size() > rows ? page.get(rows - 1).place().write() : null);
    }

    private record Found(Asked asked, Place place) {}

    /** Where a list goes on: an instant and an id. */
    private record Place(@Nullable Instant at, UUID id) {

        static Place of(@Nullable String written) {
            if (written == null || !written.matches("-?\\d{1,18}_[0-9a-f-]{36}")) {
                return new Place(null, FIRST);
            }
            var parts = List.of(written.split("_"));
            return new Place(
                    Instant.EPOCH.plus(Long.parseLong(parts.get(0)), ChronoUnit.MICROS), UUID.fromString(parts.get(1)));
        }

        String write() {
            return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "_" + id;
        }

        Timestamp ascending() {
            return Timestamp.from(at == null ? Instant.EPOCH.minus(36_500, ChronoUnit.DAYS) : at);
        }

        Timestamp descending() {
            return Timestamp.from(at == null ? Instant.EPOCH.plus(365_000, ChronoUnit.DAYS) : at);
        }

        UUID below() {
            return at == null ? LAST : id;
        }
    }

    private List<Found> waiting(Actor actor, PersonId person, Place place, int rows, Instant at) {
        LocalDate today = LocalDate.ofInstant(at, Zone.SHANGHAI);
        var recorded = competence.recordedPosts(actor, today).stream()
                .map(Appointment::post)
                .toList();
        return jdbc.sql(
                        "SELECT " + Questions.COLUMNS + ", q.asked_at AS place FROM approval.question q"
                                + """
                         WHERE q.state = 'OPEN' AND (q.asked_at, q.id) > (:at, :id)
                          AND q.asked_by_person IS DISTINCT FROM :person
                          AND NOT EXISTS (SELECT FROM approval.recusal r
                                          WHERE r.question_id = q.id AND r.person_id = :person)
                          AND EXISTS (SELECT FROM approval.question_post p
                                      WHERE p.question_id = q.id
                                        AND (p.post_id = ANY (CAST(:asked AS uuid[]))
                                             OR q.secretary_may_record AND p.post_id = ANY (CAST(:recorded AS uuid[]))))
                        ORDER BY q.asked_at, q.id LIMIT :rows
                        """)
                .param("at", place.ascending())
                .param("id", place.id())
                .param("person", person.value())
                .param("asked", Questions.texts(competence.askedPosts(actor, today), PostId::value))
                .param("recorded", Questions.texts(recorded, PostId::value))
                .param("rows", rows)
                .query(ApprovalListing::read)
                .list();
    }

    private List<Found> toConfirm(PersonId person, Place place, int rows) {
        return byAnswer(
                "q.state IN ('APPROVED_UNCONFIRMED', 'DECLINED_UNCONFIRMED') AND a.behalf_person = :person",
                person,
                place,
                rows);
    }

    private List<Found> answered(PersonId person, Place place, int rows) {
        return byAnswer("(a.person_id = :person OR a.behalf_person = :person)", person, place, rows);
    }

    private List<Found> byAnswer(String condition, PersonId person, Place place, int rows) {
        return jdbc.sql("SELECT " + Questions.COLUMNS
                        + ", a.answered_at AS place FROM approval.question q JOIN approval.answer a ON a.question_id = q.id"
                        + " WHERE " + condition
                        + " AND (a.answered_at, q.id) < (:at, :id) ORDER BY a.answered_at DESC, q.id DESC LIMIT :rows")
                .param("person", person.value())
                .param("at", place.descending())
                .param("id", place.below())
                .param("rows", rows)
                .query(ApprovalListing::read)
                .list();
    }

    private List<Found> askedBy(PersonId person, Place place, int rows) {
        return jdbc.sql("SELECT " + Questions.COLUMNS + ", q.asked_at AS place FROM approval.question q"
                        + " WHERE q.asked_by_person = :person AND (q.asked_at, q.id) < (:at, :id)"
                        + " ORDER BY q.asked_at DESC, q.id DESC LIMIT :rows")
                .param("person", person.value())
                .param("at", place.descending())
                .param("id", place.below())
                .param("rows", rows)
                .query(ApprovalListing::read)
                .list();
    }

    private static Found read(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        var asked = Questions.read(row, number);
        return new Found(
                asked, new Place(Columns.moment(row, "place"), asked.id().value()));
    }

    private List<ApprovalLine> lines(List<Asked> page, Instant at) {
        var ids = page.stream().map(Asked::id).toList();
        var given = answers.of(ids);
        var running = running(ids, at);
        var lines = new ArrayList<ApprovalLine>();
        for (var asked : page) {
            var answer = given.get(asked.id());
            lines.add(new ApprovalLine(
                    asked.id(),
                    asked.question().title(),
                    asked.state(),
                    asker(asked),
                    asked.at(),
                    running.get(asked.id()),
                    answer == null ? null : AnswerView.of(answer)));
        }
        return lines;
    }

    /** Who asked, as people write it. */
    static String asker(Asked asked) {
        return String.join(" ", asked.byUnitName(), asked.byPostName(), asked.byName())
                .strip()
                .replaceAll(" +", " ");
    }

    /** The limit that runs for each question. */
    Map<ApprovalId, LimitView> running(List<ApprovalId> ids, Instant at) {
        var found = new HashMap<ApprovalId, LimitView>();
        var all = limits.of(ids.stream().map(ApprovalLimits::caseOf).toList(), at);
        for (var id : ids) {
            CaseRef subject = ApprovalLimits.caseOf(id);
            all.getOrDefault(subject, List.of()).stream()
                    .filter(limit -> limit.endedAt() == null)
                    .findFirst()
                    .ifPresent(limit -> found.put(id, limit));
        }
        return found;
    }
}

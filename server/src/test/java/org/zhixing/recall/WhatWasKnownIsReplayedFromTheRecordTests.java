package org.zhixing.recall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Role;
import org.zhixing.act.Zone;
import org.zhixing.identity.Actors;
import org.zhixing.identity.SampleSignIn;
import org.zhixing.ledger.Trace;
import org.zhixing.supervision.DocketId;
import org.zhixing.timelimit.TimeStatus;

/** Architecture 2 and 7: what a day knew comes out of the record, and the whole record gives what stands now. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"zhixing.sample=true", "zhixing.sample-factor=0.16"})
class WhatWasKnownIsReplayedFromTheRecordTests {

    @Autowired
    Recall recall;

    @Autowired
    SampleSignIn sample;

    @Autowired
    Actors actors;

    @Autowired
    CaseClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theWholeRecordGivesWhatStandsNow() {
        var now = clock.now();
        var rows = recall.register(one(Role.SUPERVISION_CHIEF), now, now).rows();
        assertThat(rows).hasSizeGreaterThan(50).allMatch(row -> row.since() == 0 && row.state() == row.now());
        for (Known row : rows) {
            var stored = jdbc.sql("SELECT state, colour FROM supervision.docket_overview WHERE id = :id")
                    .param("id", row.id().value())
                    .query((found, n) -> found.getString(1) + " " + found.getString(2))
                    .single();
            assertThat(row.state() + " " + row.colour()).as(row.number()).isEqualTo(stored);
            jdbc.sql("SELECT due_at FROM timelimit.open_limit WHERE subject_id = :id AND kind = 'supervision.docket'"
                            + " AND NOT paused")
                    .param("id", row.id().value())
                    .query(OffsetDateTime.class)
                    .optional()
                    .ifPresent(due -> assertThat(
                                    Objects.requireNonNull(row.limit()).dueAt())
                            .isEqualTo(due.toInstant()));
        }
    }

    @Test
    void whatCameLaterDoesNotShow() {
        var now = clock.now();
        var then = lastDayOfJune(now);
        var rows = recall.register(one(Role.SUPERVISION_CHIEF), then, now).rows();
        assertThat(rows).isNotEmpty();
        assertThat(rows.stream().filter(row -> row.since() > 0)).isNotEmpty();
        for (Known row : rows) {
            boolean acceptedBy = jdbc.sql(
                            "SELECT coalesce(accepted_at <= :then, false) FROM supervision.docket_overview WHERE id = :id")
                    .param("then", then.atOffset(ZoneOffset.UTC))
                    .param("id", row.id().value())
                    .query(Boolean.class)
                    .single();
            assertThat(row.done()).as(row.number()).isEqualTo(acceptedBy);
        }
        var late = rows.stream().filter(Part.LATE::holds).toList();
        assertThat(late)
                .allMatch(row -> row.limit() != null
                        && row.limit().status() == TimeStatus.OVERDUE
                        && !row.limit().dueAt().isAfter(then));
        Set<UUID> before = rows.stream().map(row -> row.id().value()).collect(Collectors.toSet());
        assertThat(jdbc.sql("SELECT id FROM supervision.docket_overview WHERE opened_at > :then")
                        .param("then", then.atOffset(ZoneOffset.UTC))
                        .query(UUID.class)
                        .list())
                .isNotEmpty()
                .noneMatch(before::contains);
    }

    @Test
    void whatWasEnteredLateWasNotKnownBefore() {
        var now = clock.now();
        var entered = jdbc.sql("SELECT id FROM supervision.docket_overview WHERE entered_at IS NOT NULL"
                        + " AND opened_at < entered_at - interval '2 days'")
                .query(UUID.class)
                .list();
        assertThat(entered).isNotEmpty();
        var id = entered.get(0);
        var at = jdbc.sql("SELECT entered_at FROM supervision.docket_overview WHERE id = :id")
                .param("id", id)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        var chief = one(Role.SUPERVISION_CHIEF);
        assertThat(recall.docket(new DocketId(id), chief, at.minusSeconds(1), now))
                .isEmpty();
        assertThat(recall.register(chief, at.minusSeconds(1), now).enteredLater())
                .isPositive();
        assertThat(recall.docket(new DocketId(id), chief, at, now)).isPresent();
    }

    @Test
    void anActIsKnownFromTheLatestInstantBeforeIt() {
        var start = Instant.parse("2026-01-01T00:00:00Z");
        var acts = List.of(
                new Trace(1, start, "docket.open"),
                new Trace(2, start.plusSeconds(20), "docket.acknowledge"),
                new Trace(3, start.plusSeconds(5), "docket.enter-notice"),
                new Trace(4, start.plusSeconds(30), "docket.accept"));
        assertThat(Recall.known(acts, start)).isEqualTo(1);
        assertThat(Recall.known(acts, start.plusSeconds(10))).isEqualTo(1);
        assertThat(Recall.known(acts, start.plusSeconds(20))).isEqualTo(3);
        assertThat(Recall.known(acts, start.plusSeconds(40))).isEqualTo(4);
    }

    @Test
    void nobodySeesMoreOfThePastThanOfThePresent() {
        var now = clock.now();
        var then = lastDayOfJune(now);
        var head = one(Role.UNIT_HEAD);
        var all = recall.register(one(Role.SUPERVISION_CHIEF), then, now).rows();
        var own = recall.register(head, then, now).rows();
        assertThat(own).hasSizeLessThan(all.size() / 2);
        var other = all.stream()
                .map(Known::id)
                .filter(id -> own.stream().noneMatch(mine -> mine.id().equals(id)))
                .findFirst()
                .orElseThrow();
        assertThat(recall.docket(other, head, then, now)).isEmpty();
    }

    private static Instant lastDayOfJune(Instant now) {
        var today = LocalDate.ofInstant(now, Zone.SHANGHAI);
        return LocalDate.of(today.getYear(), 7, 1)
                .atStartOfDay(Zone.SHANGHAI)
                .toInstant()
                .minusMillis(1);
    }

    private Actor one(Role role) {
        return sample.people().stream()
                .filter(person -> person.role() == role)
                .map(person -> actors.actorOf(person.account()))
                .findFirst()
                .orElseThrow();
    }
}

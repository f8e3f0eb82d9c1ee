package org.zhixing.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhixing.act.Actor;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.approval.ApprovalId;
import org.zhixing.approval.Approvals;
import org.zhixing.sample.Plot.Manner;
import org.zhixing.supervision.Deed;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.NoticeCommand;
import org.zhixing.supervision.NoticeId;

/** What people do day by day about yellow and red notices: at most one act on a notice a day, each on a later day. */
final class Desk {

    /** The acts of a day; what is checked comes before what is signed. */
    record Acts(List<Deed<DocketCommand>> calls, List<Deed<NoticeCommand>> checks, List<Deed<NoticeCommand>> notices) {}

    private static final int ANY = DocketCommand.ANY_VERSION;
    private static final int RULING_AFTER = 2;
    private static final Duration SIGNED_AFTER = Duration.ofMinutes(20);

    private final JdbcClient jdbc;
    private final City city;
    private final Cast cast;
    private final Phrases phrases;
    private final OfficeDays days;
    private final Approvals approvals;

    Desk(JdbcClient jdbc, City city, Cast cast, Phrases phrases, OfficeDays days, Approvals approvals) {
        this.jdbc = jdbc;
        this.city = city;
        this.cast = cast;
        this.phrases = phrases;
        this.days = days;
        this.approvals = approvals;
    }

    /** What is to be done on the day; questions to leaders are answered at once. */
    Acts of(LocalDate day, Map<DocketId, Plot> plots, Set<DocketId> busy) {
        var acts = new Acts(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        open().stream()
                .filter(notice -> plots.containsKey(notice.docket()) && !busy.contains(notice.docket()))
                .sorted(Comparator.comparingInt((Row notice) -> number(plots, notice))
                        .thenComparing(Row::red))
                .filter(new OncePerDocket())
                .forEach(notice -> act(notice, plot(plots, notice), day, acts));
        return acts;
    }

    private void act(Row notice, Plot plot, LocalDate day, Acts acts) {
        switch (notice.state()) {
            case "PROPOSED" -> {
                if (notice.red()) {
                    onRedProposal(notice, plot, day, acts);
                } else if (notice.withTheUnit() && !(plot.manner() == Manner.TARDY && isOn(notice.proposedAt(), day))) {
                    var check = officer(plot, day, new NoticeCommand.CheckNotice(notice.id(), ANY));
                    acts.checks().add(check);
                    acts.notices()
                            .add(new Deed<>(
                                    check.at().plus(SIGNED_AFTER),
                                    cast.chief(),
                                    new NoticeCommand.Issue(notice.id(), ANY)));
                }
            }
            case "CHECKED" -> {
                if (notice.withTheUnit()) {
                    acts.notices()
                            .add(new Deed<>(
                                    days.anyTime(day), cast.chief(), new NoticeCommand.Issue(notice.id(), ANY)));
                }
            }
            case "APPROVAL_ASKED" -> answer(notice, plot, day);
            case "APPROVED" -> {
                if (notice.withTheUnit() && !isOn(notice.approvedAt(), day)) {
                    acts.notices().add(officer(plot, day, new NoticeCommand.Issue(notice.id(), ANY)));
                }
            }
            case "ISSUED" -> {
                if (!isOn(notice.issuedAt(), day)) {
                    acts.notices()
                            .add(unit(
                                    notice,
                                    Role.UNIT_LIAISON,
                                    day,
                                    new NoticeCommand.AcknowledgeNotice(notice.id(), ANY)));
                }
            }
            case "DISPUTED" -> rule(notice, plot, day, acts);
            default -> onServed(notice, plot, day, acts);
        }
    }

    /** The officer calls, the head explains, the officer asks the leader: a day each. */
    private void onRedProposal(Row notice, Plot plot, LocalDate day, Acts acts) {
        if (isOn(notice.proposedAt(), day)) {
            Actor head = cast.actor(city.holder(notice.lead(), Role.UNIT_HEAD));
            acts.calls()
                    .add(new Deed<>(
                            days.anyTime(day),
                            plot.people().officer(),
                            new DocketCommand.RecordCall(
                                    notice.docket(), head.personName(), phrases.one("calls"), null)));
        } else if (!notice.explained()) {
            acts.notices()
                    .add(unit(
                            notice,
                            Role.UNIT_HEAD,
                            day,
                            new NoticeCommand.Explain(notice.id(), ANY, phrases.one("explanations"))));
        } else if (!isOn(notice.explainedAt(), day)) {
            acts.notices()
                    .add(officer(plot, day, new NoticeCommand.AskApproval(notice.id(), ANY, phrases.one("reasons"))));
        }
    }

    private void answer(Row notice, Plot plot, LocalDate day) {
        UUID approval = notice.approval();
        if (approval == null || isOn(notice.askedAt(), day)) {
            return;
        }
        boolean granted = plot.manner() != Manner.LENIENT;
        approvals
                .answer(
                        new ApprovalId(approval),
                        granted,
                        phrases.one(granted ? "approvals" : "approvals.refused"),
                        days.anyTime(day),
                        cast.secretaryGeneral())
                .orThrow();
    }

    private void rule(Row notice, Plot plot, LocalDate day, Acts acts) {
        if (days.between(dayOf(notice.disputedAt()), day) < RULING_AFTER) {
            return;
        }
        NoticeCommand ruling = plot.number() % 2 == 0
                ? new NoticeCommand.Uphold(notice.id(), ANY, phrases.one("rulings"))
                : new NoticeCommand.WithdrawNotice(notice.id(), ANY, phrases.one("notice.withdrawals"));
        acts.notices().add(officer(plot, day, ruling));
    }

    /** The unit says why it is late, or that it is not. */
    private void onServed(Row notice, Plot plot, LocalDate day, Acts acts) {
        if (isOn(notice.acknowledgedAt(), day) || notice.reasonStated()) {
            return;
        }
        if (plot.manner() == Manner.DISPUTES && !notice.red() && notice.disputedAt() == null) {
            acts.notices()
                    .add(unit(
                            notice,
                            Role.UNIT_HEAD,
                            day,
                            new NoticeCommand.Dispute(notice.id(), ANY, phrases.one("disputes"))));
        } else {
            acts.notices()
                    .add(unit(
                            notice,
                            Role.UNIT_LIAISON,
                            day,
                            new NoticeCommand.StateReason(notice.id(), ANY, phrases.one("delays"))));
        }
    }

    private Deed<NoticeCommand> officer(Plot plot, LocalDate day, NoticeCommand command) {
        return new Deed<>(days.anyTime(day), plot.people().officer(), command);
    }

    private Deed<NoticeCommand> unit(Row notice, Role role, LocalDate day, NoticeCommand command) {
        return new Deed<>(days.anyTime(day), cast.actor(city.holder(notice.lead(), role)), command);
    }

    private List<Row> open() {
        return jdbc.sql(
                        """
                        SELECT n.id, n.docket, n.colour, n.state, n.proposed_at, n.explained_at, n.leader_told_at,
                               n.approved_at, n.issued_at, n.acknowledged_at, n.delay_reason IS NOT NULL AS stated,
                               n.disputed_at, n.approval, d.lead, d.state IN ('OPENED', 'ACKNOWLEDGED', 'RETURNED') AS with_unit
                        FROM supervision.notice n JOIN supervision.docket d ON d.id = n.docket
                        WHERE n.colour <> 'GREEN'
                          AND n.state IN ('PROPOSED', 'CHECKED', 'APPROVAL_ASKED', 'APPROVED', 'ISSUED', 'ACKNOWLEDGED', 'DISPUTED')
                          AND d.state NOT IN ('CLOSED', 'WITHDRAWN', 'DISCARDED', 'ACCEPTED')
                          AND (n.state <> 'ACKNOWLEDGED' OR n.delay_reason IS NULL)
                        ORDER BY n.proposed_at, n.id
                        """)
                .query((row, number) -> new Row(
                        new NoticeId(row.getObject("id", UUID.class)),
                        new DocketId(row.getObject("docket", UUID.class)),
                        row.getString("colour").equals("RED"),
                        row.getString("state"),
                        at(row.getObject("proposed_at", OffsetDateTime.class)),
                        at(row.getObject("explained_at", OffsetDateTime.class)),
                        at(row.getObject("leader_told_at", OffsetDateTime.class)),
                        at(row.getObject("approved_at", OffsetDateTime.class)),
                        at(row.getObject("issued_at", OffsetDateTime.class)),
                        at(row.getObject("acknowledged_at", OffsetDateTime.class)),
                        row.getBoolean("stated"),
                        at(row.getObject("disputed_at", OffsetDateTime.class)),
                        row.getObject("approval", UUID.class),
                        new UnitId(row.getObject("lead", UUID.class)),
                        row.getBoolean("with_unit")))
                .list();
    }

    private static @Nullable Instant at(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static boolean isOn(@Nullable Instant at, LocalDate day) {
        return at != null && dayOf(at).equals(day);
    }

    private static LocalDate dayOf(@Nullable Instant at) {
        return LocalDate.ofInstant(at == null ? Instant.EPOCH : at, Zone.SHANGHAI);
    }

    private static int number(Map<DocketId, Plot> plots, Row notice) {
        return plot(plots, notice).number();
    }

    private static Plot plot(Map<DocketId, Plot> plots, Row notice) {
        return java.util.Objects.requireNonNull(plots.get(notice.docket()));
    }

    private record Row(
            NoticeId id,
            DocketId docket,
            boolean red,
            String state,
            @Nullable Instant proposedAt,
            @Nullable Instant explainedAt,
            @Nullable Instant askedAt,
            @Nullable Instant approvedAt,
            @Nullable Instant issuedAt,
            @Nullable Instant acknowledgedAt,
            boolean reasonStated,
            @Nullable Instant disputedAt,
            @Nullable UUID approval,
            UnitId lead,
            boolean withTheUnit) {

        boolean explained() {
            return explainedAt != null;
        }
    }

    /** Yellow before red, and one act a docket and day. */
    private static final class OncePerDocket implements java.util.function.Predicate<Row> {

        private final Set<DocketId> seen = new java.util.HashSet<>();

        @Override
        public boolean test(Row notice) {
            return seen.add(notice.docket());
        }
    }
}

package org.zhixing.supervision.docket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.Refusal;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.rows.Columns;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.desk.Fields;
import org.zhixing.supervision.desk.Ladder;
import org.zhixing.supervision.desk.Scene;
import org.zhixing.supervision.desk.Table;
import org.zhixing.timelimit.LimitId;
import org.zhixing.timelimit.TimeLimits;

/** Obstacles on the way (R055): told upward with a time, answered, never counted against who told them. */
@Component
public class Obstacles {

    private final JdbcClient jdbc;
    private final TimeLimits limits;

    Obstacles(JdbcClient jdbc, TimeLimits limits) {
        this.jdbc = jdbc;
        this.limits = limits;
    }

    /** With whom an obstacle lies. */
    public enum Step {
        /** The unit that could remove it. */
        REMOVER,
        OFFICE,
        /** Where it went when its time ran out. */
        ABOVE
    }

    /**
     * Who held an obstacle how long.
     *
     * @param days working days begun since
     */
    public record Hold(Step step, int days) {}

    /** The steps of an obstacle, one after the other, the last of which goes on while it is not answered (R055). */
    public List<Hold> holds(Obstacle one, Instant now) {
        var end = Objects.requireNonNullElse(one.answeredAt(), now);
        var holds = new ArrayList<Hold>();
        var from = one.reportedAt();
        var step = one.remover() == null ? Step.OFFICE : Step.REMOVER;
        var offered = one.offeredAt();
        var escalated = one.escalatedAt();
        if (offered != null && (escalated == null || offered.isBefore(escalated))) {
            holds.add(hold(step, from, offered));
            from = offered;
            step = Step.OFFICE;
        }
        if (escalated != null) {
            holds.add(hold(step, from, escalated));
            from = escalated;
            step = Step.ABOVE;
        }
        holds.add(hold(step, from, end));
        return List.copyOf(holds);
    }

    private Hold hold(Step step, Instant from, Instant until) {
        return new Hold(
                step,
                limits.workingDays(
                        LocalDate.ofInstant(from, Zone.SHANGHAI), LocalDate.ofInstant(until, Zone.SHANGHAI)));
    }

    /**
     * An obstacle; no colour, no state and no time of the docket depends on it.
     *
     * @param remover who could remove it, null for nobody named
     * @param limit until when it is answered, null for what is older than limits
     * @param offer what the remover said it does, null before
     * @param offerBy by when
     * @param escalatedAt when its time ran out and it went upward
     * @param answer what the office decided
     */
    public record Obstacle(
            UUID id,
            UnitId unit,
            String words,
            @Nullable UnitId remover,
            Instant reportedAt,
            String reportedBy,
            @Nullable LimitId limit,
            @Nullable String offer,
            @Nullable LocalDate offerBy,
            @Nullable Instant offeredAt,
            @Nullable String offeredBy,
            @Nullable Instant escalatedAt,
            @Nullable String answer,
            @Nullable Instant answeredAt,
            @Nullable String answeredBy) {

        public boolean isFor(@Nullable UnitId unit) {
            return unit != null && unit.equals(remover);
        }
    }

    public List<Obstacle> of(DocketId docket) {
        return jdbc.sql("SELECT o.* FROM supervision.obstacle o WHERE o.docket = :docket ORDER BY o.reported_at, o.id")
                .param("docket", docket.value())
                .query((row, n) -> obstacle(row))
                .list();
    }

    private static Obstacle obstacle(ResultSet row) throws SQLException {
        var remover = Columns.id(row, "remover");
        var limit = Columns.id(row, "limit_id");
        return new Obstacle(
                row.getObject("id", UUID.class),
                new UnitId(row.getObject("unit", UUID.class)),
                row.getString("words"),
                remover == null ? null : new UnitId(remover),
                Objects.requireNonNull(Columns.instant(row, "reported_at")),
                row.getString("reported_by"),
                limit == null ? null : new LimitId(limit),
                row.getString("offer"),
                Columns.date(row, "offer_by"),
                Columns.instant(row, "offered_at"),
                row.getString("offered_by"),
                Columns.instant(row, "escalated_at"),
                row.getString("answer"),
                Columns.instant(row, "answered_at"),
                row.getString("answered_by"));
    }

    @Component
    static class Telling implements ActOn<DocketCommand.ReportObstacle> {

        private final Ladder ladder;

        Telling(Ladder ladder) {
            this.ladder = ladder;
        }

        @Override
        public Class<DocketCommand.ReportObstacle> command() {
            return DocketCommand.ReportObstacle.class;
        }

        @Override
        public @Nullable Refusal decide(DocketCommand.ReportObstacle command, Scene scene) {
            if (command.words().isBlank()) {
                return Refusal.of("supervision.refused.no-words", "R055");
            }
            var remover = command.remover();
            if (remover != null && !scene.batch().knows(remover)) {
                return Refusal.of("supervision.refused.no-such-unit", "R055");
            }
            var unit = scene.ownPart()
                    .map(part -> part.unit())
                    .orElse(scene.docket().lead());
            var limit = scene.effects().start(ladder.obstacle(scene.docket().subject(), scene.at(), scene.rules()));
            scene.effects()
                    .insert(
                            Table.OBSTACLE,
                            Fields.of("docket", scene.docket().id().value())
                                    .and("unit", unit.value())
                                    .and("words", command.words().strip())
                                    .and("remover", remover == null ? null : remover.value())
                                    .and("reported_at", scene.at())
                                    .and("reported_by", scene.batch().actorName())
                                    .and("limit_id", limit.value()));
            Map<String, Object> changed = new LinkedHashMap<>();
            changed.put("words", command.words().strip());
            if (remover != null) {
                changed.put("remover", scene.batch().nameOf(remover));
                scene.tellDuty(remover, Role.UNIT_LIAISON, "supervision.message.obstacle-yours");
            }
            scene.record(command.act().verb(), changed);
            scene.tellOfficer("supervision.message.obstacle");
            return null;
        }
    }

    /** Says what it does and by when; the office still decides, and its time goes on. */
    @Component
    static class Offering implements ActOn<DocketCommand.OfferRemoval> {

        private final Obstacles obstacles;

        Offering(Obstacles obstacles) {
            this.obstacles = obstacles;
        }

        @Override
        public Class<DocketCommand.OfferRemoval> command() {
            return DocketCommand.OfferRemoval.class;
        }

        @Override
        public @Nullable Refusal decide(DocketCommand.OfferRemoval command, Scene scene) {
            var home = scene.batch().standing().home();
            boolean own = obstacles.of(scene.docket().id()).stream()
                    .anyMatch(one -> one.id().equals(command.obstacle()) && one.answer() == null && one.isFor(home));
            if (!own) {
                return Refusal.of("supervision.refused.not-found", "R055");
            }
            if (command.words().isBlank()) {
                return Refusal.of("supervision.refused.no-words", "R055");
            }
            if (command.by().isBefore(scene.today())) {
                return Refusal.of("supervision.refused.offer-passed", "R055");
            }
            scene.effects()
                    .update(
                            Table.OBSTACLE,
                            command.obstacle(),
                            Fields.of("offer", command.words().strip())
                                    .and("offer_by", command.by())
                                    .and("offered_at", scene.at())
                                    .and("offered_by", scene.batch().actorName()));
            scene.record(
                    command.act().verb(),
                    Map.of("words", command.words().strip(), "due", command.by().toString()));
            scene.tellLead("supervision.message.removal-offered");
            scene.tellOfficer("supervision.message.removal-offered");
            return null;
        }
    }

    @Component
    static class AnsweringIt implements ActOn<DocketCommand.AnswerObstacle> {

        private final Obstacles obstacles;

        AnsweringIt(Obstacles obstacles) {
            this.obstacles = obstacles;
        }

        @Override
        public Class<DocketCommand.AnswerObstacle> command() {
            return DocketCommand.AnswerObstacle.class;
        }

        @Override
        public @Nullable Refusal decide(DocketCommand.AnswerObstacle command, Scene scene) {
            var open = obstacles.of(scene.docket().id()).stream()
                    .filter(one -> one.id().equals(command.obstacle()) && one.answer() == null)
                    .findFirst()
                    .orElse(null);
            if (open == null) {
                return Refusal.of("supervision.refused.not-found", "R055");
            }
            if (command.answer().isBlank()) {
                return Refusal.of("supervision.refused.no-words", "R055");
            }
            scene.effects()
                    .update(
                            Table.OBSTACLE,
                            command.obstacle(),
                            Fields.of("answer", command.answer().strip())
                                    .and("answered_at", scene.at())
                                    .and("answered_by", scene.batch().actorName()));
            var limit = open.limit();
            if (limit != null) {
                scene.effects().end(limit, scene.at(), command.act().verb());
            }
            scene.record(command.act().verb(), Map.of("words", command.answer().strip()));
            scene.tellLead("supervision.message.obstacle-answered");
            if (open.remover() != null) {
                scene.tellDuty(open.remover(), Role.UNIT_LIAISON, "supervision.message.obstacle-answered");
            }
            return null;
        }
    }
}

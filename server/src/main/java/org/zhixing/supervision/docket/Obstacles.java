package org.zhixing.supervision.docket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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
import org.zhixing.rows.Columns;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.desk.Fields;
import org.zhixing.supervision.desk.Scene;
import org.zhixing.supervision.desk.Table;

/** Obstacles on the way (R055): told upward, answered, never counted against who told them. */
@Component
public class Obstacles {

    private final JdbcClient jdbc;

    Obstacles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An obstacle; no colour, no state and no time of the docket depends on it. */
    public record Obstacle(
            UUID id,
            UnitId unit,
            String words,
            @Nullable UnitId remover,
            Instant reportedAt,
            String reportedBy,
            @Nullable String answer,
            @Nullable Instant answeredAt,
            @Nullable String answeredBy) {}

    public List<Obstacle> of(DocketId docket) {
        return jdbc.sql("SELECT o.* FROM supervision.obstacle o WHERE o.docket = :docket ORDER BY o.reported_at, o.id")
                .param("docket", docket.value())
                .query((row, n) -> obstacle(row))
                .list();
    }

    private static Obstacle obstacle(ResultSet row) throws SQLException {
        var remover = Columns.id(row, "remover");
        return new Obstacle(
                row.getObject("id", UUID.class),
                new UnitId(row.getObject("unit", UUID.class)),
                row.getString("words"),
                remover == null ? null : new UnitId(remover),
                Objects.requireNonNull(Columns.instant(row, "reported_at")),
                row.getString("reported_by"),
                row.getString("answer"),
                Columns.instant(row, "answered_at"),
                row.getString("answered_by"));
    }

    @Component
    static class Telling implements ActOn<DocketCommand.ReportObstacle> {

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
            scene.effects()
                    .insert(
                            Table.OBSTACLE,
                            Fields.of("docket", scene.docket().id().value())
                                    .and("unit", unit.value())
                                    .and("words", command.words().strip())
                                    .and("remover", remover == null ? null : remover.value())
                                    .and("reported_at", scene.at())
                                    .and("reported_by", scene.batch().actorName()));
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
            boolean open = obstacles.of(scene.docket().id()).stream()
                    .anyMatch(one -> one.id().equals(command.obstacle()) && one.answer() == null);
            if (!open) {
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
            scene.record(command.act().verb(), Map.of("words", command.answer().strip()));
            scene.tellLead("supervision.message.obstacle-answered");
            return null;
        }
    }
}

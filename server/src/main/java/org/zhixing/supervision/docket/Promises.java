package org.zhixing.supervision.docket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.Refusal;
import org.zhixing.act.Zone;
import org.zhixing.rows.Columns;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.desk.Fields;
import org.zhixing.supervision.desk.Kinds;
import org.zhixing.supervision.desk.Scene;
import org.zhixing.supervision.desk.Table;
import org.zhixing.timelimit.LimitId;

/** What units promised in calls (R045): milestones of the docket beside its planned ones, each with its own reminder. */
@Component
public class Promises {

    private final JdbcClient jdbc;

    Promises(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A promise.
     *
     * @param by who gave it
     * @param limit until when, null for what is older than limits
     * @param keptOn when it was done as the unit says, null before
     */
    public record Promise(
            UUID id,
            String words,
            String by,
            LocalDate due,
            Instant madeAt,
            @Nullable LimitId limit,
            @Nullable LocalDate keptOn,
            @Nullable String keptWords,
            @Nullable String keptBy) {

        /** Whether it was not done on its last day. */
        public boolean late(LocalDate today) {
            return keptOn == null ? due.isBefore(today) : due.isBefore(keptOn);
        }
    }

    /** In the order of their days. */
    public List<Promise> of(DocketId docket) {
        return jdbc.sql(
                        """
                        SELECT c.* FROM supervision.call c
                        WHERE c.docket = :docket AND c.promised IS NOT NULL ORDER BY c.promised, c.id
                        """)
                .param("docket", docket.value())
                .query((row, n) -> promise(row))
                .list();
    }

    /** Those whose reminder still runs: what another lead promised before is nobody's any more. */
    public List<Promise> open(Scene scene) {
        var running = scene.openLimits(Kinds.PROMISE).stream()
                .map(limit -> limit.id())
                .toList();
        return running.isEmpty()
                ? List.of()
                : of(scene.docket().id()).stream()
                        .filter(one -> one.keptOn() == null && one.limit() != null && running.contains(one.limit()))
                        .toList();
    }

    private static Promise promise(ResultSet row) throws SQLException {
        var limit = Columns.id(row, "limit_id");
        return new Promise(
                row.getObject("id", UUID.class),
                Objects.requireNonNullElse(row.getString("promise"), row.getString("words")),
                row.getString("with_whom"),
                row.getObject("promised", LocalDate.class),
                Objects.requireNonNull(Columns.instant(row, "made_at")),
                limit == null ? null : new LimitId(limit),
                Columns.date(row, "kept_on"),
                row.getString("kept_words"),
                row.getString("kept_by"));
    }

    /** The unit says that it has done what it promised; whether that is enough the docket's own report will show. */
    @Component
    static class Keeping implements ActOn<DocketCommand.KeepPromise> {

        private final Promises promises;

        Keeping(Promises promises) {
            this.promises = promises;
        }

        @Override
        public Class<DocketCommand.KeepPromise> command() {
            return DocketCommand.KeepPromise.class;
        }

        @Override
        public @Nullable Refusal decide(DocketCommand.KeepPromise command, Scene scene) {
            var promise = promises.open(scene).stream()
                    .filter(one -> one.id().equals(command.promise()))
                    .findFirst()
                    .orElse(null);
            if (promise == null) {
                return Refusal.of("supervision.refused.not-found", "R045");
            }
            if (command.words().isBlank()) {
                return Refusal.of("supervision.refused.no-words", "R045");
            }
            var made = LocalDate.ofInstant(promise.madeAt(), Zone.SHANGHAI);
            if (command.on().isBefore(made) || command.on().isAfter(scene.today())) {
                return Refusal.of("supervision.refused.kept-when", "R045", made);
            }
            scene.effects()
                    .update(
                            Table.CALL,
                            promise.id(),
                            Fields.of("kept_on", command.on())
                                    .and("kept_words", command.words().strip())
                                    .and("kept_by", scene.batch().actorName()));
            scene.effects()
                    .end(
                            Objects.requireNonNull(promise.limit()),
                            scene.at(),
                            command.act().verb());
            scene.record(
                    command.act().verb(),
                    Map.of(
                            "promise", promise.words(),
                            "keptOn", command.on().toString(),
                            "words", command.words().strip()));
            scene.tellOfficer("supervision.message.promise-kept");
            return null;
        }
    }
}

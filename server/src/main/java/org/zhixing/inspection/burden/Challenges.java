package org.zhixing.inspection.burden;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.inspection.BurdenKind;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.CaseKind;
import org.zhixing.inspection.ChallengeAct;
import org.zhixing.inspection.ChallengeAnswer;
import org.zhixing.inspection.ChallengeState;
import org.zhixing.inspection.desk.Filing;
import org.zhixing.inspection.desk.InspectionLimits;
import org.zhixing.inspection.desk.InspectionSight;
import org.zhixing.inspection.desk.InspectionStanding;
import org.zhixing.organization.CityOffices;
import org.zhixing.rows.Columns;
import org.zhixing.timelimit.ClaimedRung;
import org.zhixing.timelimit.LimitId;
import org.zhixing.timelimit.LimitKind;
import org.zhixing.timelimit.RungHandler;

/** The grass roots object to a form, a meeting or a check; the office answers within a limit, with its basis (R052). */
@Service
public class Challenges implements RungHandler {

    private final JdbcClient jdbc;
    private final InspectionLimits limits;
    private final InspectionSight sight;
    private final CityOffices offices;
    private final Filing filing;

    Challenges(JdbcClient jdbc, InspectionLimits limits, InspectionSight sight, CityOffices offices, Filing filing) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.sight = sight;
        this.offices = offices;
        this.filing = filing;
    }

    public Optional<Challenge> find(CaseId id, InspectionStanding seer) {
        return read("x.id = :value", id.value(), sight.concerned(seer), "").stream()
                .findFirst();
    }

    /** Those the seer may see, the latest first. */
    public List<Challenge> latest(InspectionStanding seer, int limit) {
        return read("x.version >= :value", 0, sight.concerned(seer), " LIMIT " + limit);
    }

    /** Those of {@link #answeredSince} that were answered so, as far as the seer may see them, the latest first. */
    public List<Challenge> answeredSince(LocalDate day, ChallengeAnswer answer, InspectionStanding seer, int limit) {
        var since = Columns.at(day.atStartOfDay(Zone.SHANGHAI).toInstant());
        return read(
                "x.answered_at >= :value AND x.answer = '" + answer.name() + "'",
                since,
                sight.concerned(seer),
                " LIMIT " + limit);
    }

    /** What became of those answered since a day, for the public list; no unit is named. */
    public Map<ChallengeAnswer, Integer> answeredSince(LocalDate day) {
        Map<ChallengeAnswer, Integer> answers = new LinkedHashMap<>();
        jdbc.sql("SELECT answer, count(*) AS n FROM inspection.challenge WHERE answered_at >= :since GROUP BY answer")
                .param("since", Columns.at(day.atStartOfDay(Zone.SHANGHAI).toInstant()))
                .query(row -> {
                    answers.put(ChallengeAnswer.valueOf(row.getString("answer")), row.getInt("n"));
                });
        return answers;
    }

    @Transactional
    public Outcome<CaseId> file(BurdenKind kind, String request, String words, Instant at, Actor actor) {
        var today = LocalDate.ofInstant(at, Zone.SHANGHAI);
        var seer = sight.standing(actor, today);
        var person = actor.person();
        var home = seer.home();
        if (!seer.speaks() || person == null || home == null) {
            return Outcome.refused("inspection.refused.not-yours", "R052");
        }
        if (request.isBlank() || words.isBlank()) {
            return Outcome.refused("inspection.refused.incomplete", "R052");
        }
        var id = CaseId.next(CaseKind.CHALLENGE);
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("id", id.value());
        row.put("unit", home.value());
        row.put("kind", kind);
        row.put("request", request.strip());
        row.put("words_said", words.strip());
        row.put("state", ChallengeState.FILED);
        row.put("filed_at", at);
        row.put("filer", person.value());
        row.put("filer_name", actor.personName());
        row.put(
                "limit_id",
                limits.byRule(InspectionLimits.CHALLENGE, "burden.answer", id, at, actor)
                        .value());
        row.put("version", 0);
        filing.begin(
                id,
                ChallengeAct.FILE,
                row,
                Map.of("request", request.strip(), "words", words.strip()),
                List.of(),
                at,
                actor);
        filing.tell(offices.officers(today), id, "inspection.message.challenge-filed", request.strip(), at);
        return Outcome.done(id);
    }

    /** To keep a request, its basis is said. */
    @Transactional
    public Outcome<CaseId> answer(
            CaseId id, int version, ChallengeAnswer answer, String opinion, Instant at, Actor actor) {
        return act(id, ChallengeAct.ANSWER, version, at, actor, held -> {
            if (opinion.isBlank()) {
                return Outcome.refused("inspection.refused.no-reason", "R052");
            }
            filing.tell(
                    CityOffices.liaison(held.unit()), id, "inspection.message.challenge-answered", held.request(), at);
            return Outcome.done(new Written(
                    Map.of(
                            "answer",
                            answer,
                            "opinion",
                            opinion.strip(),
                            "answered_at",
                            at,
                            "answerer_name",
                            actor.personName()),
                    Map.of("answer", answer, "opinion", opinion.strip())));
        });
    }

    @Transactional
    public Outcome<CaseId> withdraw(CaseId id, int version, Instant at, Actor actor) {
        return act(
                id, ChallengeAct.WITHDRAW, version, at, actor, held -> Outcome.done(new Written(Map.of(), Map.of())));
    }

    @Override
    public LimitKind kind() {
        return InspectionLimits.CHALLENGE;
    }

    /** The chief learns that a question has not been answered in time. */
    @Override
    public void claimed(List<ClaimedRung> batch) {
        for (var rung : batch) {
            read("x.id = :value", rung.subject().id(), InspectionSight.Scope.SYSTEM, "")
                    .forEach(one -> filing.tell(
                            offices.chief(LocalDate.ofInstant(rung.sweptAt(), Zone.SHANGHAI)),
                            one.id(),
                            "inspection.message.challenge-late",
                            one.request(),
                            rung.sweptAt()));
        }
    }

    private record Written(Map<String, ? extends @Nullable Object> columns, Map<String, Object> facts) {}

    private interface Doing {
        Outcome<Written> decide(Challenge held);
    }

    private Outcome<CaseId> act(CaseId id, ChallengeAct act, int version, Instant at, Actor actor, Doing doing) {
        var seer = sight.standing(actor, LocalDate.ofInstant(at, Zone.SHANGHAI));
        var held = read("x.id = :value", id.value(), sight.concerned(seer), " FOR UPDATE OF x").stream()
                .findFirst()
                .orElse(null);
        if (held == null) {
            return Outcome.refused("inspection.refused.not-found", "architecture 10");
        }
        var refusal =
                Filing.against(ChallengeMoves.TABLE, held, act, version, InspectionSight.parties(seer, held.unit()));
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        return doing.decide(held).then(written -> {
            limits.end(held.limit(), at, actor);
            filing.settle(ChallengeMoves.TABLE, held, act, written.columns(), written.facts(), List.of(), at, actor);
            return Outcome.done(id);
        });
    }

    private List<Challenge> read(String condition, Object value, InspectionSight.Scope scope, String tail) {
        return jdbc.sql("SELECT x.* FROM inspection.challenge x WHERE " + condition + " AND (" + scope.predicate()
                        + ") ORDER BY x.filed_at DESC, x.id DESC" + tail)
                .param("value", value)
                .params(scope.params())
                .query((row, number) -> challenge(row))
                .list();
    }

    private static Challenge challenge(ResultSet row) throws SQLException {
        String answer = row.getString("answer");
        return new Challenge(
                new CaseId(CaseKind.CHALLENGE, row.getObject("id", UUID.class)),
                new UnitId(row.getObject("unit", UUID.class)),
                BurdenKind.valueOf(row.getString("kind")),
                row.getString("request"),
                row.getString("words_said"),
                ChallengeState.valueOf(row.getString("state")),
                Objects.requireNonNull(Columns.instant(row, "filed_at")),
                row.getString("filer_name"),
                new LimitId(row.getObject("limit_id", UUID.class)),
                answer == null ? null : ChallengeAnswer.valueOf(answer),
                row.getString("opinion"),
                Columns.instant(row, "answered_at"),
                row.getString("answerer_name"),
                row.getInt("version"));
    }
}

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
import org.zhixing.filing.Filing;
import org.zhixing.inspection.BurdenKind;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.CaseKind;
import org.zhixing.inspection.ChallengeAct;
import org.zhixing.inspection.ChallengeAnswer;
import org.zhixing.inspection.ChallengeState;
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
    private final BurdenActs acts;

    Challenges(
            JdbcClient jdbc,
            InspectionLimits limits,
            InspectionSight sight,
            CityOffices offices,
            Filing filing,
            BurdenActs acts) {
        this.acts = acts;
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

    /** What the actor's unit was asked on a case, and may question there; empty for who speaks for no unit. */
    @Transactional(readOnly = true)
    public List<BurdenActs.Act> questionable(UUID subject, Instant at, Actor actor) {
        var seer = sight.standing(actor, LocalDate.ofInstant(at, Zone.SHANGHAI));
        var home = seer.home();
        return seer.speaks() && home != null && !seer.seesNothing() ? acts.on(subject, home, seer, at) : List.of();
    }

    /** What is questioned, with the grounds on which it was asked; empty where it was asked outside this house. */
    @Transactional(readOnly = true)
    public List<BurdenActs.Act> asked(Challenge one, InspectionStanding seer, Instant at) {
        return jdbc.sql("SELECT subject_id FROM inspection.challenge WHERE id = :id AND subject_id IS NOT NULL")
                .param("id", one.id().value())
                .query(UUID.class)
                .optional()
                .map(subject -> acts.on(subject, one.unit(), seer, at).stream()
                        .filter(act -> act.what().equals(one.what()))
                        .toList())
                .orElse(List.of());
    }

    /**
     * Questions what was asked of the unit on a case.
     *
     * @param what which of the requests made of it there
     */
    @Transactional
    public Outcome<CaseId> file(UUID subject, String what, String words, Instant at, Actor actor) {
        var asked = questionable(subject, at, actor).stream()
                .filter(one -> one.what().equals(what))
                .findFirst()
                .orElse(null);
        if (asked == null) {
            return Outcome.refused("inspection.refused.not-asked", "R052");
        }
        boolean open = jdbc.sql("SELECT EXISTS (SELECT FROM inspection.challenge x WHERE x.subject_id = :subject"
                        + " AND x.what = :what AND x.unit = :unit AND x.state IN ('FILED', 'UPHELD'))")
                .param("subject", subject)
                .param("what", what)
                .param("unit", asked.unit().value())
                .query(Boolean.class)
                .single();
        return open
                ? Outcome.refused("inspection.refused.questioned-already", "R052")
                : file(kindOf(what), asked, asked.title(), words, at, actor);
    }

    /** Questions a request that was made outside this house, by its name. */
    @Transactional
    public Outcome<CaseId> file(BurdenKind kind, String request, String words, Instant at, Actor actor) {
        return file(kind, null, request, words, at, actor);
    }

    private static BurdenKind kindOf(String what) {
        return switch (what) {
            case "CHECK" -> BurdenKind.CHECK;
            case "MEETING" -> BurdenKind.MEETING;
            case "PROGRESS",
                    "COMPLETION",
                    "REVIEW",
                    "RECTIFICATION_REPORT",
                    "UNIT_PLAN",
                    "SUMMARY",
                    "REPLY",
                    "OPINION" -> BurdenKind.FORM;
            default -> BurdenKind.REQUEST;
        };
    }

    private Outcome<CaseId> file(
            BurdenKind kind, BurdenActs.@Nullable Act asked, String request, String words, Instant at, Actor actor) {
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
        if (asked != null) {
            row.put("subject_id", asked.subject());
            row.put("what", asked.what());
            row.put("href", asked.href());
        }
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

    /** To keep a request, its basis is said; else whoever made it has to act on the answer within a limit. */
    @Transactional
    public Outcome<CaseId> answer(
            CaseId id, int version, ChallengeAnswer answer, String opinion, Instant at, Actor actor) {
        boolean kept = answer == ChallengeAnswer.KEPT;
        return act(id, kept ? ChallengeAct.ANSWER : ChallengeAct.UPHOLD, version, at, actor, held -> {
            if (opinion.isBlank()) {
                return Outcome.refused("inspection.refused.no-reason", "R052");
            }
            filing.tell(
                    CityOffices.liaison(held.unit()), id, "inspection.message.challenge-answered", held.request(), at);
            var columns = new LinkedHashMap<String, @Nullable Object>();
            columns.put("answer", answer);
            columns.put("opinion", opinion.strip());
            columns.put("answered_at", at);
            columns.put("answerer_name", actor.personName());
            if (!kept) {
                columns.put(
                        "limit_id",
                        limits.byRule(InspectionLimits.CHALLENGE, "burden.carry-out", id, at, actor)
                                .value());
                filing.tell(
                        offices.officers(LocalDate.ofInstant(at, Zone.SHANGHAI)),
                        id,
                        "inspection.message.challenge-upheld",
                        held.request(),
                        at);
            }
            return Outcome.done(new Written(columns, Map.of("answer", answer, "opinion", opinion.strip())));
        });
    }

    /** Whoever made the request has withdrawn, merged or shortened it, and says how. */
    @Transactional
    public Outcome<CaseId> carryOut(CaseId id, int version, String words, Instant at, Actor actor) {
        return act(id, ChallengeAct.CARRY_OUT, version, at, actor, held -> {
            if (words.isBlank()) {
                return Outcome.refused("inspection.refused.no-reason", "R052");
            }
            filing.tell(
                    CityOffices.liaison(held.unit()),
                    id,
                    "inspection.message.challenge-carried-out",
                    held.request(),
                    at);
            return Outcome.done(new Written(
                    Map.of("carried_out", words.strip(), "carried_out_at", at, "carrier_name", actor.personName()),
                    Map.of("words", words.strip())));
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
                row.getString("what"),
                row.getString("href"),
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
                row.getString("carried_out"),
                Columns.instant(row, "carried_out_at"),
                row.getString("carrier_name"),
                row.getInt("version"));
    }
}

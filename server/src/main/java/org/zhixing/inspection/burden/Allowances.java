package org.zhixing.inspection.burden;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.Ids;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.approval.Answer;
import org.zhixing.approval.ApprovalHandler;
import org.zhixing.approval.ApprovalId;
import org.zhixing.approval.Approvals;
import org.zhixing.approval.Question;
import org.zhixing.filing.Filing;
import org.zhixing.inspection.AllowanceAct;
import org.zhixing.inspection.AllowanceKind;
import org.zhixing.inspection.AllowanceState;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.CaseKind;
import org.zhixing.inspection.desk.InspectionRules;
import org.zhixing.inspection.desk.InspectionSight;
import org.zhixing.organization.CityOffices;
import org.zhixing.rows.Columns;
import org.zhixing.shell.Texts;

/** Above a quota a leader named by the rules decides, with the reason (R052, domain law L9). */
@Service
public class Allowances implements ApprovalHandler {

    private static final String KIND = "inspection.allowance";
    private static final int MOST = 12;

    private final JdbcClient jdbc;
    private final Approvals approvals;
    private final InspectionRules rules;
    private final InspectionSight sight;
    private final CityOffices offices;
    private final Filing filing;
    private final Texts texts;

    Allowances(
            JdbcClient jdbc,
            Approvals approvals,
            InspectionRules rules,
            InspectionSight sight,
            CityOffices offices,
            Filing filing,
            MessageSource messages) {
        this.jdbc = jdbc;
        this.approvals = approvals;
        this.rules = rules;
        this.sight = sight;
        this.offices = offices;
        this.filing = filing;
        this.texts = new Texts(messages, Locale.SIMPLIFIED_CHINESE);
    }

    public Optional<Allowance> find(CaseId id, Actor actor, LocalDate day) {
        return read("x.id = :value", id.value(), sight.concerned(sight.standing(actor, day)), "").stream()
                .findFirst();
    }

    /** Those the actor may see, the latest first. */
    public List<Allowance> latest(Actor actor, LocalDate day, int most) {
        return read("x.version >= :value", 0, sight.concerned(sight.standing(actor, day)), " LIMIT " + most);
    }

    /** How many more may be asked of a unit in a year. */
    int granted(UnitId unit, AllowanceKind kind, int year) {
        return jdbc.sql("SELECT coalesce(sum(x.extra), 0) FROM inspection.allowance x WHERE x.unit = :unit"
                        + " AND x.kind = :kind AND x.year = :year AND x.state = 'GRANTED'")
                .param("unit", unit.value())
                .param("kind", kind.name())
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    /** The years for which leave may be asked: the one that runs, and the next, for which meetings are planned ahead. */
    public List<Integer> years(LocalDate today) {
        return List.of(today.getYear(), today.getYear() + 1);
    }

    /**
     * Asks the leaders whom the rules name.
     *
     * @param year whose quota is gone above: of a meeting, that of its day
     */
    @Transactional
    public Outcome<CaseId> ask(
            UnitId unit, AllowanceKind kind, int year, int extra, String reason, Instant at, Actor actor) {
        var today = LocalDate.ofInstant(at, Zone.SHANGHAI);
        var seer = sight.standing(actor, today);
        var refusal = AllowanceMoves.TABLE.against(null, AllowanceAct.ASK, InspectionSight.parties(seer, null));
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        boolean known = offices.bodies(today).stream().anyMatch(one -> one.id().equals(unit));
        if (!known || reason.isBlank()) {
            return Outcome.refused("inspection.refused.incomplete", "R052");
        }
        if (!years(today).contains(year)) {
            return Outcome.refused("inspection.refused.allowance-year", "R052");
        }
        if (extra < 1 || extra > MOST) {
            return Outcome.refused("inspection.refused.allowance-many", "R052", MOST);
        }
        var who = rules.rule("burden.approvers");
        var posts = offices.posts(who.names(), today);
        if (posts.isEmpty()) {
            return Outcome.refused("inspection.refused.nobody-to-approve", "R052");
        }
        var id = CaseId.next(CaseKind.ALLOWANCE);
        var approval = new ApprovalId(Ids.next());
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("id", id.value());
        row.put("unit", unit.value());
        row.put("kind", kind);
        row.put("year", year);
        row.put("extra", extra);
        row.put("reason", reason.strip());
        row.put("state", AllowanceState.ASKED);
        row.put("asked_at", at);
        row.put("asker_name", actor.personName());
        row.put("approval", approval.value());
        row.put("version", 0);
        var facts = new LinkedHashMap<String, Object>();
        facts.put("unit", offices.name(unit, today));
        facts.put("burden", kind);
        facts.put("year", String.valueOf(year));
        facts.put("extra", extra);
        facts.put("reason", reason.strip());
        filing.begin(id, AllowanceAct.ASK, row, facts, List.of(), at, actor);
        approvals.ask(
                new Question(
                        approval,
                        KIND,
                        id.subject(),
                        texts.t(
                                "inspection.question.allowance",
                                offices.name(unit, today),
                                texts.name(kind),
                                extra,
                                String.valueOf(year)),
                        reason.strip(),
                        id.href(),
                        posts,
                        rules.rule("burden.approval").period(),
                        who.cite(),
                        true),
                at,
                actor);
        return Outcome.done(id);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public @Nullable Refusal answered(Answer answer) {
        var held =
                read("x.id = :value", answer.subject().id(), InspectionSight.Scope.SYSTEM, " FOR UPDATE OF x").stream()
                        .findFirst()
                        .orElse(null);
        if (held == null
                || held.state() != AllowanceState.ASKED
                || !held.approval().equals(answer.id().value())) {
            return Refusal.of("inspection.refused.not-now", "architecture 5");
        }
        filing.settle(
                AllowanceMoves.TABLE,
                held,
                answer.approved() ? AllowanceAct.GRANT : AllowanceAct.REFUSE,
                Map.of(
                        "opinion",
                        answer.opinion(),
                        "answered_at",
                        answer.at(),
                        "answerer_name",
                        answer.actor().personName()),
                Map.of("opinion", answer.opinion()),
                List.of(),
                answer.at(),
                answer.actor());
        return null;
    }

    private List<Allowance> read(String condition, Object value, InspectionSight.Scope scope, String tail) {
        return jdbc.sql("SELECT x.* FROM inspection.allowance x WHERE " + condition + " AND (" + scope.predicate()
                        + ") ORDER BY x.asked_at DESC, x.id DESC" + tail)
                .param("value", value)
                .params(scope.params())
                .query((row, number) -> allowance(row))
                .list();
    }

    private static Allowance allowance(ResultSet row) throws SQLException {
        return new Allowance(
                new CaseId(CaseKind.ALLOWANCE, row.getObject("id", UUID.class)),
                new UnitId(row.getObject("unit", UUID.class)),
                AllowanceKind.valueOf(row.getString("kind")),
                row.getInt("year"),
                row.getInt("extra"),
                row.getString("reason"),
                AllowanceState.valueOf(row.getString("state")),
                Columns.moment(row, "asked_at"),
                row.getString("asker_name"),
                row.getObject("approval", UUID.class),
                row.getString("opinion"),
                Columns.instant(row, "answered_at"),
                row.getString("answerer_name"),
                row.getInt("version"));
    }
}

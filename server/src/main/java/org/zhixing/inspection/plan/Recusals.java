package org.zhixing.inspection.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.PersonId;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.PlanAct;

/** Somebody of the team is concerned and steps back, or is found to be concerned; another takes the place. */
@Service
public class Recusals {

    private final InspectionPlans plans;
    private final PlanRows rows;
    private final Teams teams;

    Recusals(InspectionPlans plans, PlanRows rows, Teams teams) {
        this.plans = plans;
        this.rows = rows;
        this.teams = teams;
    }

    /**
     * An inspector may step back himself; the office or the department may find it of anybody.
     *
     * @param replacement needed where too few would be left
     * @param leader needed where the leader steps back: who of those left leads from now on
     */
    @Transactional
    public Outcome<CaseId> recuse(
            CaseId id,
            int version,
            PersonId person,
            String reason,
            @Nullable PersonId replacement,
            @Nullable PersonId leader,
            Instant at,
            Actor actor) {
        return plans.act(id, PlanAct.RECUSE, version, at, actor, (held, seer, today) -> {
            var all = rows.teamOf(id);
            var out = all.stream()
                    .filter(one -> one.takesPart() && one.person().equals(person))
                    .findFirst()
                    .orElse(null);
            boolean mayFind = seer.office() || seer.speaksFor(held.supervisor());
            if (out == null || !(mayFind || person.equals(actor.person()))) {
                return Outcome.refused("inspection.refused.not-yours", "L1");
            }
            if (reason.isBlank()) {
                return Outcome.refused("inspection.refused.no-reason", "L1");
            }
            if (replacement != null && all.stream().anyMatch(one -> one.person().equals(replacement))) {
                return Outcome.refused("inspection.refused.replacement", "L1");
            }
            var leading = out.leads() ? leader : leaderOf(all);
            var left = new ArrayList<>(all.stream()
                    .filter(one -> one.takesPart() && !one.person().equals(person))
                    .map(one -> one.leading(one.person().equals(leading)))
                    .toList());
            var fresh =
                    replacement == null ? List.<Inspector>of() : teams.members(List.of(replacement), leading, today);
            left.addAll(fresh);
            if (leaderOf(left) == null) {
                return Outcome.refused("inspection.refused.leader-next", "L1", out.name());
            }
            var refusal = teams.against(
                    left, rows.visitsOf(id).stream().map(Visit::unit).toList(), today);
            if (refusal != null) {
                return Outcome.refused(refusal);
            }
            rows.recuse(id, person, reason.strip(), at);
            fresh.forEach(one -> rows.insertInspector(id, one, all.size() + 1));
            var facts = new LinkedHashMap<String, Object>();
            facts.put("recused", out.name());
            facts.put("reason", reason.strip());
            fresh.forEach(one -> facts.put("replacement", one.name()));
            if (out.leads() && leading != null) {
                rows.lead(id, leading);
                left.stream().filter(Inspector::leads).forEach(one -> facts.put("leader", one.name()));
            }
            return Outcome.done(new InspectionPlans.Written(Map.of(), facts));
        });
    }

    private static @Nullable PersonId leaderOf(List<Inspector> team) {
        return team.stream()
                .filter(Inspector::leads)
                .map(Inspector::person)
                .findFirst()
                .orElse(null);
    }
}

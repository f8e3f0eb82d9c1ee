package org.zhixing.campaign.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.Ids;
import org.zhixing.act.Outcome;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.campaign.CampaignAct;
import org.zhixing.campaign.CampaignState;
import org.zhixing.campaign.CaseId;
import org.zhixing.campaign.CaseKind;
import org.zhixing.campaign.StageState;
import org.zhixing.campaign.desk.CampaignSight;
import org.zhixing.campaign.desk.CampaignTables;
import org.zhixing.filing.Filing;
import org.zhixing.organization.Organization;
import org.zhixing.organization.UnitMatch;

/** Sets a campaign up from a confirmed plan: group, office and stages are what the reader found there. */
@Service
public class Founding {

    private final ConfirmedPlans plans;
    private final ExitCriteria criteria;
    private final CampaignSight sight;
    private final CampaignTables tables;
    private final Filing filing;
    private final Organization organization;
    private final SharedTasks shared;
    private final JdbcClient jdbc;

    Founding(
            ConfirmedPlans plans,
            ExitCriteria criteria,
            CampaignSight sight,
            CampaignTables tables,
            Filing filing,
            Organization organization,
            SharedTasks shared,
            JdbcClient jdbc) {
        this.plans = plans;
        this.criteria = criteria;
        this.sight = sight;
        this.tables = tables;
        this.filing = filing;
        this.organization = organization;
        this.shared = shared;
        this.jdbc = jdbc;
    }

    /** The unit that the document names as keeper of the office, null if it names none that the house knows. */
    public @Nullable UnitId officeOf(ConfirmedPlans.Confirmed plan, LocalDate day) {
        if (plan.officeWords().isBlank()) {
            return null;
        }
        return organization.match(List.of(plan.officeWords()), day).stream()
                .filter(UnitMatch.Known.class::isInstance)
                .map(match -> ((UnitMatch.Known) match).unit())
                .findFirst()
                .orElse(null);
    }

    /**
     * Sets a campaign up.
     *
     * @param ends last day of the group, after which it is no more (R148)
     */
    @Transactional
    public Outcome<CaseId> setUp(UUID plan, UnitId office, LocalDate ends, Instant at, Actor actor) {
        var today = LocalDate.ofInstant(at, Zone.SHANGHAI);
        var seer = sight.seer(actor, today);
        var own = actor.unit();
        if (!seer.supervises() || own == null) {
            return Outcome.refused("campaign.refused.not-yours", "R147");
        }
        var found = plans.find(plan, own).orElse(null);
        if (found == null) {
            return Outcome.refused("campaign.refused.not-found", "architecture 10");
        }
        if (found.stages().isEmpty()) {
            return Outcome.refused("campaign.refused.no-stages", "R150");
        }
        if (!ends.isAfter(today) || organization.unit(office, today).isEmpty()) {
            return Outcome.refused("campaign.refused.incomplete", "R148");
        }
        if (plans.waiting(own).stream().noneMatch(one -> one.id().equals(plan))) {
            return Outcome.refused("campaign.refused.not-now", "architecture 5");
        }
        var id = new CaseId(CaseKind.CAMPAIGN, plan);
        tables.insert("campaign", row(found, own, office, ends, at, actor));
        members(found, today).forEach(member -> tables.insert("member", member));
        var stages = found.stages();
        for (int n = 0; n < stages.size(); n++) {
            UUID stage = Ids.next();
            tables.insert(
                    "stage",
                    Map.of(
                            "id",
                            stage,
                            "campaign",
                            plan,
                            "no",
                            stages.get(n),
                            "state",
                            StageState.AHEAD,
                            "version",
                            0));
            criteria.takeOver(stage, n == 0, n == stages.size() - 1);
        }
        filing.enter(
                id,
                CampaignAct.SET_UP,
                Map.of(
                        "document", found.document(),
                        "office", name(office, today),
                        "ends", ends,
                        "stages", found.stages().size()),
                List.of(),
                at,
                actor);
        shared.takeOver(id, office, at, actor);
        filing.tell(office, id, "campaign.message.set-up", found.title(), at);
        return Outcome.done(id);
    }

    private static Map<String, Object> row(
            ConfirmedPlans.Confirmed plan, UnitId supervisor, UnitId office, LocalDate ends, Instant at, Actor actor) {
        var row = new LinkedHashMap<String, Object>();
        row.put("id", plan.id());
        row.put("title", plan.title());
        row.put("document", plan.document());
        row.put("supervisor", supervisor.value());
        row.put("office", office.value());
        row.put("ends", ends);
        row.put("state", CampaignState.PREPARING);
        row.put("set_up_at", at);
        row.put("set_up_by", actor.personName());
        row.put("search", plan.title() + " " + plan.number());
        row.put("version", 0);
        return row;
    }

    /** Who of the named holds a post of the house today; of two of one name, the one whose post the document names. */
    private List<Map<String, @Nullable Object>> members(ConfirmedPlans.Confirmed plan, LocalDate today) {
        record Holder(UUID post, String postName, String person) {}
        var names = plan.group().stream().map(ConfirmedPlans.Named::name).toArray(String[]::new);
        var holders = jdbc.sql(
                        """
                        SELECT post_id, post_name, person_name FROM organization.appointment_listing
                         WHERE person_name = ANY (:names) AND valid_from <= :on
                           AND (valid_until IS NULL OR valid_until >= :on)
                         ORDER BY official_order, post_id
                        """)
                .param("names", names)
                .param("on", today)
                .query((row, number) -> new Holder(
                        row.getObject("post_id", UUID.class), row.getString("post_name"), row.getString("person_name")))
                .list();
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (var named : plan.group()) {
            var same = holders.stream()
                    .filter(holder -> holder.person().equals(named.name()))
                    .toList();
            var post = same.stream()
                    .filter(holder -> same.size() == 1 || named.title().contains(holder.postName()))
                    .findFirst()
                    .map(Holder::post)
                    .orElse(null);
            var row = new LinkedHashMap<String, @Nullable Object>();
            row.put("id", Ids.next());
            row.put("campaign", plan.id());
            row.put("position", rows.size() + 1);
            row.put("role", named.role());
            row.put("post", post);
            row.put("name", named.name());
            row.put("title", named.title());
            rows.add(row);
        }
        return rows;
    }

    private String name(UnitId unit, LocalDate day) {
        return organization.name(unit, day);
    }
}

package org.zhixing.campaign.desk;

import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhixing.act.UnitId;
import org.zhixing.campaign.CaseId;
import org.zhixing.campaign.CaseKind;
import org.zhixing.filing.Filing;
import org.zhixing.timelimit.ClaimedRung;
import org.zhixing.timelimit.LimitKind;
import org.zhixing.timelimit.RungHandler;

/**
 * Time reminds whoever has to act, before the day and after it; it moves nothing (architecture rule 3). Nobody is reminded
 * of what a campaign asked for that has ended.
 */
@Configuration(proxyBeanMethods = false)
class Reminders {

    private static final String GOES_ON = " AND c.state NOT IN ('CLOSED', 'ABANDONED')";

    @Bean
    RungHandler campaignUnitPlanRungs(JdbcClient jdbc, Filing filing) {
        return new Reminding(
                CampaignLimits.UNIT_PLAN,
                "SELECT u.unit AS unit, c.title AS title FROM campaign.unit_plan u"
                        + " JOIN campaign.campaign c ON c.id = u.campaign WHERE u.id = :id" + GOES_ON,
                CaseKind.UNIT_PLAN,
                "campaign.message.plan-due",
                "campaign.message.plan-late",
                jdbc,
                filing);
    }

    @Bean
    RungHandler campaignSummaryRungs(JdbcClient jdbc, Filing filing) {
        return new Reminding(
                CampaignLimits.SUMMARY,
                "SELECT u.unit AS unit, t.words AS title FROM campaign.summary s"
                        + " JOIN campaign.topic t ON t.id = s.topic JOIN campaign.unit_plan u ON u.id = s.plan"
                        + " JOIN campaign.campaign c ON c.id = t.campaign WHERE s.id = :id" + GOES_ON,
                CaseKind.SUMMARY,
                "campaign.message.summary-due",
                "campaign.message.summary-late",
                jdbc,
                filing);
    }

    @Bean
    RungHandler campaignStageRungs(JdbcClient jdbc, Filing filing) {
        return new Reminding(
                CampaignLimits.STAGE,
                "SELECT c.office AS unit, c.title AS title FROM campaign.stage s"
                        + " JOIN campaign.campaign c ON c.id = s.campaign WHERE s.id = :id" + GOES_ON,
                CaseKind.STAGE,
                "campaign.message.stage-due",
                "campaign.message.stage-late",
                jdbc,
                filing);
    }

    @Bean
    RungHandler campaignRuleRungs(JdbcClient jdbc, Filing filing) {
        return new Reminding(
                CampaignLimits.RULE_REVIEW,
                "SELECT r.owner AS unit, r.name AS title FROM campaign.standing_rule r WHERE r.id = :id",
                CaseKind.STANDING_RULE,
                "campaign.message.review-due",
                "campaign.message.review-late",
                jdbc,
                filing);
    }

    /**
     * One kind of limit with its messages.
     *
     * @param whom names unit and title of the case with this id
     */
    private record Reminding(
            LimitKind kind, String whom, CaseKind cases, String before, String after, JdbcClient jdbc, Filing filing)
            implements RungHandler {

        @Override
        public void claimed(List<ClaimedRung> batch) {
            for (var rung : batch) {
                var id = new CaseId(cases, rung.subject().id());
                String key = rung.rung().equals(CampaignLimits.WARNING) ? before : after;
                whom(id, (unit, title) -> filing.tell(unit, id, key, title, at(rung)));
            }
        }

        private void whom(CaseId id, BiConsumer<UnitId, String> then) {
            jdbc.sql(whom)
                    .param("id", id.value())
                    .query((row, number) ->
                            new Told(new UnitId(row.getObject("unit", java.util.UUID.class)), row.getString("title")))
                    .list()
                    .forEach(told -> then.accept(told.unit(), told.title()));
        }

        private static Instant at(ClaimedRung rung) {
            return rung.sweptAt();
        }
    }

    private record Told(UnitId unit, String title) {}
}

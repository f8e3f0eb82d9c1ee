package org.zhixing.succession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.succession.desk.Successions.ANY_VERSION;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.Ids;
import org.zhixing.act.Role;
import org.zhixing.act.Zone;
import org.zhixing.brief.BriefFigure;
import org.zhixing.brief.desk.BriefRow;
import org.zhixing.brief.draw.Drawing;
import org.zhixing.campaign.CaseId;
import org.zhixing.campaign.CaseKind;
import org.zhixing.campaign.desk.CampaignLimits;
import org.zhixing.organization.CityOffices;
import org.zhixing.organization.Organization;
import org.zhixing.organization.OrganizationBatch;
import org.zhixing.organization.SmallCity;
import org.zhixing.organization.Standing;
import org.zhixing.organization.Unit;
import org.zhixing.paper.NumberCodes;
import org.zhixing.succession.desk.NewSuccession;
import org.zhixing.succession.desk.Succession;
import org.zhixing.succession.desk.SuccessionRows;
import org.zhixing.succession.desk.SuccessionSight;
import org.zhixing.succession.desk.Successions;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.Dockets;
import org.zhixing.supervision.OpenDocket;
import org.zhixing.supervision.SourceKind;
import org.zhixing.supervision.desk.Kinds;
import org.zhixing.supervision.docket.Obstacles;
import org.zhixing.supervision.listing.DocketFilter;
import org.zhixing.supervision.listing.DocketListing;
import org.zhixing.supervision.listing.DocketRow;
import org.zhixing.timelimit.LimitKind;
import org.zhixing.timelimit.TimeLimits;

/** Practice 11: rounds, plans of campaigns and standing rules go over too; figures of a unit are split by the day. */
@SpringBootTest(properties = "db-scheduler.enabled=false")
@Transactional
class WhatGoesOverKeepsItsPastTests {

    private static final String FINANCE = "云泽市财政局";
    private static final String MARKET = "云泽市市场监督管理局";
    private static final Instant AT =
            LocalDateTime.of(2026, 3, 2, 9, 30).atZone(Zone.SHANGHAI).toInstant();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Instant LATER =
            LocalDateTime.of(2026, 3, 16, 9, 30).atZone(Zone.SHANGHAI).toInstant();

    @Autowired
    OrganizationBatch batch;

    @Autowired
    NumberCodes codes;

    @Autowired
    Dockets dockets;

    @Autowired
    Successions successions;

    @Autowired
    SuccessionRows rows;

    @Autowired
    Drawing drawing;

    @Autowired
    CampaignLimits reminders;

    @Autowired
    Organization organization;

    @Autowired
    CityOffices offices;

    @Autowired
    DocketListing listing;

    @Autowired
    Obstacles obstacles;

    @Autowired
    TimeLimits limits;

    @Autowired
    JdbcClient jdbc;

    SmallCity city;
    Actor officer;
    Actor chief;

    @BeforeEach
    void found() {
        city = SmallCity.foundedWith(batch);
        city.staff(MARKET, "局长", "温如初", Role.UNIT_HEAD, Standing.HEAD);
        officer = city.actor("方既明");
        chief = city.actor("陆正则");
        codes.setPrefix(null, "云", "云政办发〔2026〕3号", AT, chief).orThrow();
    }

    @Test
    void aPeriodIsSplitByTheDayAndCountsNothingTwice() {
        var docket = open("建立国有资产台账");
        merge();
        assertThat(figures(docket, FINANCE)).containsExactly(BriefFigure.OPENED);
        assertThat(figures(docket, MARKET)).contains(BriefFigure.RUNNING).doesNotContain(BriefFigure.OPENED);
        var after = open("建立国企名录", MARKET, LATER);
        assertThat(figures(after, MARKET)).contains(BriefFigure.OPENED, BriefFigure.RUNNING);
        assertThat(drawing.rows(DAY, DAY.plusDays(20), List.of(city.unit(FINANCE)), LATER))
                .as("asked for alone, the former unit has what was its own")
                .extracting(BriefRow::docket)
                .containsExactly(docket);
        assertThat(drawing.rows(DAY, DAY.plusDays(20), List.of(city.unit(FINANCE)), LATER))
                .allSatisfy(row -> assertThat(row.unitName()).isEqualTo(FINANCE));
    }

    @Test
    void aUnitThatHasEndedKeepsItsName() {
        var finance = city.unit(FINANCE);
        assertThat(organization.former(DAY)).extracting(Unit::id).doesNotContain(finance);
        merge();
        var after = DAY.plusDays(20);
        assertThat(organization.unit(finance, after)).isEmpty();
        assertThat(organization.name(finance, after)).isEqualTo(FINANCE);
        assertThat(organization.names(List.of(finance, city.unit(MARKET)), after))
                .containsEntry(finance, FINANCE)
                .containsEntry(city.unit(MARKET), MARKET);
        assertThat(organization.former(after)).extracting(Unit::id).contains(finance);
        assertThat(offices.name(finance, after)).isEqualTo(FINANCE);
        assertThat(offices.formerBodies(DAY)).extracting(Unit::id).doesNotContain(finance);
        assertThat(offices.formerBodies(after)).extracting(Unit::id).contains(finance);
    }

    @Test
    void whoLooksForTheFormerUnitFindsWhatItLedAndUntilWhen() {
        var docket = open("建立国有资产台账");
        var other = open("建立国企名录", MARKET, AT);
        merge();
        var former = filter(FINANCE);
        var found = listing.page(chief, LATER, former, null, 10);
        assertThat(found).extracting(DocketRow::id).containsExactly(docket.value());
        assertThat(listing.count(chief, LATER, former)).isEqualTo(1);
        assertThat(found.get(0).lead()).isEqualTo(city.unit(MARKET));
        assertThat(listing.ledUntil(former, found))
                .containsEntry(docket.value(), LocalDate.ofInstant(LATER.minusSeconds(60), Zone.SHANGHAI));
        var present = listing.page(chief, LATER, filter(MARKET), null, 10);
        assertThat(present).extracting(DocketRow::id).contains(docket.value(), other.value());
        assertThat(listing.ledUntil(filter(MARKET), present)).isEmpty();
    }

    private DocketFilter filter(String unit) {
        return new DocketFilter(
                null,
                null,
                null,
                city.unit(unit).value(),
                null,
                null,
                null,
                null,
                null,
                null,
                "",
                DocketFilter.Order.NEWEST);
    }

    @Test
    void whatWasAskedOfTheFormerStaysWithItInTheBurdenMeter() {
        var docket = open("清理闲置资产");
        merge();
        assertThat(asked(docket, FINANCE)).as("the green notice").isEqualTo(1);
        assertThat(asked(docket, MARKET)).isZero();
    }

    @Test
    void aDraftGoesOverUntoldBecauseNoUnitKnowsOfIt() {
        city.staff(MARKET, "办公室主任", "许知微", Role.UNIT_LIAISON, Standing.MEMBER);
        var opened = open("清理闲置资产");
        var draft = dockets.draft(written("盘活闲置厂房", FINANCE), AT, officer).orThrow();
        merge();
        assertThat(rowsOf(
                        "supervision.docket WHERE lead = '" + city.unit(MARKET).value() + "' AND id", draft))
                .as("it goes over")
                .isOne();
        var former = "supervision.former_lead WHERE docket";
        var told = "notification.message WHERE key = 'supervision.message.succeeded' AND subject_id";
        assertThat(rowsOf(former, opened)).isOne();
        assertThat(rowsOf(told, opened)).isPositive();
        assertThat(rowsOf(former, draft)).isZero();
        assertThat(rowsOf(told, draft)).isZero();
    }

    private int rowsOf(String where, DocketId docket) {
        return jdbc.sql("SELECT count(*) FROM " + where + " = ?")
                .param(docket.value())
                .query(Integer.class)
                .single();
    }

    @Test
    void whatWasTypedForTheMonthGoesWithTheDocket() {
        var docket = open("建立国有资产台账");
        UUID round = Ids.next();
        jdbc.sql("INSERT INTO supervision.unit_round (id, unit, month) VALUES (?, ?, '2026-03')")
                .params(round, city.unit(FINANCE).value())
                .update();
        jdbc.sql(
                        "INSERT INTO supervision.round_answer (round, docket, words, milestones, unchanged, typed_at, typed_by,"
                                + " ready_at, ready_by) VALUES (?, ?, '已完成摸底', '{}', false, ?, '吴常清', ?, '吴常清')")
                .params(
                        round,
                        docket.value(),
                        AT.atOffset(java.time.ZoneOffset.UTC),
                        AT.atOffset(java.time.ZoneOffset.UTC))
                .update();
        merge();
        assertThat(jdbc.sql(
                                "SELECT a.words FROM supervision.round_answer a JOIN supervision.unit_round u ON u.id = a.round"
                                        + " WHERE u.unit = ? AND u.month = '2026-03' AND a.ready_at IS NULL")
                        .param(city.unit(MARKET).value())
                        .query(String.class)
                        .list())
                .containsExactly("已完成摸底");
    }

    @Test
    void anObstacleGoesToWhoeverCanRemoveItNowAndItsTimeDoesNotGrow() {
        var asked = open("打通资产数据", MARKET, AT);
        var own = open("核对资产账目");
        var head = city.actor("温如初");
        dockets.perform(new DocketCommand.ReportObstacle(asked, "缺少接口。", city.unit(FINANCE)), AT, head)
                .orThrow();
        dockets.perform(new DocketCommand.ReportObstacle(own, "登记信息不全。", city.unit(MARKET)), AT, city.actor("吴常清"))
                .orThrow();
        var obstacle = dueOf(own, Kinds.OBSTACLE);
        var term = dueOf(own, Kinds.DOCKET);
        assertThat(of(drafted()).items())
                .filteredOn(item -> item.subject().equals(asked.subject()))
                .extracting(Succession.Item::kindKey)
                .containsExactly("supervision.held.REMOVER");
        merge();

        assertThat(obstacles.of(asked)).singleElement().satisfies(one -> assertThat(one.remover())
                .isEqualTo(city.unit(MARKET)));
        dockets.perform(
                        new DocketCommand.OfferRemoval(
                                asked, obstacles.of(asked).get(0).id(), "开放接口。", DAY.plusDays(30)),
                        LATER,
                        head)
                .orThrow();
        assertThat(dueOf(own, Kinds.DOCKET)).as("the hand-over is excluded").isAfter(term);
        assertThat(dueOf(own, Kinds.OBSTACLE)).as("for the unit's own time").isEqualTo(obstacle);
    }

    private Instant dueOf(DocketId docket, LimitKind kind) {
        return limits.of(List.of(docket.subject()), LATER).getOrDefault(docket.subject(), List.of()).stream()
                .filter(limit -> limit.kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .dueAt();
    }

    @Test
    void plansStandingRulesAndTheOfficeOfACampaignGoOverAndTwoPlansBecomeOne() {
        var both = campaign("既有承接单位方案的行动");
        var alone = campaign("只有原单位方案的行动");
        var own = plan(both, MARKET, "DRAFT");
        var joined = plan(both, FINANCE, "DRAFT");
        var docket = open("整治违规收费");
        jdbc.sql("INSERT INTO campaign.step (plan, docket, position, words) VALUES (?, ?, 1, '自查')")
                .params(joined, docket.value())
                .update();
        var carried = plan(alone, FINANCE, "ACCEPTED");
        var ends = summary(both, joined);
        var goesOn = summary(alone, carried);
        var term = summaryDue(goesOn);
        var rule = rule(alone, "CARRIED");
        var repealed = rule(alone, "REPEALED");

        var listed =
                of(drafted()).items().stream().map(Succession.Item::kindKey).collect(Collectors.toSet());
        assertThat(listed).contains("campaign.held.UNIT_PLAN", "campaign.held.STANDING_RULE", "campaign.held.CAMPAIGN");
        merge();
        assertThat(column("unit_plan", "unit", carried))
                .isEqualTo(city.unit(MARKET).value());
        assertThat(jdbc.sql("SELECT state FROM campaign.unit_plan WHERE id = ?")
                        .param(carried)
                        .query(String.class)
                        .single())
                .as("states stay")
                .isEqualTo("ACCEPTED");
        assertThat(jdbc.sql("SELECT state FROM campaign.unit_plan WHERE id = ?")
                        .param(joined)
                        .query(String.class)
                        .single())
                .isEqualTo("MERGED");
        assertThat(jdbc.sql("SELECT words FROM campaign.step WHERE plan = ?")
                        .param(own)
                        .query(String.class)
                        .list())
                .containsExactly("自查");
        assertThat(column("standing_rule", "owner", rule))
                .isEqualTo(city.unit(MARKET).value());
        assertThat(column("standing_rule", "owner", repealed))
                .as("what is no more stays as it was")
                .isEqualTo(city.unit(FINANCE).value());
        assertThat(column("campaign", "office", alone))
                .isEqualTo(city.unit(MARKET).value());
        assertThat(jdbc.sql("SELECT verb FROM ledger.entry WHERE stream_id = ?")
                        .param(joined)
                        .query(String.class)
                        .list())
                .contains("unit-plan.merge");
        assertThat(jdbc.sql("SELECT verb FROM ledger.entry WHERE stream_id = ?")
                        .param(ends.value())
                        .query(String.class)
                        .list())
                .as("what was still asked for ends with an entry")
                .contains("summary.merge");
        assertThat(limits.of(List.of(ends.subject()), LATER).get(ends.subject()))
                .singleElement()
                .satisfies(one -> assertThat(one.endedAt()).isNotNull());
        assertThat(summaryDue(goesOn)).as("the hand-over is excluded").isAfter(term);
    }

    private Set<BriefFigure> figures(DocketId docket, String unit) {
        return drawing.rows(DAY, DAY.plusDays(20), List.of(), LATER).stream()
                .filter(row -> row.docket().equals(docket) && row.unit().equals(city.unit(unit)))
                .flatMap(row -> row.figures().stream())
                .collect(Collectors.toSet());
    }

    private int asked(DocketId docket, String unit) {
        return jdbc.sql(
                        "SELECT count(*) FROM supervision.asked_of_unit WHERE docket = ? AND unit = ? AND kind = 'REQUEST'")
                .params(docket.value(), city.unit(unit).value())
                .query(Integer.class)
                .single();
    }

    private UUID column(String table, String column, UUID id) {
        return jdbc.sql("SELECT " + column + " FROM campaign." + table + " WHERE id = ?")
                .param(id)
                .query(UUID.class)
                .single();
    }

    private UUID campaign(String title) {
        UUID id = Ids.next();
        jdbc.sql(
                        """
                        INSERT INTO campaign.campaign (id, title, document, supervisor, office, ends, state, set_up_at,
                               set_up_by, search, version)
                        VALUES (?, ?, '云政办发〔2026〕8号', ?, ?, '2026-12-31', 'RUNNING', ?, '方既明',
                               to_tsvector('simple', ''), 0)
                        """)
                .params(
                        id,
                        title,
                        city.unit("云泽市人民政府").value(),
                        city.unit(FINANCE).value(),
                        AT.atOffset(java.time.ZoneOffset.UTC))
                .update();
        return id;
    }

    private UUID plan(UUID campaign, String unit, String state) {
        UUID id = Ids.next();
        jdbc.sql(
                        "INSERT INTO campaign.unit_plan (id, campaign, unit, state, due, version) VALUES (?, ?, ?, ?, '2026-04-30', 0)")
                .params(id, campaign, city.unit(unit).value(), state)
                .update();
        return id;
    }

    private CaseId summary(UUID campaign, UUID plan) {
        var id = CaseId.next(CaseKind.SUMMARY);
        var topic = Ids.next();
        var due = LocalDate.of(2026, 4, 30);
        var limit = reminders.stated(CampaignLimits.SUMMARY, due, "云政办发〔2026〕8号", "warning.days", id, AT, officer);
        jdbc.sql(
                        """
                        INSERT INTO campaign.topic (id, campaign, words, due, asked_at, asked_by)
                        VALUES (?, ?, '存在哪些问题', ?, ?, '吴常清')
                        """)
                .params(topic, campaign, due, AT.atOffset(java.time.ZoneOffset.UTC))
                .update();
        jdbc.sql(
                        """
                        INSERT INTO campaign.summary (id, topic, plan, state, limit_id, words, version)
                        VALUES (?, ?, ?, 'ASKED', ?, '', 0)
                        """)
                .params(id.value(), topic, plan, limit.value())
                .update();
        return id;
    }

    private Instant summaryDue(CaseId id) {
        return jdbc.sql("SELECT due_at FROM timelimit.open_limit WHERE subject_id = ?")
                .param(id.value())
                .query(java.time.OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private UUID rule(UUID campaign, String state) {
        UUID id = Ids.next();
        jdbc.sql(
                        """
                        INSERT INTO campaign.standing_rule (id, campaign, name, document, owner, review, state, registered_at,
                               registered_by, search, version)
                        VALUES (?, ?, '收费公示制度', '云政办发〔2026〕9号', ?, '2027-03-01', ?, ?, '方既明',
                               to_tsvector('simple', ''), 0)
                        """)
                .params(id, campaign, city.unit(FINANCE).value(), state, AT.atOffset(java.time.ZoneOffset.UTC))
                .update();
        return id;
    }

    private DocketId open(String title) {
        return open(title, FINANCE, AT);
    }

    private DocketId open(String title, String lead, Instant at) {
        return dockets.open(List.of(written(title, lead)), at, officer)
                .orThrow()
                .get(0);
    }

    private OpenDocket written(String title, String lead) {
        return OpenDocket.of(
                new OpenDocket.Source(SourceKind.INSTRUCTION, null, "常务会议纪要", "由牵头单位落实。"),
                title,
                "按要求完成。",
                city.unit(lead));
    }

    private SuccessionId drafted() {
        return successions
                .draft(
                        new NewSuccession(
                                SuccessionKind.MERGE,
                                "云编发〔2026〕5号",
                                DAY.minusDays(3),
                                DAY,
                                List.of(city.unit(FINANCE)),
                                List.of(city.unit(MARKET)),
                                "",
                                ""),
                        AT,
                        officer)
                .orThrow();
    }

    private void merge() {
        var id = drafted();
        successions.announce(id, ANY_VERSION, AT, officer).orThrow();
        successions.handOver(id, ANY_VERSION, AT, city.actor("钱有度")).orThrow();
        successions.receive(id, ANY_VERSION, AT, city.actor("温如初")).orThrow();
        successions.effect(id, ANY_VERSION, LATER.minusSeconds(60), chief).orThrow();
    }

    private Succession of(SuccessionId id) {
        return rows.find(id, SuccessionSight.Scope.SYSTEM).orElseThrow();
    }
}

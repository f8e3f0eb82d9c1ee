package org.zhixing.succession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.succession.desk.Successions.ANY_VERSION;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.OneConnectionAThread;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.inspection.NewRectification;
import org.zhixing.inspection.Origin;
import org.zhixing.inspection.Rectifications;
import org.zhixing.ledger.Ledger;
import org.zhixing.organization.Organization;
import org.zhixing.organization.OrganizationBatch;
import org.zhixing.organization.SmallCity;
import org.zhixing.organization.Standing;
import org.zhixing.organization.UnitMatch;
import org.zhixing.paper.NumberCodes;
import org.zhixing.paper.Papers;
import org.zhixing.succession.desk.NewSuccession;
import org.zhixing.succession.desk.Succession;
import org.zhixing.succession.desk.SuccessionRows;
import org.zhixing.succession.desk.SuccessionSight;
import org.zhixing.succession.desk.Successions;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.Dockets;
import org.zhixing.supervision.Grounds;
import org.zhixing.supervision.OpenDocket;
import org.zhixing.supervision.Part;
import org.zhixing.supervision.SourceKind;
import org.zhixing.timelimit.LimitView;
import org.zhixing.timelimit.TimeLimits;

/** Practice 11: listed, assigned in bulk, signed for by both; all of it goes over, or nothing. */
@SpringBootTest(properties = "db-scheduler.enabled=false")
@Transactional
class WhatIsOpenGoesOverSignedForByBothTests {

    private static final String FINANCE = "云泽市财政局";
    private static final String MARKET = "云泽市市场监督管理局";
    private static final String PLANNING = "云泽市发展和改革委员会";
    private static final String DOCUMENT = "云编发〔2026〕5号";
    private static final Instant AT =
            LocalDateTime.of(2026, 3, 2, 9, 30).atZone(Zone.SHANGHAI).toInstant();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    OrganizationBatch batch;

    @Autowired
    Organization organization;

    @Autowired
    NumberCodes codes;

    @Autowired
    Dockets dockets;

    @Autowired
    Rectifications rectifications;

    @Autowired
    Successions successions;

    @Autowired
    SuccessionRows rows;

    @Autowired
    SuccessionSight sight;

    @Autowired
    TimeLimits limits;

    @Autowired
    Papers papers;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    SmallCity city;
    Actor officer;
    Actor chief;
    Actor former;
    Actor successor;
    DocketId docket;
    DocketId helped;

    @BeforeEach
    void found() {
        city = SmallCity.foundedWith(batch);
        city.staff(MARKET, "局长", "温如初", Role.UNIT_HEAD, Standing.HEAD);
        city.staff(PLANNING, "主任", "严守一", Role.UNIT_HEAD, Standing.HEAD);
        officer = city.actor("方既明");
        chief = city.actor("陆正则");
        former = city.actor("钱有度");
        successor = city.actor("温如初");
        codes.setPrefix(null, "云", "云政办发〔2026〕3号", AT, chief).orThrow();
        docket = open("建立国有资产台账", FINANCE);
        helped = open("清理拖欠账款", PLANNING, new OpenDocket.Participant(city.unit(FINANCE), Part.ASSISTANT, null));
        rectifications
                .open(
                        List.of(new NewRectification(
                                Origin.AUDIT, "审计报告第3号", null, null, city.unit(FINANCE), "账实不符", DAY.plusDays(40))),
                        AT,
                        officer)
                .orThrow();
    }

    private DocketId open(String title, String lead, OpenDocket.Participant... others) {
        return dockets.open(
                        List.of(OpenDocket.of(
                                        new OpenDocket.Source(SourceKind.INSTRUCTION, null, "常务会议纪要", "由牵头单位落实。"),
                                        title,
                                        "按要求完成。",
                                        city.unit(lead))
                                .withParticipants(List.of(others))),
                        AT,
                        officer)
                .orThrow()
                .get(0);
    }

    private NewSuccession merger(LocalDate from) {
        return new NewSuccession(
                SuccessionKind.MERGE,
                DOCUMENT,
                DAY.minusDays(3),
                from,
                List.of(city.unit(FINANCE)),
                List.of(city.unit(MARKET)),
                "",
                "");
    }

    private Succession of(SuccessionId id) {
        return rows.find(id, SuccessionSight.Scope.SYSTEM).orElseThrow();
    }

    private static String why(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused ? refused.refusal().key() : "done";
    }

    private LimitView term(DocketId id, Instant at) {
        return limits.of(List.of(id.subject()), at).get(id.subject()).stream()
                .filter(limit -> limit.kind().value().equals("supervision.docket"))
                .findFirst()
                .orElseThrow();
    }

    private UnitId lead(DocketId id) {
        return new UnitId(jdbc.sql("SELECT lead FROM supervision.docket WHERE id = :id")
                .param("id", id.value())
                .query(java.util.UUID.class)
                .single());
    }

    @Test
    void everythingOpenIsListedWithItsSuccessorAndNothingMovesBeforeItIsSigned() {
        var id = successions.draft(merger(DAY), AT, officer).orThrow();
        assertThat(of(id).items())
                .extracting(Succession.Item::kindKey)
                .contains("supervision.held.LEAD", "supervision.held.ASSISTANT", "inspection.found.rectification");
        assertThat(of(id).items()).allMatch(item -> city.unit(MARKET).equals(item.to()));
        successions.announce(id, ANY_VERSION, AT, officer).orThrow();
        assertThat(lead(docket)).isEqualTo(city.unit(FINANCE));
        assertThat(why(successions.effect(id, ANY_VERSION, AT, chief))).isEqualTo("succession.refused.unsigned");
    }

    /** Who is only asked for an opinion inherits the question; what the former unit said stays its own. */
    @Test
    void whatTheFormerUnitWasOnlyConsultedAboutIsAskedOfItsSuccessor() {
        var asking = open("划定项目边界", PLANNING);
        var planner = city.actor("严守一");
        dockets.perform(new DocketCommand.Acknowledge(asking, -1, null, city.person("严守一")), AT, planner)
                .orThrow();
        var grounds = Grounds.typed("年度预算", "预算执行数不在系统中。");
        dockets.perform(new DocketCommand.Consult(asking, List.of(city.unit(FINANCE)), "资金是否落实？", grounds), AT, planner)
                .orThrow();
        var id = successions.draft(merger(DAY), AT, officer).orThrow();
        assertThat(of(id).items()).extracting(Succession.Item::kindKey).contains("supervision.held.CONSULTED");
        successions.announce(id, ANY_VERSION, AT, officer).orThrow();
        signed(id);
        successions.effect(id, ANY_VERSION, AT, chief).orThrow();

        assertThat(jdbc.sql("SELECT unnest(units) FROM supervision.consultation WHERE docket = :docket")
                        .param("docket", asking.value())
                        .query(java.util.UUID.class)
                        .list())
                .containsExactly(city.unit(MARKET).value());
    }

    @Test
    void theListAsksNoMoreTheLongerItIs() {
        var first = successions.draft(merger(DAY), AT, officer).orThrow();
        int asked = OneConnectionAThread.statementsOf(() -> rows.all(SuccessionSight.Scope.SYSTEM));
        var second = successions
                .draft(merger(DAY.plusDays(9)), AT.plusSeconds(60), officer)
                .orThrow();
        var all = new ArrayList<Succession>();
        assertThat(OneConnectionAThread.statementsOf(() -> all.addAll(rows.all(SuccessionSight.Scope.SYSTEM))))
                .isPositive()
                .isEqualTo(asked);
        assertThat(all).containsSubsequence(of(second), of(first));
    }

    @Test
    void undoneAsLongAsNobodyHasSigned() {
        var id = successions.draft(merger(DAY), AT, officer).orThrow();
        successions.announce(id, ANY_VERSION, AT, officer).orThrow();
        successions.takeBack(id, ANY_VERSION, AT, officer).orThrow();
        successions.announce(id, ANY_VERSION, AT, officer).orThrow();
        successions.handOver(id, ANY_VERSION, AT, former).orThrow();
        assertThat(why(successions.takeBack(id, ANY_VERSION, AT, officer))).isEqualTo("succession.refused.signed");
    }

    @Test
    void whoMustNotCannot() {
        assertThat(why(successions.draft(merger(DAY), AT, former))).isEqualTo("succession.refused.not-yours");
        var id = successions.draft(merger(DAY), AT, officer).orThrow();
        assertThat(rows.find(id, sight.scope(sight.seer(former, DAY))))
                .as("a draft is the office's own")
                .isEmpty();
        successions.announce(id, ANY_VERSION, AT, officer).orThrow();
        assertThat(rows.find(id, sight.scope(sight.seer(city.actor("严守一"), DAY))))
                .as("whom it does not concern")
                .isEmpty();
        assertThat(rows.find(id, sight.scope(sight.seer(city.administrator(Role.AUDIT_ADMINISTRATOR), DAY))))
                .isEmpty();
        assertThat(why(successions.handOver(id, ANY_VERSION, AT, successor))).isEqualTo("succession.refused.not-yours");
        assertThat(why(successions.receive(id, ANY_VERSION, AT, former))).isEqualTo("succession.refused.not-yours");
        assertThat(why(successions.handOver(id, ANY_VERSION, AT, city.actor("吴常清"))))
                .as("only the head signs")
                .isEqualTo("succession.refused.not-yours");
        signed(id);
        assertThat(why(successions.effect(id, ANY_VERSION, AT, officer))).isEqualTo("succession.refused.not-yours");
    }

    @Test
    void allOfItGoesOverStatesAndSheetsStayAndOldNamesAreUnderstood() {
        dockets.perform(
                        new DocketCommand.Acknowledge(docket, -1, city.unit("预算科"), city.person("孙小满")),
                        AT,
                        city.actor("吴常清"))
                .orThrow();
        var sheet = papers.of(docket.subject()).get(0);
        var due = term(docket, AT).dueAt();
        var id = successions.draft(merger(DAY), AT, officer).orThrow();
        successions.announce(id, ANY_VERSION, AT, officer).orThrow();
        signed(id);
        // nine working days later only five are excluded
        Instant later = DAY.plusDays(11).atTime(9, 0).atZone(Zone.SHANGHAI).toInstant();
        successions.effect(id, ANY_VERSION, later, chief).orThrow();
        assertThat(of(id).state()).isEqualTo(SuccessionState.EFFECTED);
        assertThat(of(id).excludedDays()).isEqualTo(5);
        assertThat(lead(docket)).isEqualTo(city.unit(MARKET));
        assertThat(jdbc.sql("SELECT state FROM supervision.docket WHERE id = :id")
                        .param("id", docket.value())
                        .query(String.class)
                        .single())
                .isEqualTo("ACKNOWLEDGED");
        assertThat(limits.workingDays(dayOf(due), dayOf(term(docket, later).dueAt())))
                .isEqualTo(5);
        assertThat(jdbc.sql("SELECT unit FROM supervision.participant WHERE docket = :id")
                        .param("id", helped.value())
                        .query(java.util.UUID.class)
                        .single())
                .isEqualTo(city.unit(MARKET).value());
        assertThat(papers.of(docket.subject()).get(0).draft().recipients())
                .as("past sheets keep the old name")
                .isEqualTo(sheet.draft().recipients());
        var now = DAY.plusDays(11);
        assertThat(organization.match(List.of("市财政局"), now))
                .singleElement()
                .isEqualTo(new UnitMatch.Known("市财政局", city.unit(MARKET)));
        assertThat(organization.unit(city.unit(FINANCE), now)).isEmpty();
        assertThat(organization.unit(city.unit(FINANCE), DAY)).isPresent();
        assertThat(ledger.timeline(docket.subject()))
                .extracting(one -> one.entry().verb())
                .contains("docket.succeed");
    }

    @Test
    void ofAMovedFunctionOnlyWhatIsChosenGoes() {
        var id = successions
                .draft(
                        new NewSuccession(
                                SuccessionKind.MOVE_FUNCTION,
                                DOCUMENT,
                                DAY,
                                DAY,
                                List.of(city.unit(FINANCE)),
                                List.of(city.unit(MARKET)),
                                "",
                                "国有资产监管"),
                        AT,
                        officer)
                .orThrow();
        assertThat(of(id).items()).allMatch(item -> item.to() == null);
        String key = of(id).items().stream()
                .filter(item -> item.subject().equals(docket.subject()))
                .findFirst()
                .orElseThrow()
                .key();
        assertThat(why(successions.assign(id, ANY_VERSION, List.of(key), city.unit(PLANNING), AT, officer)))
                .isEqualTo("succession.refused.assign");
        successions
                .assign(id, ANY_VERSION, List.of(key), city.unit(MARKET), AT, officer)
                .orThrow();
        successions.announce(id, ANY_VERSION, AT, officer).orThrow();
        signed(id);
        successions.effect(id, ANY_VERSION, AT, chief).orThrow();
        assertThat(lead(docket)).isEqualTo(city.unit(MARKET));
        assertThat(of(id).items()).filteredOn(item -> item.to() == null).hasSize(2);
        assertThat(organization.unit(city.unit(FINANCE), DAY))
                .as("the unit stays")
                .isPresent();
    }

    @Test
    void aNameChangesFromItsDayAndASecondNameLeadsToTheSameBody() {
        var later = DAY.plusDays(4);
        var id = successions
                .draft(
                        new NewSuccession(
                                SuccessionKind.RENAME,
                                DOCUMENT,
                                DAY,
                                later,
                                List.of(city.unit(FINANCE)),
                                List.of(),
                                "云泽市财政和国资局",
                                ""),
                        AT,
                        officer)
                .orThrow();
        successions.announce(id, ANY_VERSION, AT, officer).orThrow();
        assertThat(why(successions.effect(id, ANY_VERSION, AT, chief))).isEqualTo("succession.refused.too-early");
        Instant then = later.atTime(9, 0).atZone(Zone.SHANGHAI).toInstant();
        successions.effect(id, ANY_VERSION, then, chief).orThrow();
        assertThat(organization.unit(city.unit(FINANCE), later).orElseThrow().name())
                .isEqualTo("云泽市财政和国资局");
        assertThat(organization.match(List.of("市财政局"), later))
                .singleElement()
                .isEqualTo(new UnitMatch.Known("市财政局", city.unit(FINANCE)));
        var second = successions
                .draft(
                        new NewSuccession(
                                SuccessionKind.SECOND_NAME,
                                DOCUMENT,
                                DAY,
                                DAY,
                                List.of(city.unit(MARKET)),
                                List.of(),
                                "云泽市知识产权局",
                                ""),
                        AT,
                        officer)
                .orThrow();
        successions.announce(second, ANY_VERSION, AT, officer).orThrow();
        successions.effect(second, ANY_VERSION, AT, chief).orThrow();
        assertThat(organization.match(List.of("市知识产权局"), DAY))
                .singleElement()
                .isEqualTo(new UnitMatch.Known("市知识产权局", city.unit(MARKET)));
    }

    private void signed(SuccessionId id) {
        successions.handOver(id, ANY_VERSION, AT, former).orThrow();
        successions.receive(id, ANY_VERSION, AT, successor).orThrow();
    }

    private static LocalDate dayOf(Instant due) {
        return LocalDate.ofInstant(due.minusNanos(1), Zone.SHANGHAI);
    }
}

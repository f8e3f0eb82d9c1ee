package org.zhixing.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.zhixing.dutylist.Lists.COUNTY_BUREAU;
import static org.zhixing.dutylist.Lists.LICENCE;
import static org.zhixing.dutylist.Lists.PATROL;
import static org.zhixing.dutylist.Lists.VISITS;
import static org.zhixing.supervision.Office.FINANCE;
import static org.zhixing.supervision.Office.OFFICER;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhixing.As;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.act.Role;
import org.zhixing.dutylist.DutyGate;
import org.zhixing.dutylist.DutyGround;
import org.zhixing.dutylist.DutyLists;
import org.zhixing.dutylist.DutySort;
import org.zhixing.dutylist.DutyStanding;
import org.zhixing.dutylist.DutyTable;
import org.zhixing.dutylist.Lists;
import org.zhixing.dutylist.StatedDuty;
import org.zhixing.ledger.Ledger;
import org.zhixing.organization.Standing;

/** L9 h: what a township is asked is held against its duty list; what stands outside needs an admission. */
@SpringBootTest(properties = {"db-scheduler.enabled=false", "world=duties"})
@AutoConfigureMockMvc(addFilters = false)
@Import({Office.class, TheRegister.class, SeveralHands.class})
class ATownshipIsAskedByItsDutyListTests {

    private static final String TOWN = "白石镇人民政府";
    private static final String STREET = "柳岸街道办事处";
    private static final String SPEAKER = "江照晚";
    private static final String ADMISSION = "县府办函〔2026〕7号";

    @Autowired
    Office office;

    @Autowired
    DutyLists lists;

    @Autowired
    DutyTable table;

    @Autowired
    DutyGate duties;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Ledger ledger;

    @Autowired
    PlatformTransactionManager transactions;

    /** The town has a list, the street has none. */
    @BeforeEach
    void theTownHasItsList() {
        if (lists.inForce(office.today()).of(office.unit(TOWN)).isEmpty()) {
            Lists.inForce(
                    lists,
                    table,
                    office.unit(TOWN),
                    "县府发〔2026〕1号",
                    office.today().minusDays(30),
                    office.now());
            office.city.staff(TOWN, "党政办主任", SPEAKER, Role.UNIT_LIAISON, Standing.MEMBER);
        }
    }

    @Test
    void aTownshipWithoutAListIsAskedAsBeforeAndThePageSaysSo() throws Exception {
        var docket = opened("整治占道经营", Map.of("lead", id(STREET)));
        assertThat(duties.on(docket.value())).extracting(StatedDuty::standing).containsExactly(DutyStanding.NO_LIST);
        assertThat(shown(docket).text()).contains("交办时没有现行清单");
        assertThat(duties.on(opened("拨付补助资金", Map.of("lead", id(FINANCE))).value()))
                .as("a department is held against no list")
                .isEmpty();
    }

    @Test
    void withoutAnItemOrAnAdmissionItIsRefusedAndNothingTypedIsLost() throws Exception {
        var answer = sent("秸秆焚烧巡查", Map.of("lead", id(TOWN), "dutyAdmission", ADMISSION));
        assertThat(answer.getStatus()).isEqualTo(422);
        var page = page(answer);
        assertThat(page.select(".alert-danger").text()).contains(TOWN, "批准日期");
        assertThat(page.select("input[name=dutyAdmission]").val()).isEqualTo(ADMISSION);
        assertThat(page.select("input[name=dutyItem][list=l-dutyItem] ~ datalist option")
                        .eachText()
                        .get(0))
                .as("the likely item stands first")
                .contains("可能", PATROL);
        assertThat(refused(DutyGround.UNSAID)).isEqualTo("dutylist.refused.unsaid");
        assertThat(refused(DutyGround.typed("", ADMISSION, "二月"))).isEqualTo("dutylist.refused.admission");
        assertThat(refused(DutyGround.outside(ADMISSION, office.today().plusDays(1))))
                .isEqualTo("dutylist.refused.admission-day");
        assertThat(refused(DutyGround.of("修桥"))).isEqualTo("dutylist.refused.no-such-item");
        assertThat(refused(DutyGround.typed(PATROL, ADMISSION, office.today().toString())))
                .isEqualTo("dutylist.refused.both");
    }

    @Test
    void anItemOfTheListIsKeptAndShownOnTheCase() throws Exception {
        var docket = opened("秋季秸秆巡查", Map.of("lead", id(TOWN), "dutyItem", PATROL));
        assertThat(duties.on(docket.value())).singleElement().satisfies(said -> {
            assertThat(said.standing()).isEqualTo(DutyStanding.LISTED);
            assertThat(said.sort()).isEqualTo(DutySort.ASSISTING);
            assertThat(said.item()).isEqualTo(PATROL);
            assertThat(said.document()).contains("县府发〔2026〕1号");
        });
        assertThat(shown(docket).text()).contains("配合履职", PATROL, "县府发〔2026〕1号");
        assertThat(ledger.timeline(docket.subject()))
                .anyMatch(one -> PATROL.equals(one.entry().changed().get("dutyItem")));
        assertThat(outside(docket)).isZero();
    }

    @Test
    void whatWasTakenBackIsRefusedWithTheDepartmentThatDoesIt() {
        var outcome = tried(DutyGround.of(LICENCE));
        assertThat(outcome.key()).isEqualTo("dutylist.refused.taken-back");
        assertThat(outcome.args()).contains(LICENCE, COUNTY_BUREAU);
    }

    @Test
    void withAnAdmissionItIsOpenedShownAndCountedAsOutside() throws Exception {
        var docket = opened(
                "统计村级光伏安装意向",
                Map.of(
                        "lead",
                        id(TOWN),
                        "dutyAdmission",
                        ADMISSION,
                        "dutyAdmittedOn",
                        office.today().minusDays(3).toString()));
        assertThat(shown(docket).text()).contains("清单外，经职责准入：" + ADMISSION);
        assertThat(outside(docket)).isOne();

        var counted = at("/burden", OFFICER).select("#outside ~ div td[data-label] a[href*=/burden/outside]");
        assertThat(counted).isNotEmpty();
        assertThat(at(counted.last().attr("href"), OFFICER).select("tbody a").eachAttr("href"))
                .contains(docket.href());
        var withheld = at(counted.last().attr("href"), Office.LIAISON);
        assertThat(withheld.select("tbody a").eachAttr("href"))
                .as("of another unit's docket the count alone")
                .doesNotContain(docket.href());
        var question = at(docket.href(), SPEAKER).select("a[href*=OUTSIDE_DUTY]");
        assertThat(question).hasSize(1);
        assertThat(at(question.attr("href"), SPEAKER)
                        .select("textarea[name=why]")
                        .text())
                .contains("不在本单位履行职责事项清单内");
        assertThat(shown(docket).select("a[href*=OUTSIDE_DUTY]"))
                .as("the office does not question itself")
                .isEmpty();
    }

    private Document at(String address, String person) throws Exception {
        return page(mvc.perform(get(java.net.URI.create(address)).with(As.actor(office.actor(person))))
                .andReturn()
                .getResponse());
    }

    @Test
    void oneGroundServesAllTownshipsOfATask() {
        var whole = office.docket("普遍开展巡查").onDuty(DutyGround.of(VISITS));
        var opened = office.dockets
                .open(
                        whole.fanOut(List.of(office.unit(TOWN), office.unit(STREET))),
                        office.now(),
                        office.actor(OFFICER))
                .orThrow();
        assertThat(duties.on(opened.get(0).value())).isEmpty();
        assertThat(duties.on(opened.get(1).value()))
                .extracting(StatedDuty::standing, StatedDuty::item)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(DutyStanding.LISTED, VISITS));
        assertThat(duties.on(opened.get(2).value()))
                .extracting(StatedDuty::standing)
                .containsExactly(DutyStanding.NO_LIST);
        var unsaid = office.docket("普遍开展摸底").fanOut(List.of(office.unit(TOWN), office.unit(STREET)));
        assertThat(office.dockets.open(unsaid, office.now(), office.actor(OFFICER)))
                .as("all or none")
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void nobodyComesRoundTheListByNamingOrHandingOnLater() throws Exception {
        var docket = office.inWork("巡查报表整理");
        var town = office.unit(TOWN);
        assertThat(why(office.tries(OFFICER, new DocketCommand.NameParticipant(docket, town, Part.ASSISTANT, null))))
                .isEqualTo("dutylist.refused.unsaid");
        assertThat(why(office.tries(OFFICER, new DocketCommand.Transfer(docket, -1, town, "属地办理"))))
                .isEqualTo("dutylist.refused.unsaid");
        assertThat(duties.on(docket.value()))
                .as("what was refused left nothing")
                .isEmpty();
        office.does(
                OFFICER, new DocketCommand.NameParticipant(docket, town, Part.ASSISTANT, null, DutyGround.of(PATROL)));
        assertThat(duties.on(docket.value())).extracting(StatedDuty::item).containsExactly(PATROL);
        assertThat(at(docket.href(), SPEAKER).select("a[href*=OUTSIDE_DUTY]")).hasSize(1);
        assertThat(at(docket.href(), Office.LIAISON).select("a[href*=OUTSIDE_DUTY]"))
                .as("whose ground it is not does not question it")
                .isEmpty();
        office.does(
                OFFICER, new DocketCommand.Transfer(office.inWork("巡查档案移交"), -1, town, "属地办理", DutyGround.of(PATROL)));
    }

    /** The lists are of the day on which a draft is opened, whatever was right when it was written down. */
    @Test
    void aDraftIsHeldAgainstTheListsOfTheDayOnWhichItIsOpened() {
        rolledBack(() -> {
            var town = draft(office.docket("夜间秸秆巡查", TOWN, null).onDuty(DutyGround.of(PATROL)));
            var street = draft(office.docket("沿街巡查", STREET, null));
            assertThat(duties.on(street.value()))
                    .extracting(StatedDuty::standing)
                    .containsExactly(DutyStanding.NO_LIST);
            Lists.takingBack(lists, table, office.unit(TOWN), PATROL, office.today(), office.now());
            Lists.inForce(lists, table, office.unit(STREET), "县府发〔2026〕98号", office.today(), office.now());

            assertThat(why(office.tries(OFFICER, new DocketCommand.OpenDraft(town, -1))))
                    .isEqualTo("dutylist.refused.taken-back");
            assertThat(why(office.tries(OFFICER, new DocketCommand.OpenDraft(street, -1))))
                    .isEqualTo("dutylist.refused.unsaid");
            assertThat(why(office.dockets.openable(
                            List.of(street), null, java.util.Set.of(), office.now(), office.actor(OFFICER))))
                    .as("no leader signs in vain")
                    .isEqualTo("dutylist.refused.unsaid");
            var form = at(street.href() + "/open", OFFICER);
            assertThat(form.select("input[name=dutyItem]")).hasSize(1);
            assertThat(form.select("main").text()).contains(STREET, "职责清单已施行");
            assertThat(form.select("datalist option").eachAttr("value")).contains(PATROL, VISITS);
            var batch = mvc.perform(post("/dockets/batch")
                            .param("act", "open")
                            .param("docket", town.value() + ":0", street.value() + ":0")
                            .param("dutyAdmission", ADMISSION)
                            .param("dutyAdmittedOn", office.today().toString())
                            .with(As.actor(office.actor(OFFICER))))
                    .andReturn()
                    .getResponse();
            assertThat(batch.getStatus()).isEqualTo(422);
            assertThat(page(batch).select(".alert-danger").text()).contains("只对一件事项有效");

            office.does(OFFICER, new DocketCommand.OpenDraft(street, -1, DutyGround.of(PATROL)));
            assertThat(duties.on(street.value()))
                    .extracting(StatedDuty::standing, StatedDuty::item)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(DutyStanding.LISTED, PATROL));
            assertThat(ledger.timeline(street.subject()))
                    .anyMatch(one -> one.entry().verb().equals("docket.open")
                            && PATROL.equals(one.entry().changed().get("dutyItem")));
        });
    }

    @Test
    void whatWasSaidOnADraftStandsWhileTheListsStand() {
        rolledBack(() -> {
            var town = draft(office.docket("冬季秸秆巡查", TOWN, null).onDuty(DutyGround.of(PATROL)));
            assertThat(at(town.href() + "/open", OFFICER).select("input[name=dutyItem]"))
                    .as("nothing is asked again")
                    .isEmpty();
            office.does(OFFICER, new DocketCommand.OpenDraft(town, -1));
            assertThat(duties.on(town.value())).extracting(StatedDuty::item).containsExactly(PATROL);
        });
    }

    @Test
    void whoSucceedsIsAskedOnTheSameGround() {
        rolledBack(() -> {
            var docket = office.dockets
                    .open(
                            List.of(office.docket("春季秸秆巡查", TOWN, null).onDuty(DutyGround.of(PATROL))),
                            office.now(),
                            office.actor(OFFICER))
                    .orThrow()
                    .get(0);
            Lists.inForce(lists, table, office.unit(STREET), "县府发〔2026〕98号", office.today(), office.now());
            office.does(
                    OFFICER,
                    new DocketCommand.Succeed(
                            docket, Map.of(office.unit(TOWN), office.unit(STREET)), "云编发〔2026〕5号", 0, "practice 11"));
            assertThat(duties.on(docket.value()))
                    .filteredOn(one -> one.unit().equals(office.unit(STREET)))
                    .extracting(StatedDuty::item)
                    .containsExactly(PATROL);
        });
    }

    @Test
    void anAdmissionServesOneMatterAnItemServesMany() {
        var town = List.of(office.unit(TOWN));
        var admitted = DutyGround.outside(ADMISSION, office.today());
        assertThat(duties.againstSharing(admitted, List.of(town, town), office.today()))
                .isNotNull()
                .extracting(Refusal::key)
                .isEqualTo("dutylist.refused.one-matter");
        assertThat(duties.againstSharing(DutyGround.of(PATROL), List.of(town, town), office.today()))
                .isNull();
        assertThat(duties.againstSharing(
                        admitted,
                        List.of(town, List.of(office.unit(FINANCE)), List.of(office.unit(STREET))),
                        office.today()))
                .as("the others are asked by no list")
                .isNull();
    }

    private DocketId draft(OpenDocket docket) {
        return office.dockets.draft(docket, office.now(), office.actor(OFFICER)).orThrow();
    }

    /** The lists of the others stay as they are. */
    private void rolledBack(Story story) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            try {
                story.happens();
            } catch (Exception broken) {
                throw new AssertionError(broken);
            }
        });
    }

    private interface Story {
        void happens() throws Exception;
    }

    private int outside(DocketId docket) {
        return jdbc.sql("SELECT count(*) FROM supervision.asked_outside_duty WHERE docket = :id")
                .param("id", docket.value())
                .query(Integer.class)
                .single();
    }

    private static String why(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused ? refused.refusal().key() : "done";
    }

    private String refused(DutyGround said) {
        return tried(said).key();
    }

    private Refusal tried(DutyGround said) {
        var outcome = office.dockets.open(
                List.of(office.docket("一件事", TOWN, null).onDuty(said)), office.now(), office.actor(OFFICER));
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome).refusal();
    }

    private String id(String unit) {
        return office.unit(unit).value().toString();
    }

    private DocketId opened(String title, Map<String, String> more) throws Exception {
        var answer = sent(title, more);
        assertThat(answer.getStatus())
                .as(page(answer).select(".alert-danger").text())
                .isEqualTo(302);
        var address = answer.getRedirectedUrl();
        assertThat(address).isNotNull();
        return new DocketId(UUID.fromString(address.substring(address.lastIndexOf('/') + 1)));
    }

    private MockHttpServletResponse sent(String title, Map<String, String> more) throws Exception {
        var typed = new HashMap<>(Map.of(
                "title", title,
                "requirement", "办成并报告结果。",
                "sourceTitle", "市政府专题会议纪要",
                "authority", "各单位分工负责。"));
        typed.putAll(more);
        var request = post("/dockets").with(As.actor(office.actor(OFFICER)));
        typed.forEach(request::param);
        return mvc.perform(request).andReturn().getResponse();
    }

    private Document shown(DocketId docket) throws Exception {
        return page(mvc.perform(get(docket.href()).with(As.actor(office.actor(OFFICER))))
                .andReturn()
                .getResponse());
    }

    private static Document page(MockHttpServletResponse response) throws Exception {
        return Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
    }
}

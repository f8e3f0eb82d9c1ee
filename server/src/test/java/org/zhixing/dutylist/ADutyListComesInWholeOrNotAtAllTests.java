package org.zhixing.dutylist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.zhixing.dutylist.Lists.HEADS;
import static org.zhixing.dutylist.Lists.KEEPER;
import static org.zhixing.dutylist.Lists.LICENCE;
import static org.zhixing.dutylist.Lists.PATROL;
import static org.zhixing.dutylist.Lists.TABLE;
import static org.zhixing.dutylist.Lists.VISITS;
import static org.zhixing.dutylist.Lists.csv;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.zhixing.As;
import org.zhixing.act.Outcome;
import org.zhixing.act.UnitId;
import org.zhixing.ledger.Ledger;
import org.zhixing.organization.CityAtWork;
import org.zhixing.organization.SmallCity;

/** L9 h: a duty list is tried row by row, taken in whole or not at all, and counts from its day on. */
@SpringBootTest(properties = {"db-scheduler.enabled=false", "world=duty-lists"})
@AutoConfigureMockMvc(addFilters = false)
@Import(CityAtWork.class)
class ADutyListComesInWholeOrNotAtAllTests {

    private static SmallCity founded;

    @Autowired
    CityAtWork world;

    @Autowired
    DutyLists lists;

    @Autowired
    DutyTable table;

    @Autowired
    Ledger ledger;

    @Autowired
    MockMvc mvc;

    private UnitId town;
    private UnitId street;

    @BeforeEach
    void theCityStands() {
        if (founded == null) {
            founded = world.found(more -> {});
        }
        town = founded.unit("白石镇人民政府");
        street = founded.unit("柳岸街道办事处");
    }

    @Test
    void everyRowThatIsWrongIsNamedAndNothingIsWritten() throws Exception {
        var wrong = HEADS + "基本履职,民生服务," + VISITS + ",,,\n" + "别的,民生服务,修桥,,,\n" + "基本履职,,,,,\n"
                + "配合履职,生态环保," + PATROL + ",,,\n" + "上级部门收回,市场监管," + LICENCE + ",,,\n"
                + "基本履职,民生服务,开展独居 老人日常探访,,,\n";
        int before = lists.versions(KEEPER).size();
        var answer = offered(wrong, "府发〔2026〕1号");
        assertThat(answer.getStatus()).isEqualTo(422);
        var page = Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.select("main li").eachText())
                .hasSize(6)
                .anyMatch(line -> line.contains("第 3 行") && line.contains("别的"))
                .anyMatch(line -> line.contains("第 7 行") && line.contains("第 2 行重复"));
        assertThat(page.select("input[name=number]").val())
                .as("nothing typed is lost")
                .isEqualTo("府发〔2026〕1号");
        assertThat(lists.versions(KEEPER)).hasSize(before);
        assertThat(offered("", "府发〔2026〕1号").getStatus()).isEqualTo(422);
        assertThat(table.read(csv(TABLE.substring(HEADS.length()))).orThrow().problems())
                .as("an item that stands where the heads should is not dropped unread")
                .extracting(RowProblem::row, RowProblem::key)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(1, "dutylist.problem.heads"));
        assertThat(table.read(csv(
                                "List,Field,Item,Department that leads or took it back,\"What the department does, and how\","
                                        + "What the township does\nBasic,Care," + VISITS + ",,,\n"))
                        .orThrow()
                        .items())
                .as("the template of the other language")
                .extracting(NewDutyList.Item::name)
                .containsExactly(VISITS);
        assertThat(offered(TABLE, " ").getStatus()).isEqualTo(422);
    }

    @Test
    void whatIsTriedCountsForNothingUntilItIsAdopted() throws Exception {
        var address = Objects.requireNonNull(offered(TABLE, "府发〔2026〕2号").getRedirectedUrl());
        var officer = founded.actor("方既明");
        assertThat(lists.versions(officer)).noneMatch(one -> one.number().equals("府发〔2026〕2号"));
        assertThat(mvc.perform(get(address).with(As.actor(officer)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        var tried = lists.versions(KEEPER).stream()
                .filter(one -> one.number().equals("府发〔2026〕2号"))
                .findFirst()
                .orElseThrow();
        assertThat(lists.adopt(tried.id(), world.now(), officer)).isInstanceOf(Outcome.Refused.class);
        assertThat(lists.discard(tried.id(), world.now(), officer)).isInstanceOf(Outcome.Refused.class);
        assertThat(lists.inForce(world.today()).of(town).map(DutyList::id))
                .isNotEqualTo(java.util.Optional.of(tried.id()));

        mvc.perform(post(address + "/adoption").with(As.actor(KEEPER))).andReturn();
        assertThat(lists.inForce(world.today()).of(town)).map(DutyList::id).contains(tried.id());
        assertThat(lists.adopt(tried.id(), world.now(), KEEPER)).as("once").isInstanceOf(Outcome.Refused.class);
        assertThat(ledger.timeline(new org.zhixing.act.CaseRef("dutylist", "list", tried.id())))
                .extracting(one -> one.entry().verb())
                .contains("list.adopted");
        var read = mvc.perform(get(address + "?sort=TAKEN_BACK").with(As.actor(officer)))
                .andReturn()
                .getResponse();
        assertThat(Jsoup.parse(read.getContentAsString(StandardCharsets.UTF_8)).select("tbody tr"))
                .hasSize(1)
                .allMatch(row -> row.text().contains(LICENCE));
    }

    @Test
    void theListThatCameIntoForceLastCountsAndEarlierOnesStayReadable() {
        var day = world.today().minusYears(3);
        var ofAll = Lists.inForce(lists, table, null, "府发〔2023〕1号", day, world.now());
        var own = Lists.inForce(lists, table, town, "府发〔2023〕2号", day.plusMonths(1), world.now());
        var later = Lists.inForce(lists, table, null, "府发〔2023〕3号", day.plusMonths(2), world.now());
        assertThat(lists.inForce(day).of(town)).map(DutyList::id).contains(ofAll);
        assertThat(lists.inForce(day.plusMonths(1)).of(town)).map(DutyList::id).contains(own);
        assertThat(lists.inForce(day.plusMonths(1)).of(street))
                .map(DutyList::id)
                .contains(ofAll);
        assertThat(lists.inForce(day.plusMonths(2)).of(town)).map(DutyList::id).contains(later);
        assertThat(lists.duties(ofAll)).extracting(Duty::name).containsExactly(VISITS, PATROL, LICENCE);
        assertThat(lists.find(ofAll, founded.actor("方既明"))).isPresent();
        assertThat(lists.tryOut(Lists.list(table, null, "府发〔2023〕4号", day), world.now(), KEEPER))
                .as("one version a day")
                .isInstanceOf(Outcome.Refused.class);
        assertThat(lists.tryOut(Lists.list(table, founded.unit("云泽市财政局"), "府发〔2023〕5号", day), world.now(), KEEPER))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void itemsAreProposedByTheWordsOfTheTask() {
        var day = world.today().minusYears(6);
        Lists.inForce(lists, table, street, "府发〔2020〕1号", day, world.now());
        assertThat(lists.likely("组织开展秋季秸秆焚烧巡查", List.of(street), day))
                .extracting(Duty::name)
                .containsExactly(PATROL);
        assertThat(lists.likely("编制财政预算", List.of(street), day)).isEmpty();
        assertThat(lists.likely("组织开展秋季秸秆焚烧巡查", List.of(town), day)).isEmpty();
    }

    private MockHttpServletResponse offered(String content, String number) throws Exception {
        return mvc.perform(multipart("/duty-lists/import")
                        .file(new MockMultipartFile("file", "list.csv", "text/csv", csv(content)))
                        .param("document", "乡镇履行职责事项清单")
                        .param("number", number)
                        .param("day", world.today().toString())
                        .with(As.actor(KEEPER)))
                .andReturn()
                .getResponse();
    }
}

package org.zhixing.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.As;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;

@SpringBootTest
@AutoConfigureMockMvc(addFilters = false)
@Transactional
class ThePagesShowTheOrganizationOfADayTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    OrganizationBatch batch;

    @Autowired
    Organization organization;

    @Autowired
    OrganizationSearch search;

    @Autowired
    CaseClock clock;

    private SmallCity city;
    private Actor administrator;
    private LocalDate today;

    @BeforeEach
    void found() {
        city = SmallCity.foundedWith(batch);
        administrator = city.administrator(Role.SYSTEM_ADMINISTRATOR);
        today = clock.today();
    }

    @Test
    void unitsStandInOfficialOrderAndAreFoundByAlias() throws Exception {
        assertThat(read("/system/organization", administrator)
                        .select("tbody tr td:first-child a")
                        .eachText())
                .startsWith("云泽市人民政府", "云泽市人民政府办公室", "督查科", "云泽市财政局", "预算科");
        assertThat(read("/system/organization?search=发改委", administrator)
                        .select("tbody a")
                        .eachText())
                .containsExactly("云泽市发展和改革委员会");
        assertThat(read("/system/organization?type=COUNTY", administrator)
                        .select("tbody a")
                        .eachText())
                .containsExactly("临江区人民政府", "青石县人民政府");
        assertThat(read("/system/organization?on=2009-12-31", administrator).select("tbody tr"))
                .isEmpty();
    }

    @Test
    void manyUnitsContinueWhereThePageStopped() throws Exception {
        batch.establish(
                IntStream.range(0, 120)
                        .mapToObj(n -> new NewUnit(
                                UnitId.next(),
                                "试点" + n,
                                UnitType.COMMISSIONED_BODY,
                                null,
                                5_000 + n / 10,
                                List.of(),
                                SmallCity.FOUNDED,
                                null))
                        .toList(),
                SmallCity.AT,
                SmallCity.JOB);
        var first = read("/system/organization?search=试点", administrator);
        assertThat(first.select("tbody tr")).hasSize(100);
        assertThat(first.text()).contains("120");
        var second = read(first.select("a[href*=after]").attr("href"), administrator);
        assertThat(second.select("tbody tr")).hasSize(20);
        assertThat(second.select("tbody a").eachText())
                .doesNotContainAnyElementsOf(first.select("tbody a").eachText());
    }

    @Test
    void aUnitShowsWhoHeldItsPostsThen() throws Exception {
        var finance = unit("云泽市财政局");
        send(
                finance + "/appointments/end",
                administrator,
                Map.of(
                        "post", id(city.postOf("钱有度").value()),
                        "person", id(city.person("钱有度").value()),
                        "last", "2020-06-30"));
        send(
                finance + "/appointments",
                administrator,
                Map.of("post", id(city.postOf("钱有度").value()), "name", "郑开源", "from", "2020-07-01"));

        assertThat(read(finance, administrator).select("tbody tr").first().text())
                .contains("局长", "郑开源")
                .doesNotContain("钱有度");
        assertThat(read(finance + "?on=2020-06-30", administrator).text())
                .contains("钱有度")
                .doesNotContain("郑开源")
                .doesNotContain("维护");
    }

    @Test
    void aNamesakeIsAskedAbout() throws Exception {
        var finance = unit("云泽市财政局");
        var form = Map.of("post", id(city.postOf("钱有度").value()), "name", "何守真", "from", today.toString());
        var page =
                Jsoup.parse(send(finance + "/appointments", administrator, form).getContentAsString());
        assertThat(page.text()).contains("云泽市人民政府办公室 主任");
        assertThat(page.select("input[type=radio][name=person]")).hasSize(2);

        var chosen = new java.util.HashMap<>(form);
        chosen.put("person", id(city.person("何守真").value()));
        send(finance + "/appointments", administrator, chosen);
        assertThat(organization.appointmentsOf(city.person("何守真"), today)).hasSize(2);
    }

    @Test
    void aRenamedUnitKeepsItsOldNameForThePastAndAsAlias() throws Exception {
        var path = unit("云泽市财政局");
        send(
                path + "/name",
                administrator,
                Map.of("name", "云泽市财政和国资局", "from", "2024-01-01", "document", "云编〔2023〕9号"));
        var id = city.unit("云泽市财政局");
        assertThat(organization
                        .unit(id, LocalDate.of(2023, 12, 31))
                        .orElseThrow()
                        .name())
                .isEqualTo("云泽市财政局");
        assertThat(organization.unit(id, today).orElseThrow().name()).isEqualTo("云泽市财政和国资局");
        assertThat(organization.match(List.of("市财政局"), today)).containsExactly(new UnitMatch.Known("市财政局", id));
        assertThat(organization.units(today))
                .extracting(Unit::name)
                .containsSubsequence("云泽市财政和国资局", "预算科", "云泽市发展和改革委员会");
    }

    @Test
    void theDivisionOfWorkIsChangedFromADayOn() throws Exception {
        var path = unit("云泽市财政局");
        send(
                path + "/leader",
                administrator,
                Map.of("post", id(city.postOf("周望川").value()), "from", "2024-01-01", "document", "云政办〔2024〕1号"));
        send(
                path + "/leader",
                administrator,
                Map.of("post", id(city.postOf("林知远").value()), "from", "2025-01-01", "document", "云政办〔2025〕1号"));
        assertThat(read(path + "?on=2024-12-31", administrator).select("aside").text())
                .contains("周望川");
        assertThat(read(path, administrator).select("aside").text()).contains("林知远");
    }

    @Test
    void aTaskForceIsSetUpWithItsEnd() throws Exception {
        var form = new java.util.HashMap<>(Map.of(
                "name",
                "汛期值守专班",
                "mission",
                "汛期会商",
                "document",
                "云政办〔2026〕5号",
                "from",
                today.toString(),
                "ends",
                today.minusDays(1).toString(),
                "members",
                id(city.unit("云泽市财政局").value())));
        send("/system/organization/task-forces", administrator, form);
        assertThat(organization.taskForces(today)).isEmpty();
        form.put("ends", today.plusDays(30).toString());
        send("/system/organization/task-forces", city.actor("方既明"), form);
        assertThat(organization.taskForces(today)).isEmpty();
        var path = send("/system/organization/task-forces", administrator, form).getRedirectedUrl();
        assertThat(organization.taskForces(today)).hasSize(1);
        assertThat(read(java.util.Objects.requireNonNull(path), administrator)
                        .select("aside")
                        .text())
                .contains("汛期会商", "云政办〔2026〕5号");
        assertThat(read("/system/organization/task-forces", city.actor("方既明")).select("main form"))
                .isEmpty();
        assertThat(organization.taskForces(today.plusDays(31))).isEmpty();
    }

    @Test
    void unitsAndPeopleAreFoundByPairsAndInitials() {
        assertThat(found("市场监管")).isEmpty();
        assertThat(found("发展和改革")).containsExactly("云泽市发展和改革委员会");
        assertThat(found("发改委")).containsExactly("云泽市发展和改革委员会");
        assertThat(found("qyd")).contains("钱有度");
        organization.rememberAlias(city.unit("云泽市市场监督管理局"), "市场监管局", SmallCity.AT, SmallCity.JOB);
        assertThat(found("市场监管")).containsExactly("云泽市市场监督管理局");
        assertThat(search.find(
                        city.administrator(Role.AUDIT_ADMINISTRATOR),
                        org.zhixing.shell.SearchWords.query("财政"),
                        "财政",
                        10))
                .isEmpty();
    }

    private List<String> found(String question) {
        return search.find(city.actor("方既明"), org.zhixing.shell.SearchWords.query(question), question, 10).stream()
                .map(org.zhixing.shell.Found::title)
                .toList();
    }

    @Test
    void nobodyButTheSystemAdministratorChangesAnything() throws Exception {
        var path = unit("云泽市财政局");
        assertThat(read(path, city.actor("方既明")).select("main form[method=post]"))
                .isEmpty();
        var sent = send(path + "/name", city.actor("方既明"), Map.of("name", "x", "from", "2024-01-01", "document", "x"));
        assertThat(sent.getStatus()).isEqualTo(302);
        assertThat(organization.unit(city.unit("云泽市财政局"), today).orElseThrow().name())
                .isEqualTo("云泽市财政局");
        send(
                path + "/appointments/end",
                city.actor("方既明"),
                Map.of(
                        "post", id(city.postOf("钱有度").value()),
                        "person", id(city.person("钱有度").value()),
                        "last", "2020-06-30"));
        assertThat(organization.appointmentsOf(city.person("钱有度"), today)).hasSize(1);
    }

    @Test
    void theLiaisonEntersAnAbsenceAndTheStandInIsShownActing() throws Exception {
        var liaison = city.actor("吴常清");
        var page = read("/stand-ins", liaison);
        assertThat(page.select("select[name=person] option").eachText()).contains("吴常清", "钱有度 局长", "孙小满 科员");
        send(
                "/stand-ins/pairs",
                liaison,
                Map.of(
                        "a", id(city.postOf("钱有度").value()),
                        "b", id(city.postOf("吴常清").value()),
                        "from", today.toString()));
        send(
                "/stand-ins/absences",
                liaison,
                Map.of(
                        "person", id(city.person("钱有度").value()),
                        "from", today.toString(),
                        "until", today.plusDays(2).toString(),
                        "reason", "学习",
                        "handOver", "预算草案待复核"));
        assertThat(read("/stand-ins", liaison).text()).contains("正在代行", "预算草案待复核");
        assertThat(read(unit("云泽市财政局"), administrator).text()).contains("由吴常清代行");
        assertThat(read("/stand-ins", city.actor("孙小满")).select("form[action$=/pairs]"))
                .isEmpty();
        assertThat(read("/stand-ins", administrator).select("select[name=unit] option"))
                .hasSizeGreaterThan(5);
    }

    private String unit(String name) {
        return "/system/organization/units/" + city.unit(name).value();
    }

    private static String id(java.util.UUID id) {
        return id.toString();
    }

    private Document read(String path, Actor actor) throws Exception {
        var response = mvc.perform(get(URI.create(path)).with(As.actor(actor)))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        var page = Jsoup.parse(response.getContentAsString());
        assertThat(page.text()).doesNotContain("organization.");
        return page;
    }

    private MockHttpServletResponse send(String path, Actor actor, Map<String, String> form) throws Exception {
        var request = post(URI.create(path)).with(As.actor(actor));
        form.forEach(request::param);
        return mvc.perform(request).andReturn().getResponse();
    }
}

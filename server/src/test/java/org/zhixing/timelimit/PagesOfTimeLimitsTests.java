package org.zhixing.timelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.zhixing.timelimit.LimitFixture.OFFICER;
import static org.zhixing.timelimit.LimitFixture.WARNING;
import static org.zhixing.timelimit.LimitFixture.YELLOW;
import static org.zhixing.timelimit.LimitFixture.at;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.zhixing.act.AccountId;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Role;
import org.zhixing.shell.CurrentActor;
import org.zhixing.timelimit.LimitFixture.Remembering;
import org.zhixing.timelimit.LimitFixture.World;
import org.zhixing.worktime.Period.WorkingDays;

@TimeLimitTests
@Import(PagesOfTimeLimitsTests.OfficersSeeTestCases.class)
class PagesOfTimeLimitsTests {

    private static final String NOTICE =
            """
            关于2027年部分节假日安排的通知
            国办发明电〔2026〕99号
            一、元旦：1月1日（周五）至3日（周日）放假，共3天。
            二、春节：2月5日（周五）至12日（周五）放假调休，共8天。1月31日（周日）、2月14日（周日）上班。
            三、清明节：4月3日至5日放假，共3天。
            四、劳动节：5月1日至5日放假调休，共5天。
            五、端午节：6月9日（周三）放假。
            六、中秋节：9月15日（周三）放假。
            七、国庆节：10月1日至7日放假调休，共7天。
            2026年11月10日
            """;

    private static final Actor OF_THE_OFFICE = actor(Role.SUPERVISION_OFFICER);
    private static final Actor CHIEF = actor(Role.SUPERVISION_CHIEF);
    private static final Actor SYSTEM = actor(Role.SYSTEM_ADMINISTRATOR);
    private static final Actor LIAISON = actor(Role.UNIT_LIAISON);

    @Autowired
    WebApplicationContext context;

    @Autowired
    World world;

    @Autowired
    TimeLimits limits;

    @Autowired
    Sweep sweep;

    @Autowired
    Remembering handler;

    MockMvc pages;

    @BeforeEach
    void pages() {
        pages = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @Test
    void aLimitShowsHowItWasCounted() throws Exception {
        var start = at("2026-02-12T16:00");
        world.forwardTo(at("2026-02-12T17:00"));
        var id = world.start(start, new WorkingDays(5), WARNING, YELLOW);
        world.act(() -> limits.extend(id, new WorkingDays(2), start.plus(Duration.ofMinutes(30)), "洪水", OFFICER));
        Document page = fetch("/limits/" + id.value(), OF_THE_OFFICE);
        assertThat(page.select("h1").text()).isEqualTo("期限是怎样算出来的");
        assertThat(page.select("tbody").first().text())
                .contains("节假日，不计入 · 春节")
                .contains("调休上班，计入 · 春节")
                .contains("2026年2月23日");
        assertThat(page.select("ol.zx-timeline").text()).contains("延期").contains("洪水");
        assertThat(page.select("dd").text()).contains("还剩 7 个工作日").contains("5个工作日");
        assertThat(fetch("/limits/" + id.value() + "?lang=en", OF_THE_OFFICE)
                        .select("h1")
                        .text())
                .isEqualTo("How this was counted");
    }

    @Test
    void whoMayNotSeeTheCaseSeesNoLimitOfIt() {
        var id = world.start(world.clock.now(), new WorkingDays(5), WARNING);
        for (Actor other : List.of(LIAISON, SYSTEM, actor(Role.SUPERVISION_OFFICER, Role.AUDIT_ADMINISTRATOR))) {
            assertThatThrownBy(() -> fetch("/limits/" + id.value(), other))
                    .hasCauseInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> fetch("/limits/" + LimitId.next().value(), OF_THE_OFFICE))
                .hasCauseInstanceOf(AccessDeniedException.class);
        var elsewhere = new NewLimit(
                LimitId.next(),
                LimitFixture.KIND,
                new CaseRef("nobody", "case", LimitId.next().value()),
                world.clock.now(),
                new WorkingDays(1),
                null,
                "r",
                List.of());
        world.start(List.of(elsewhere));
        assertThatThrownBy(() -> fetch("/limits/" + elsewhere.id().value(), OF_THE_OFFICE))
                .hasCauseInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theCalendarShowsEveryDayWithItsSource() throws Exception {
        Document page = fetch("/calendar?year=2026", LIAISON);
        assertThat(page.text()).contains("全年工作日 248 天").contains("国办发明电〔2025〕7号");
        assertThat(page.select("td.off.marked")).hasSize(33);
        assertThat(page.select("td.marked:not(.off)")).hasSize(6);
        assertThat(page.select("a[href=/calendar/notices]")).isEmpty();
        assertThat(fetch("/calendar?year=2031", CHIEF).text()).contains("尚未发布");
        assertThat(fetch("/calendar?year=99999", CHIEF).text()).contains("2100");
        assertThat(fetch("/limits/rules", LIAISON).text())
                .contains("《行政许可法》第42条")
                .contains("未核对");
    }

    @Test
    void aNoticeIsTriedOutAndThenBrought() throws Exception {
        assertThat(fetch("/calendar/notices", CHIEF).select("tbody tr")).hasSizeGreaterThan(19);
        Document broken = send(post("/calendar/notices/check").param("text", "<b>nothing</b>"), CHIEF);
        assertThat(broken.select(".alert li").text()).contains("没有读出年份");
        assertThat(broken.select("form[action=/calendar/notices]")).isEmpty();
        Document tried = send(post("/calendar/notices/check").param("text", NOTICE), CHIEF);
        assertThat(tried.select(".alert")).isEmpty();
        assertThat(tried.select("form[action=/calendar/notices] input[name=text]")
                        .val())
                .contains("2027");
        for (Actor other : List.of(OF_THE_OFFICE, LIAISON, actor(Role.AUDIT_ADMINISTRATOR))) {
            assertThatThrownBy(() -> fetch("/calendar/notices", other)).hasCauseInstanceOf(AccessDeniedException.class);
            send(post("/calendar/notices").param("text", NOTICE), other);
        }
        assertThat(fetch("/calendar?year=2027", CHIEF).text()).contains("尚未发布");
        send(post("/calendar/notices").param("text", NOTICE), CHIEF);
        assertThat(fetch("/calendar?year=2027", CHIEF).text())
                .contains("国办发明电〔2026〕99号")
                .doesNotContain("尚未发布");
    }

    @Test
    void whatNeedsRepairIsListedAndTriedAgain() throws Exception {
        var id = world.start(world.clock.now().minus(Duration.ofDays(30)), new WorkingDays(2), YELLOW);
        handler.bad.add(id);
        sweep.sweep();
        assertThatThrownBy(() -> fetch("/limits/repairs", CHIEF)).hasCauseInstanceOf(AccessDeniedException.class);
        assertThat(fetch("/limits/repairs", SYSTEM).select("form[action=/limits/repairs/" + id.value() + "]"))
                .hasSize(1);
        send(post("/limits/repairs/" + id.value()), CHIEF);
        sweep.sweep();
        assertThat(handler.of(id)).isEmpty();
        handler.bad.clear();
        send(post("/limits/repairs/" + id.value()), SYSTEM);
        sweep.sweep();
        assertThat(handler.of(id)).hasSize(1);
        assertThat(fetch("/limits/repairs", SYSTEM).text()).contains("没有待修复的计时");
    }

    private Document fetch(String path, Actor actor) throws Exception {
        return send(get(java.net.URI.create(path)), actor);
    }

    private Document send(MockHttpServletRequestBuilder request, Actor actor) throws Exception {
        return Jsoup.parse(pages.perform(request.with(signedIn -> {
                    CurrentActor.set(signedIn, actor);
                    return signedIn;
                }))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private static Actor actor(Role... roles) {
        return new Actor(AccountId.next(), null, "林溪", null, "", null, "", Set.copyOf(List.of(roles)), null);
    }

    /** The rule of a module that owns cases. */
    @TestConfiguration(proxyBeanMethods = false)
    static class OfficersSeeTestCases {

        @Bean
        LimitAccess testCases() {
            return new LimitAccess() {
                @Override
                public String module() {
                    return "test";
                }

                @Override
                public boolean maySee(Actor actor, CaseRef subject) {
                    return actor.has(Role.SUPERVISION_OFFICER);
                }

                @Override
                public String hrefOf(CaseRef subject) {
                    return "/test/" + subject.id();
                }
            };
        }
    }
}

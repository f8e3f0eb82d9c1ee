package org.zhixing.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.zhixing.GroundModules;
import org.zhixing.act.Role;

class AnyoneMayCheckADocumentByItsCodeTests {

    private static AnnotationConfigWebApplicationContext context;
    private static MockMvc pages;
    private static Issued issued;
    private static int clients;

    @BeforeAll
    static void start() {
        context = GroundModules.start();
        pages = MockMvcBuilders.webAppContextSetup(context).build();
        var draft = SampleSheets.draft(PaperForm.GREEN_NOTICE, GroundModules.docket());
        var officer = GroundModules.actor(Role.SUPERVISION_OFFICER);
        issued = context.getBean(Papers.class)
                .issue(List.of(draft), GroundModules.NOON, officer)
                .get(0);
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void theCodeShowsNumberIssuerDateStatusAndDigestAndNothingElse() throws Exception {
        var response = check(issued.code(), newClient());
        var html = Jsoup.parse(response.getContentAsString());

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(html.select(".zx-verified dd").eachText())
                .containsExactly(issued.number(), "云泽市人民政府督查室", "2026年11月20日 周五", "有效", issued.digest());
        assertThat(html.text())
                .doesNotContain("市司法局", "合法性审查", "陈立", issued.draft().id().toString());
    }

    @Test
    void howItIsTypedDoesNotMatter() throws Exception {
        String sloppy = " " + issued.code().toLowerCase(java.util.Locale.ROOT).replace('-', ' ');

        assertThat(check(sloppy, newClient()).getStatus()).isEqualTo(200);
    }

    @Test
    void aForgedCodeAndNonsenseGetTheSameAnswer() throws Exception {
        String forged = issued.code().substring(0, 20) + (issued.code().startsWith("Q", 20) ? "RRRR" : "QQQQ");
        var answers = new java.util.HashSet<String>();
        for (String code : List.of(forged, "QQQQ-QQQQ-QQQQ-QQQQ-QQQQ", "1", "' OR 1=1", "查验", "%00", "Q".repeat(500))) {
            var response = check(code, newClient());
            var html = Jsoup.parse(response.getContentAsString());
            html.select("input[name=code]").remove();
            html.select("a.zx-language").remove();
            assertThat(response.getStatus()).as(code).isEqualTo(404);
            answers.add(html.select("main").html());
        }
        assertThat(answers).singleElement().asString().contains("没有这份文书");
    }

    @Test
    void whoAsksTooOftenMustWaitAndOthersNeedNot() throws Exception {
        String client = newClient();
        for (int i = 0; i < 20; i++) {
            assertThat(check("QQQQ", client).getStatus()).isEqualTo(404);
        }

        assertThat(check("QQQQ", client).getStatus()).isEqualTo(429);
        assertThat(check(issued.code(), client).getStatus()).isEqualTo(429);
        assertThat(check(issued.code(), newClient()).getStatus()).isEqualTo(200);
    }

    @Test
    void anIpv6NetworkIsOneClient() throws Exception {
        for (int i = 0; i < 20; i++) {
            check("QQQQ", "2001:db8:7:7::" + i);
        }

        assertThat(check("QQQQ", "2001:db8:7:7:ffff::1").getStatus()).isEqualTo(429);
        assertThat(check("QQQQ", "2001:db8:7:8::1").getStatus()).isEqualTo(404);
    }

    @Test
    void askingOpensNoSession() throws Exception {
        var request = pages.perform(get("/verify").param("code", issued.code())).andReturn();

        assertThat(request.getRequest().getSession(false)).isNull();
        assertThat(Jsoup.parse(request.getResponse().getContentAsString())
                        .select(".zx-verified")
                        .text())
                .contains(issued.digest());
    }

    private static MockHttpServletResponse check(String code, String client) throws Exception {
        return pages.perform(get("/verify/{code}", code).with(request -> {
                    request.setRemoteAddr(client);
                    return request;
                }))
                .andReturn()
                .getResponse();
    }

    private static String newClient() {
        clients++;
        return "192.0.2." + clients;
    }
}

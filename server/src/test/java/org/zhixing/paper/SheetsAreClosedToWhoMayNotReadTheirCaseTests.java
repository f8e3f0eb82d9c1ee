package org.zhixing.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.ServletException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.zhixing.GroundModules;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Ids;
import org.zhixing.act.Role;

class SheetsAreClosedToWhoMayNotReadTheirCaseTests {

    private static final Actor OFFICER = GroundModules.actor(Role.SUPERVISION_OFFICER);
    private static final Actor LIAISON = GroundModules.actor(Role.UNIT_LIAISON);
    private static AnnotationConfigWebApplicationContext context;
    private static MockMvc pages;
    private static Papers papers;

    @BeforeAll
    static void start() {
        context = GroundModules.start(OfficersReadDockets.class);
        pages = MockMvcBuilders.webAppContextSetup(context).build();
        papers = context.getBean(Papers.class);
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void whoMayReadTheCaseSeesTheSheetAsItIs() throws Exception {
        var issued = issue(PaperForm.GREEN_NOTICE, GroundModules.docket());

        var html = Jsoup.parse(fetch("/papers/" + issued.draft().id(), OFFICER).getContentAsString());

        assertThat(html.select("article.sheet-green .sheet-mark").text()).isEqualTo("云泽市人民政府督查室");
        assertThat(html.select(".sheet-number").text()).isEqualTo(issued.number());
        assertThat(html.select(".sheet-title").text()).isEqualTo("督查立项通知单");
        assertThat(html.select(".sheet-recipients").text()).isEqualTo("市司法局、市数据局：");
        assertThat(html.select(".sheet-lines tr")).hasSize(7);
        assertThat(html.select(".sheet-date").text()).isEqualTo("2026年11月20日");
        assertThat(html.select(".sheet-copies").text()).isEqualTo("抄送：市委办公室、市人大常委会办公室。");
        assertThat(html.select(".sheet-code").text()).endsWith(issued.code());
        assertThat(html.select(".sheet-qr path").attr("d")).isNotEmpty();
    }

    @Test
    void theSheetIsChineseWhateverTheReadersLanguage() throws Exception {
        var issued = issue(PaperForm.RED_NOTICE, GroundModules.docket());

        var html = Jsoup.parse(pages.perform(get("/papers/" + issued.draft().id())
                        .param("lang", "en")
                        .with(GroundModules.as(OFFICER)))
                .andReturn()
                .getResponse()
                .getContentAsString());

        assertThat(html.select(".sheet-printed-on").text()).isEqualTo("2026年11月20日印发");
    }

    @Test
    void aWithdrawnSheetSaysSoWithItsReason() throws Exception {
        var issued = issue(PaperForm.YELLOW_NOTICE, GroundModules.docket());
        papers.withdraw(issued.draft().id(), "对象有误", GroundModules.NOON, OFFICER);

        var html = Jsoup.parse(fetch("/papers/" + issued.draft().id(), OFFICER).getContentAsString());

        assertThat(html.select(".sheet-stamp").text()).isEqualTo("作废");
        assertThat(html.select(".sheet-withdrawn").text()).contains("对象有误");
    }

    @Test
    void whoMayNotReadTheCaseIsTurnedAway() {
        var issued = issue(PaperForm.GREEN_NOTICE, GroundModules.docket());

        assertDenied("/papers/" + issued.draft().id(), LIAISON);
        assertDenied("/papers/" + issued.draft().id() + ".pdf", LIAISON);
    }

    @Test
    void theFileIsNamedByTheNumber() throws Exception {
        var issued = issue(PaperForm.GREEN_NOTICE, GroundModules.docket());

        var response = fetch("/papers/" + issued.draft().id() + ".pdf", OFFICER);

        assertThat(response.getContentType()).isEqualTo("application/pdf");
        assertThat(response.getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .endsWith(".pdf");
        assertThat(new String(response.getContentAsByteArray(), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
    }

    @Test
    void aCaseNobodySpeaksForIsClosedToAll() {
        var issued = issue(PaperForm.GREEN_NOTICE, new CaseRef("petition", "letter", Ids.next()));

        assertDenied("/papers/" + issued.draft().id(), OFFICER);
    }

    @Test
    void administratorsReadNoSheetEvenIfTheModuleWouldLetThem() {
        var issued = issue(PaperForm.GREEN_NOTICE, GroundModules.docket());
        for (Role role : List.of(Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR)) {
            assertDenied("/papers/" + issued.draft().id(), GroundModules.actor(Role.SUPERVISION_OFFICER, role));
        }
    }

    @Test
    void nobodySeesASheetWithoutSigningIn() {
        var issued = issue(PaperForm.GREEN_NOTICE, GroundModules.docket());

        assertThatThrownBy(() -> pages.perform(get("/papers/" + issued.draft().id())))
                .isInstanceOf(ServletException.class)
                .hasCauseInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aSheetThatIsNotThereIsNotFound() throws Exception {
        assertThat(fetch("/papers/" + Ids.next(), OFFICER).getStatus()).isEqualTo(404);
    }

    @Test
    void theRegisterIsForTheSupervisionOfficeOnly() throws Exception {
        var issued = issue(PaperForm.GREEN_NOTICE, GroundModules.docket());
        String series = issued.number().substring(0, issued.number().indexOf('〔')) + "-2026";

        assertThat(pages.perform(get("/papers").param("series", series).with(GroundModules.as(OFFICER)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains(issued.number());
        assertDenied("/papers", LIAISON);
        assertDenied("/papers/codes", LIAISON);
        assertThatThrownBy(() -> pages.perform(post("/papers/codes")
                        .param("prefix", "泽")
                        .param("source", "无")
                        .with(GroundModules.as(OFFICER))))
                .hasCauseInstanceOf(AccessDeniedException.class);
    }

    private static void assertDenied(String path, Actor actor) {
        assertThatThrownBy(() -> fetch(path, actor)).hasCauseInstanceOf(AccessDeniedException.class);
    }

    private static MockHttpServletResponse fetch(String path, Actor actor) throws Exception {
        var response = pages.perform(get(path).with(GroundModules.as(actor)))
                .andReturn()
                .getResponse();
        response.setDefaultCharacterEncoding("UTF-8");
        return response;
    }

    private static Issued issue(PaperForm form, CaseRef subject) {
        return papers.issue(List.of(SampleSheets.draft(form, subject)), GroundModules.NOON, OFFICER)
                .get(0);
    }

    static class OfficersReadDockets {

        @Bean
        PaperAccess dockets() {
            return new PaperAccess() {
                @Override
                public String module() {
                    return "supervision";
                }

                @Override
                public boolean mayRead(Actor actor, CaseRef subject) {
                    return actor.has(Role.SUPERVISION_OFFICER);
                }
            };
        }
    }
}

package org.zhixing.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.zhixing.supervision.Office.CHIEF;
import static org.zhixing.supervision.Office.HEAD;
import static org.zhixing.supervision.Office.LIAISON;
import static org.zhixing.supervision.Office.OFFICER;
import static org.zhixing.supervision.Office.STAFF;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.zhixing.As;
import org.zhixing.act.Role;
import org.zhixing.supervision.desk.Kinds;

/** Interface rules 1, 2, 7. */
@SupervisionTest
@AutoConfigureMockMvc(addFilters = false)
class TheCasePageSaysWhatToDoNextTests {

    @Autowired
    Office office;

    @Autowired
    MockMvc mvc;

    @Test
    void eachSeesTheOneThingThatWaitsForHim() throws Exception {
        var docket = office.open("逐步办理");
        assertThat(primary(LIAISON, docket)).endsWith("/acknowledge");
        assertThat(primary(OFFICER, docket)).isEmpty();
        send(LIAISON, docket, "acknowledge", Map.of("section", id("预算科"), "person", person(STAFF)));
        assertThat(primary(LIAISON, docket)).endsWith("/report-completion");
        assertThat(primary(STAFF, docket)).endsWith("/report-progress");
        send(STAFF, docket, "report-progress", Map.of("words", "完成一半。", "percent", "50"));
        var again = read(STAFF, docket.href() + "/report-progress");
        assertThat(again.select("main").text()).contains("上次填报").contains("完成一半。");
        assertThat(again.select("input[name=percent]").attr("value")).isEqualTo("50");
        assertThat(read(LIAISON, docket.href() + "/ask-extension").text()).contains("每次最长");
        var form = read(LIAISON, docket.href() + "/report-completion");
        assertThat(form.select("textarea[name=words]").text()).contains("完成一半。");
        send(LIAISON, docket, "report-completion", Map.of("words", "全部完成。"));
        assertThat(primary(LIAISON, docket)).isEmpty();
        assertThat(primary(OFFICER, docket)).endsWith("/accept");
        send(OFFICER, docket, "return", Map.of("defects", "缺清单\n缺签字"));
        send(LIAISON, docket, "report-completion", Map.of("words", "已补齐。"));
        send(OFFICER, docket, "accept", Map.of("opinion", "属实。"));
        assertThat(primary(OFFICER, docket)).endsWith("/close");
        send(OFFICER, docket, "close", Map.of("reply", "已办结。"));

        assertThat(office.docket(docket).state()).isEqualTo(DocketState.CLOSED);
        assertThat(primary(OFFICER, docket)).isEmpty();
    }

    @Test
    void yellowAndRedGoThroughTheirForms() throws Exception {
        var docket = office.inWork("逾期办理");
        office.forwardPast(docket, Kinds.DOCKET);
        assertThat(primary(OFFICER, docket)).startsWith("/notices/").endsWith("/check");
        sendTo(OFFICER, primary(OFFICER, docket), Map.of("version", "0"));
        assertThat(primary(CHIEF, docket)).startsWith("/notices/").endsWith("/issue");
        sendTo(CHIEF, primary(CHIEF, docket), Map.of("version", "1"));
        assertThat(office.colour(docket)).isEqualTo(Colour.YELLOW);
        assertThat(primary(LIAISON, docket)).endsWith("/acknowledge");
        office.forwardPast(docket, Kinds.YELLOW);
        assertThat(primary(HEAD, docket)).endsWith("/explain");
        sendTo(HEAD, primary(HEAD, docket), Map.of("version", "0", "words", "等待数据。"));
        send(OFFICER, docket, "record-call", Map.of("with", "办公室", "words", "请加快。"));
        assertThat(primary(OFFICER, docket)).endsWith("/ask-approval");
        assertThat(read(OFFICER, docket.href()).text()).contains("等待数据。");
    }

    @Test
    void everyFormThatAnyoneMayOpenIsDrawnInBothLanguages() throws Exception {
        var docket = office.inWork("逐个表单");
        for (String who : List.of(OFFICER, CHIEF, LIAISON, HEAD, STAFF)) {
            for (var locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                var page = read(who, docket.href(), locale);
                assertThat(page.text()).doesNotContain("supervision.");
                for (var link : page.select(".zx-head a[href]").eachAttr("href")) {
                    var form = read(who, link, locale);
                    assertThat(form.select("form.zx-form[method=post] button[type=submit]"))
                            .as(link)
                            .hasSize(1);
                    assertThat(form.text()).as(link).doesNotContain("supervision.");
                }
            }
        }
    }

    @Test
    void whatWasTypedComesBackWithTheReasonAndTheFileGoesWithTheReport() throws Exception {
        var docket = office.reported("缺少结论");
        var refused = sent(OFFICER, docket.href() + "/return", Map.of("version", version(docket), "defects", " "));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(html(refused).select(".alert-danger").text()).contains("一次列全");

        var other = office.inWork("附上证据");
        var file =
                new MockMultipartFile("files", "说明.txt", "text/plain", "情况说明，一切正常。".getBytes(StandardCharsets.UTF_8));
        var response = mvc.perform(multipart(other.href() + "/report-completion")
                        .file(file)
                        .param("words", "见附件。")
                        .param("version", version(other))
                        .with(As.actor(office.actor(LIAISON))))
                .andReturn()
                .getResponse();
        assertThat(response.getRedirectedUrl()).isEqualTo(other.href());
        assertThat(read(OFFICER, other.href()).select("a[href^=/attachments/]").eachText())
                .contains("说明.txt");
    }

    @Test
    void aStaleFormShowsBothVersionsSideBySide() throws Exception {
        var docket = office.reported("两人同办");
        String old = version(docket);
        office.does(CHIEF, new DocketCommand.TakeUp(docket, -1));
        var response = sent(OFFICER, docket.href() + "/accept", Map.of("version", old, "opinion", "我的意见"));

        assertThat(response.getStatus()).isEqualTo(409);
        var page = html(response);
        assertThat(page.select("textarea[name=opinion]").text()).isEqualTo("我的意见");
        assertThat(page.select("input[name=version]").attr("value")).isEqualTo(version(docket));
        assertThat(page.select(".zx-timeline").text()).contains("开始核验");
    }

    @Test
    void whoMayNotSeeItFindsNothing() throws Exception {
        var docket = office.open("无关单位");
        assertThat(status("严守一", docket.href())).isEqualTo(404);
        assertThat(status("严守一", docket.href() + "/acknowledge")).isEqualTo(404);
        var notice = office.notice(docket, Colour.GREEN).id().value();
        assertThat(status("严守一", "/notices/" + notice + "/acknowledge")).isEqualTo(404);
        assertThat(mvc.perform(get(docket.href()).with(As.actor(office.city.administrator(Role.SYSTEM_ADMINISTRATOR))))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(sent("严守一", docket.href() + "/report-obstacle", Map.of("version", "1", "words", "旁观"))
                        .getStatus())
                .isEqualTo(404);
    }

    private String primary(String who, DocketId docket) throws Exception {
        return read(who, docket.href()).select(".zx-head a.btn-primary").attr("href");
    }

    private void send(String who, DocketId docket, String act, Map<String, String> typed) throws Exception {
        var all = new java.util.HashMap<>(typed);
        all.put("version", version(docket));
        sendTo(who, docket.href() + "/" + act, all);
    }

    private void sendTo(String who, String address, Map<String, String> typed) throws Exception {
        var response = sent(who, address, typed);
        assertThat(response.getStatus())
                .as(address + html(response).select(".alert-danger").text())
                .isEqualTo(302);
    }

    private MockHttpServletResponse sent(String who, String address, Map<String, String> typed) throws Exception {
        var request = post(address).with(As.actor(office.actor(who)));
        typed.forEach(request::param);
        return mvc.perform(request).andReturn().getResponse();
    }

    private int status(String who, String address) throws Exception {
        return mvc.perform(get(address).with(As.actor(office.actor(who))))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private Document read(String who, String address) throws Exception {
        return read(who, address, Locale.SIMPLIFIED_CHINESE);
    }

    private Document read(String who, String address, Locale locale) throws Exception {
        var response = mvc.perform(
                        get(address).param("lang", locale.toLanguageTag()).with(As.actor(office.actor(who))))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).as(who + " " + address).isEqualTo(200);
        return html(response);
    }

    private static Document html(MockHttpServletResponse response) throws Exception {
        return Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
    }

    private String version(DocketId docket) {
        return String.valueOf(office.docket(docket).version());
    }

    private String id(String unit) {
        return office.city.unit(unit).value().toString();
    }

    private String person(String name) {
        return office.city.person(name).value().toString();
    }
}

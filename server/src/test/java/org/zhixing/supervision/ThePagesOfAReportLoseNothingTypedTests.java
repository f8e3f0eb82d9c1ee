package org.zhixing.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.zhixing.supervision.Office.HEAD;
import static org.zhixing.supervision.Office.LIAISON;
import static org.zhixing.supervision.Office.OFFICER;
import static org.zhixing.supervision.Office.STAFF;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockMultipartFile;
import org.zhixing.As;

/** Interface rule 7: the pages by which a unit writes its report lead on and lose nothing. */
@SupervisionTest
@AutoConfigureMockMvc(addFilters = false)
class ThePagesOfAReportLoseNothingTypedTests extends ReportsInsideAUnit {

    @Test
    void thePagesLeadTheClerkAndLoseNothingTyped() throws Exception {
        var docket = office.inWork("整理目录");
        var direct = mvc.perform(get(docket.href() + "/report-completion").with(As.actor(office.actor(LIAISON))))
                .andReturn()
                .getResponse();
        assertThat(direct.getRedirectedUrl()).startsWith("/unit-reports/new?docket=");
        String form = Objects.requireNonNull(direct.getRedirectedUrl());
        assertThat(read(STAFF, docket.href()).select(".zx-head .btn-primary").attr("href"))
                .isEqualTo(form);
        assertThat(read(STAFF, form).text()).contains("副局长 → 局长").contains("内部期限");
        var refused = mvc.perform(multipart("/unit-reports")
                        .file(new MockMultipartFile("files", "机密★.txt", "text/plain", bytes("机密★1年")))
                        .param("docket", docket.value().toString())
                        .param("kind", "COMPLETION")
                        .param("words", "已整理完毕。")
                        .with(As.actor(office.actor(STAFF))))
                .andReturn()
                .getResponse();
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("已整理完毕。");
        assertThat(rows.openOn(docket, sight.of(office.actor(HEAD), office.today())))
                .isEmpty();
        var sent = mvc.perform(multipart("/unit-reports")
                        .file(new MockMultipartFile("files", "目录.txt", "text/plain", bytes("目录")))
                        .param("docket", docket.value().toString())
                        .param("kind", "COMPLETION")
                        .param("words", "已整理完毕。")
                        .with(As.actor(office.actor(STAFF))))
                .andReturn()
                .getResponse();
        String page = Objects.requireNonNull(sent.getRedirectedUrl());
        assertThat(read(STAFF, page).text()).contains("送审中").contains("目录.txt").contains("副局长");
        assertThat(read(STAFF, docket.href()).select(".zx-head .btn-primary").attr("href"))
                .isEqualTo(page);
        assertThat(attachments.of(docket.subject())).isEmpty();
        for (String outside : List.of(OFFICER, OTHER)) {
            assertThat(mvc.perform(get(page).with(As.actor(office.actor(outside))))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(404);
        }
        assertThat(read(OFFICER, docket.href()).text()).doesNotContain("送审").doesNotContain("目录.txt");
        assertThat(read(STAFF, page + "/record-page").text()).contains("局长 " + HEAD);
        assertThat(read(HEAD, "/unit-reports/ways")
                        .select("select[name=sign] option[selected]")
                        .eachText())
                .contains("局长");
        var wrong = mvc.perform(post("/unit-reports/ways/COMPLETION")
                        .param("review-1", "副局长")
                        .param("source", "局务会决定")
                        .with(As.actor(office.actor(HEAD))))
                .andReturn()
                .getResponse();
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString(StandardCharsets.UTF_8)).contains("局务会决定");
    }
}

package org.zhixing.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.zhixing.GroundModules;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Ids;
import org.zhixing.act.Role;

class FilesAreKeptOnceAndHandedOutToWhoMayReadTheirCaseTests {

    private static final Actor OFFICER = GroundModules.actor(Role.SUPERVISION_OFFICER);
    private static AnnotationConfigWebApplicationContext context;
    private static MockMvc pages;
    private static Attachments attachments;

    @BeforeAll
    static void start() {
        context = GroundModules.start(OfficersReadDockets.class);
        pages = MockMvcBuilders.webAppContextSetup(context).build();
        attachments = context.getBean(Attachments.class);
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void aFileOfSeveralPiecesComesBackAsItWas() throws Exception {
        byte[] content = letters(3 * (1 << 20) + 17, 1);
        var stored = store(GroundModules.docket(), "长文.txt", content);

        var response = pages.perform(get("/attachments/" + stored.id()).with(GroundModules.as(OFFICER)))
                .andReturn()
                .getResponse();

        assertThat(response.getContentAsByteArray()).isEqualTo(content);
        assertThat(response.getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("%E9%95%BF%E6%96%87");
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.getContentType()).isEqualTo("text/plain");
        assertThat(response.getContentLength()).isEqualTo(content.length);
    }

    @Test
    void theSameContentIsKeptOnce() throws Exception {
        byte[] content = letters(2 * (1 << 20), 2);
        var first = store(GroundModules.docket(), "甲.txt", content);
        var second = store(GroundModules.docket(), "乙.txt", content);

        assertThat(second.digest()).isEqualTo(first.digest());
        assertThat(context.getBean(JdbcClient.class)
                        .sql("SELECT count(*) FROM attachment.chunk WHERE digest = ?")
                        .param(first.digest())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThat(attachments.of(second.subject())).containsExactly(second);
        assertThat(attachments.find(first.id())).contains(first);
    }

    @Test
    void aNameIsMadeHarmless() throws Exception {
        assertThat(nameOf("C:\\Users\\lin\\..\\方案.txt")).isEqualTo("方案.txt");
        assertThat(nameOf("../../etc/方案.txt")).isEqualTo("方案.txt");
        assertThat(nameOf("方\u202e案\r\n\".txt")).isEqualTo("方案_.txt");
        assertThat(nameOf(" .方案 . .txt")).isEqualTo("方案 ..txt");
        assertThat(nameOf("<b>.TXT")).isEqualTo("_b_.TXT");
        assertThat(nameOf("长".repeat(400) + ".txt")).hasSize(124).endsWith("长.txt");
    }

    @Test
    void aFieldLeftEmptyStoresNothing() throws Exception {
        var uploads = context.getBean(Uploads.class);
        var empty = new MockMultipartFile("files", "", "application/octet-stream", new byte[0]);

        assertThat(uploads.store(GroundModules.docket(), List.of(empty), GroundModules.NOON, OFFICER)
                        .orThrow())
                .isEmpty();
        assertThat(uploads.rule().accept()).startsWith(".pdf,.docx");
        assertThat(uploads.rule().mebibytes()).isEqualTo(50);
    }

    @Test
    void whoMayNotReadTheCaseGetsNothing() throws Exception {
        var docket = store(GroundModules.docket(), "进展.txt", letters(20, 3));
        var petition = store(new CaseRef("petition", "letter", Ids.next()), "来信.txt", letters(20, 4));

        assertDenied(docket, GroundModules.actor(Role.UNIT_LIAISON));
        assertDenied(petition, OFFICER);
        assertDenied(docket, GroundModules.actor(Role.SUPERVISION_OFFICER, Role.AUDIT_ADMINISTRATOR));
        assertThatThrownBy(() -> pages.perform(get("/attachments/" + docket.id())))
                .hasCauseInstanceOf(AccessDeniedException.class);
        assertThat(pages.perform(get("/attachments/" + Ids.next()).with(GroundModules.as(OFFICER)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    private static void assertDenied(Stored file, Actor actor) {
        assertThatThrownBy(() -> pages.perform(get("/attachments/" + file.id()).with(GroundModules.as(actor))))
                .hasCauseInstanceOf(AccessDeniedException.class);
    }

    private static String nameOf(String given) throws Exception {
        return store(GroundModules.docket(), given, letters(30, 5)).fileName();
    }

    private static Stored store(CaseRef subject, String name, byte[] content) throws Exception {
        return attachments
                .store(subject, name, new ByteArrayInputStream(content), GroundModules.NOON, OFFICER)
                .orThrow();
    }

    private static byte[] letters(int length, long seed) {
        var random = new Random(seed);
        var letters = new byte[length];
        for (int i = 0; i < length; i++) {
            letters[i] = (byte) ('a' + random.nextInt(26));
        }
        return letters;
    }

    static class OfficersReadDockets {

        @Bean
        AttachmentAccess dockets() {
            return new AttachmentAccess() {
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

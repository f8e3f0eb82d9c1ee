package org.zhixing.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.attachment.SampleFiles.docx;
import static org.zhixing.attachment.SampleFiles.pdf;
import static org.zhixing.attachment.SampleFiles.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.zhixing.GroundModules;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Outcome;
import org.zhixing.act.Role;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Stream;

/** Practice 10. */
class WhatBearsASecrecyMarkIsNeverStoredTests {

    private static final Actor OFFICER = GroundModules.actor(Role.SUPERVISION_OFFICER);
    private static AnnotationConfigWebApplicationContext context;
    private static Attachments attachments;
    private static JdbcClient db;

    @BeforeAll
    static void start() {
        context = GroundModules.start();
        attachments = context.getBean(Attachments.class);
        db = context.getBean(JdbcClient.class);
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void itIsFoundInTheNameAndOnTheFirstPageOfEveryKind() throws Exception {
        assertSecret("机密★方案.txt", text("内容不多"));
        assertSecret("方案（秘密）.docx", docx("内容"));
        assertSecret("方案.txt", text("机密★1年\n关于开展检查的通知\n"));
        assertSecret("方案.docx", docx("000012", "绝密★启用前", "关于开展检查的通知"));
        assertSecret("方案.docx", SampleFiles.docxWithHeader("秘密★3年"));
        assertSecret("方案.xlsx", SampleFiles.xlsx("机密★1年", "事项"));
        assertSecret("方案.xls", SampleFiles.xls("机密★1年", "事项"));
        assertSecret("方案.pdf", pdf("机密★1年", "关于开展检查的通知"));
    }

    @Test
    void speakingOfSecretsIsNoMark() throws Exception {
        assertThat(store("保密工作方案.docx", docx("关于加强保密工作的通知", "要严格保守国家秘密和工作秘密。")).isDone())
                .isTrue();
    }

    @Test
    void onlyTheFactIsRecordedAndItStaysWhenTheCallersWorkIsUndone() throws Exception {
        var subject = GroundModules.docket();
        new TransactionTemplate(context.getBean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            try {
                attachments
                        .store(subject, "附件.txt", bytes("进展情况"), GroundModules.NOON, OFFICER)
                        .orThrow();
                attachments.store(subject, "甲乙丙.txt", bytes("机密★1年\n关于丁戊的通知"), GroundModules.NOON, OFFICER);
            } catch (IOException broken) {
                throw new java.io.UncheckedIOException(broken);
            }
            status.setRollbackOnly();
        });

        assertThat(attachments.of(subject)).isEmpty();
        var recorded = refusalsOf(subject);
        assertThat(recorded).hasSize(1);
        assertThat(recorded.get(0)).contains("TEXT", "level=机密").doesNotContain("甲乙丙", "丁戊", "★");
    }

    @Test
    void oneBadFileOfAFormKeepsTheOthersOut() throws Exception {
        var subject = GroundModules.docket();
        var uploads = context.getBean(Uploads.class);

        var outcome = uploads.store(
                subject,
                List.of(file("一.txt", "第一份材料"), file("二.txt", "秘密★1年\n第二份材料"), file("三.txt", "第三份材料")),
                GroundModules.NOON,
                OFFICER);

        assertThat(outcome.isDone()).isFalse();
        assertThat(attachments.of(subject)).isEmpty();
        assertThat(refusalsOf(subject)).hasSize(1);
    }

    private static List<String> refusalsOf(CaseRef subject) {
        var streams = db.sql("SELECT id FROM ledger.stream WHERE kind = 'attachment/refusal'")
                .query(UUID.class)
                .list();
        var ledger = context.getBean(Ledger.class);
        return streams.stream()
                .map(id -> ledger.read(new Stream("attachment/refusal", id), 1, 1)
                        .get(0)
                        .entry())
                .filter(entry -> subject.toString().equals(entry.changed().get("case")))
                .map(entry -> entry.changed().toString() + entry.evidence())
                .toList();
    }

    private static void assertSecret(String name, byte[] content) throws IOException {
        var outcome = store(name, content);
        assertThat(outcome).as(name).isInstanceOf(Outcome.Refused.class);
        assertThat(((Outcome.Refused<Stored>) outcome).refusal().key()).isEqualTo("attachment.refused.secret");
    }

    private static Outcome<Stored> store(String name, byte[] content) throws IOException {
        return attachments.store(
                GroundModules.docket(), name, new ByteArrayInputStream(content), GroundModules.NOON, OFFICER);
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text(text));
    }

    private static MockMultipartFile file(String name, String text) {
        return new MockMultipartFile("files", name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }
}

package org.zhixing.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.attachment.SampleFiles.docx;
import static org.zhixing.attachment.SampleFiles.pdf;
import static org.zhixing.attachment.SampleFiles.text;
import static org.zhixing.attachment.SampleFiles.zip;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.zhixing.GroundModules;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.Role;

/** Practice 10 and quality: every refusal, and that nothing of what was refused is kept. */
class OnlyHarmlessFilesAreStoredTests {

    private static final Actor OFFICER = GroundModules.actor(Role.SUPERVISION_OFFICER);
    private static AnnotationConfigWebApplicationContext context;
    private static Attachments attachments;

    @BeforeAll
    static void start() {
        context = GroundModules.start();
        attachments = context.getBean(Attachments.class);
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @AfterEach
    void nothingLiesAroundOnDisk() throws IOException {
        try (var left = Files.newDirectoryStream(Path.of(System.getProperty("java.io.tmpdir")), "upload-*.tmp")) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void theKindIsToldByTheContent() throws Exception {
        assertThat(typeOf("方案.docx", docx("关于开展检查的通知"))).endsWith("wordprocessingml.document");
        assertThat(typeOf("台账.xlsx", SampleFiles.xlsx("事项", "单位"))).endsWith("spreadsheetml.sheet");
        assertThat(typeOf("台账.xls", SampleFiles.xls("事项", "单位"))).isEqualTo("application/vnd.ms-excel");
        assertThat(typeOf("方案.pdf", pdf("关于开展检查的通知"))).isEqualTo("application/pdf");
        assertThat(typeOf("说明.txt", text("按月报告进展。"))).isEqualTo("text/plain");
        assertThat(typeOf("说明.txt", "按月报告进展，不得迟延。".getBytes(Charset.forName("GB18030"))))
                .isEqualTo("text/plain");
        assertThat(typeOf("名单.csv", text("单位,人数\n市司法局,12\n"))).isEqualTo("text/csv");
        assertThat(typeOf("批示.PNG", SampleFiles.png())).isEqualTo("image/png");
    }

    @Test
    void anEmptyFileIsRefused() throws Exception {
        assertRefused("空.txt", new byte[0], "attachment.refused.empty");
    }

    @Test
    void whatIsTooLargeIsRefusedWithoutReadingItAll() throws Exception {
        var endless = new InputStream() {
            long given;

            @Override
            public int read() {
                given++;
                return 'a';
            }

            @Override
            public int read(byte[] into, int from, int length) {
                java.util.Arrays.fill(into, from, from + length, (byte) 'a');
                given += length;
                return length;
            }
        };

        assertThat(key(attachments.store(GroundModules.docket(), "大.txt", endless, GroundModules.NOON, OFFICER)))
                .isEqualTo("attachment.refused.too-large");
        assertThat(endless.given).isLessThan(51L << 20);
    }

    @Test
    void archivesProgramsPagesAndDrawingsAreRefused() throws Exception {
        assertRefused("材料.zip", zip("方案.txt", text("内容")), "attachment.refused.type");
        assertRefused("方案.docx", zip("方案.txt", text("内容")), "attachment.refused.type");
        assertRefused("程序.exe", new byte[] {'M', 'Z', 0, 0, 1, 2, 3, 4}, "attachment.refused.type");
        assertRefused(
                "网页.txt", text("<!DOCTYPE html><html><script>alert(1)</script></html>"), "attachment.refused.type");
        assertRefused("图.png", text("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), "attachment.refused.type");
        assertRefused("脚本.txt", text("#!/bin/sh\nrm -r x\n"), "attachment.refused.type");
        assertRefused("数据.txt", new byte[] {1, 2, 0, 3, (byte) 0xfe, 5, 0, 0}, "attachment.refused.type");
    }

    @Test
    void aNameThatDisagreesWithTheContentIsRefused() throws Exception {
        assertRefused("方案.pdf", docx("内容"), "attachment.refused.mismatch");
        assertRefused("方案.docx", pdf("内容"), "attachment.refused.mismatch");
        assertRefused("方案.exe", text("内容"), "attachment.refused.ending");
        assertRefused("方案", text("内容"), "attachment.refused.ending");
    }

    @Test
    void anArchiveThatExplodesIsRefused() throws Exception {
        byte[] bomb = SampleFiles.explodingDocx();

        assertThat(bomb.length).isLessThan(200_000);
        assertRefused("方案.docx", bomb, "attachment.refused.explodes");
        var names = java.util.stream.IntStream.range(0, 6_000)
                .mapToObj(i -> "p" + i)
                .toArray(String[]::new);
        assertRefused("方案.docx", zip(names, new byte[1]), "attachment.refused.explodes");
    }

    @Test
    void whatCannotBeLookedThroughIsRefused() throws Exception {
        assertRefused("方案.docx", SampleFiles.encryptedDocx(), "attachment.refused.encrypted");
        assertRefused("方案.pdf", SampleFiles.encryptedPdf(), "attachment.refused.encrypted");
        assertRefused("方案.pdf", text("%PDF-1.7\nbroken"), "attachment.refused.damaged");
        byte[] whole = docx("内容");
        assertRefused("方案.docx", java.util.Arrays.copyOf(whole, whole.length / 2), "attachment.refused.damaged");
    }

    @Test
    void macrosAreRefused() throws Exception {
        String[] parts = {"[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"};

        assertRefused("方案.docx", zip(parts, text("<x/>")), "attachment.refused.macros");
    }

    @Test
    void aDocumentDefiningEntitiesIsNotFollowed() throws Exception {
        String[] parts = {"[Content_Types].xml", "word/document.xml"};
        String entities =
                "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><w><t>&a;</t></w>";

        assertRefused("方案.docx", zip(parts, text(entities)), "attachment.refused.damaged");
    }

    @Test
    void aRefusalLeavesNothingBehind() throws Exception {
        var db = context.getBean(JdbcClient.class);
        var counts = List.of("content", "chunk", "file").stream()
                .map(table -> count(db, table))
                .toList();
        assertRefused("方案.docx", SampleFiles.explodingDocx(), "attachment.refused.explodes");
        assertRefused("机密★ 方案.txt", text("内容不多"), "attachment.refused.secret");

        assertThat(List.of("content", "chunk", "file").stream()
                        .map(table -> count(db, table))
                        .toList())
                .isEqualTo(counts);
    }

    private static long count(JdbcClient db, String table) {
        return db.sql("SELECT count(*) FROM attachment." + table)
                .query(Long.class)
                .single();
    }

    private static String typeOf(String name, byte[] content) throws IOException {
        return store(name, content).orThrow().mediaType();
    }

    private static void assertRefused(String name, byte[] content, String key) throws IOException {
        assertThat(key(store(name, content))).as(name).isEqualTo(key);
    }

    private static Outcome<Stored> store(String name, byte[] content) throws IOException {
        return attachments.store(
                GroundModules.docket(), name, new ByteArrayInputStream(content), GroundModules.NOON, OFFICER);
    }

    private static String key(Outcome<Stored> outcome) {
        return outcome instanceof Outcome.Refused<Stored> refused
                ? refused.refusal().key()
                : "stored";
    }
}

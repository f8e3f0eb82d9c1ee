package org.zhixing.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.standaloneSetup;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.HandlerInterceptor;
import org.zhixing.act.Actor;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Stream;
import org.zhixing.secrecy.gate.Refusals;
import org.zhixing.shell.CurrentActor;

/** Practice 10: looked for before anything is stored; found, refused, and only the fact is recorded. */
@SpringBootTest(properties = "db-scheduler.enabled=false")
@Import(Town.class)
class NothingMarkedAsSecretPassesAnyDoorTests {

    @Autowired
    Town town;

    @Autowired
    Refusals refusals;

    @Autowired
    Ledger ledger;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    java.util.List<HandlerInterceptor> interceptors;

    private final AnyDoor door = new AnyDoor();
    private MockMvc mvc;

    /** A door of the kind somebody writes next year: it looks for nothing. */
    @RestController
    static class AnyDoor {

        final AtomicInteger passed = new AtomicInteger();

        @PostMapping("/any/{id}/remark")
        String remark(@RequestParam(defaultValue = "") String words) {
            passed.incrementAndGet();
            return words;
        }

        @PostMapping("/any/import")
        String register(@RequestParam MultipartFile file) {
            passed.incrementAndGet();
            return "";
        }
    }

    @BeforeEach
    void build() {
        mvc = standaloneSetup(door)
                .addInterceptors(interceptors.toArray(HandlerInterceptor[]::new))
                .build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"机密★", "机 密 ★ 1 0 年", "绝密", "【秘密】", "密级：机密", "请阅。\n秘密★1年\n请各单位办理", "ＭＸ\t绝密\t防汛"})
    void whatBearsAMarkIsRefusedWithNothingOfIt(String words) throws Exception {
        long before = refused();
        var answer = mvc.perform(
                        as(post("/any/7/remark").param("words", words).header("Referer", "http://localhost/any/7?a=b")))
                .andReturn();
        assertThat(answer.getResponse().getStatus()).isEqualTo(422);
        assertThat(answer.getModelAndView()).isNotNull();
        assertThat(String.valueOf(answer.getModelAndView().getModel()))
                .contains("/any/7?a=b")
                .doesNotContain("防汛");
        assertThat(door.passed.get()).isZero();
        assertThat(refused()).isEqualTo(before + 1);
        var line = refusals.newest(1).get(0);
        assertThat(line.personName()).isEqualTo(Town.LIAISON);
        assertThat(line.door()).isEqualTo("POST /any/{id}/remark");
        assertThat(line.level()).isIn("秘密", "机密", "绝密");
        assertThat(new Traces(database).inTables("防汛")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "做好保密工作，严守国家秘密。",
                "保护商业秘密专项行动进展顺利。",
                "秘密通道口的清理由住建局负责。",
                "机密文件柜已采购到位。",
                "文件标注“机密★”的，不得上网。",
                "三级：绝密、机密、秘密。"
            })
    void whatOnlySpeaksOfSecrecyPasses(String words) throws Exception {
        var answer =
                mvc.perform(as(post("/any/7/remark").param("words", words))).andReturn();
        assertThat(answer.getResponse().getStatus()).isEqualTo(200);
        assertThat(door.passed.get()).isEqualTo(1);
    }

    @Test
    void aMarkInACellOrInTheNameOfARegisterIsFound() throws Exception {
        var book = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet("台账");
            for (int i = 0; i < 60; i++) {
                var row = sheet.createRow(i);
                row.createCell(0).setCellValue("第" + i + "项工作按期推进");
                row.createCell(1).setCellValue(i == 57 ? "机密" : "公开");
            }
            workbook.write(book);
        }
        assertThat(sent("台账.xlsx", book.toByteArray())).isEqualTo(422);
        assertThat(sent("台账（秘密）.csv", "事项,期限\n防汛,6月".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(422);
        assertThat(refusals.newest(1).get(0).place()).isEqualTo("FILE_NAME");
        assertThat(sent("保密工作台账.csv", "事项,期限\n商业秘密保护,6月".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(200);
    }

    @Test
    void theLedgerKnowsTheFactAndNothingElse() throws Exception {
        mvc.perform(as(post("/any/7/remark").param("words", "绝密★启用前\n蓝鲸十一号戊方案")));
        var id = jdbc.sql("SELECT id FROM secrecy.refusal ORDER BY at DESC, id DESC LIMIT 1")
                .query(java.util.UUID.class)
                .single();
        var entry = ledger.read(new Stream(Refusals.STREAM, id), 1, 10).get(0).entry();
        assertThat(entry.verb()).isEqualTo("mark.refused");
        assertThat(entry.changed()).containsOnlyKeys("door", "level", "place").containsEntry("level", "绝密");
        assertThat(entry.actor().personName()).isEqualTo(Town.LIAISON);
        assertThat(new Traces(database).inTables("蓝鲸十一号")).isEmpty();
    }

    private int sent(String name, byte[] content) throws Exception {
        return mvc.perform(as(multipart("/any/import").file(new MockMultipartFile("file", name, null, content))))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private <B extends AbstractMockHttpServletRequestBuilder<B>> B as(B request) {
        Actor liaison = town.actor(Town.LIAISON);
        return request.with(sent -> {
            CurrentActor.set(sent, liaison);
            return sent;
        });
    }

    private long refused() {
        return jdbc.sql("SELECT count(*) FROM secrecy.refusal")
                .query(Long.class)
                .single();
    }
}

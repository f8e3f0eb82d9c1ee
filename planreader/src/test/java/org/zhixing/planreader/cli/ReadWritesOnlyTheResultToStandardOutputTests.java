package org.zhixing.planreader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadWritesOnlyTheResultToStandardOutputTests {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path plan = Path.of("");

    @BeforeEach
    void write() throws IOException {
        plan = Files.writeString(folder.resolve("plan.txt"), "重点任务\n一、任务\n1.新建道路5条。（市交通局，6月底前完成）\n");
    }

    @Test
    void oneJsonObjectAFile() {
        assertThat(run("--json", "--date", "2024-03-01", plan.toString(), plan.toString()))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .allMatch(l -> l.startsWith("{\"doc_id\":") && l.endsWith("}") && l.contains("\"end\":\"2024-06-30\""));
        assertThat(err.size()).isZero();
    }

    @Test
    void aTableForPeople() {
        assertThat(run(plan.toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("市交通局", "新建道路5条");
    }

    @Test
    void aFileThatCannotBeReadIsNamedAndTheOthersAreRead() throws IOException {
        Path secret = Files.writeString(folder.resolve("机密★1年.txt"), "云泽市方案内容");
        assertThat(run("--json", folder.resolve("missing.txt").toString(), secret.toString(), plan.toString()))
                .isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("missing.txt");
        assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("方案内容");
    }

    @Test
    void wrongUse() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("--xml", plan.toString())).isEqualTo(2);
        assertThat(run("--date", "tomorrow", plan.toString())).isEqualTo(2);
        assertThat(out.size()).isZero();
    }

    private int run(String... args) {
        return new Read(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(args);
    }
}

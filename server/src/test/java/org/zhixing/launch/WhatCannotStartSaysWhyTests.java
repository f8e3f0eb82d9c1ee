package org.zhixing.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database is made ready beside Spring; whoever stands at the console still reads one sentence, not Spring's account. */
class WhatCannotStartSaysWhyTests {

    @TempDir
    private Path data;

    @Test
    void aDatabaseThatDoesNotAnswer() throws IOException, InterruptedException {
        var java = new ProcessBuilder(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Launch.class.getName(),
                "run",
                "--port",
                "0"));
        java.environment().remove("ZHIXING_KEYS");
        java.environment()
                .putAll(Map.of(
                        "ZHIXING_DATA",
                        data.toString(),
                        "ZHIXING_DB_URL",
                        "jdbc:postgresql://127.0.0.1:" + closedPort() + "/nobody"));
        var process = java.redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(said)
                .contains("does not let us in")
                .doesNotContain("\tat ")
                .doesNotContain("Application run failed")
                .doesNotContain("Zhixing is ready");
    }

    /** In this very process, for what is found before Spring begins. */
    @Test
    void anAddressThatIsNone() {
        var result = new ByteArrayOutputStream();
        assertThat(Launch.run(
                        new String[] {"run", "--port", "0"},
                        Map.of("ZHIXING_DATA", data.toString(), "ZHIXING_DB_URL", "mysql://elsewhere"),
                        new PrintStream(result, true, StandardCharsets.UTF_8)))
                .isEqualTo(1);
        assertThat(result.size()).isZero();
    }

    private static int closedPort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }
}

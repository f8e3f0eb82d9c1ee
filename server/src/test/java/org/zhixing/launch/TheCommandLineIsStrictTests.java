package org.zhixing.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TheCommandLineIsStrictTests {

    @Test
    void thePortComesFromTheOptionThenTheEnvironmentThenTheDefault() {
        assertThat(Options.parse(List.of("run"), Map.of()).port()).isEqualTo(8080);
        assertThat(Options.parse(List.of("run"), Map.of("ZHIXING_PORT", "9090")).port())
                .isEqualTo(9090);
        assertThat(Options.parse(List.of("run", "--port", "0"), Map.of("ZHIXING_PORT", "9090"))
                        .port())
                .isZero();
        assertThat(Options.parse(List.of("run", "--port=7070"), Map.of()).port())
                .isEqualTo(7070);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "run --port",
                "run --port x",
                "run --port 65536",
                "run --nonsense",
                "run --key x",
                "run x"
            })
    void whatIsNotUnderstoodEndsWithExitCodeTwo(String line) {
        var words = line.isEmpty() ? new String[0] : line.split(" ", -1);
        assertThat(Launch.run(words, Map.of(), System.out)).isEqualTo(2);
    }

    @Test
    void backupTakesExactlyOneFolder() {
        assertThatThrownBy(() -> Options.parse(List.of("backup"), Map.of()).only("folder"))
                .isInstanceOf(WrongUse.class);
        assertThat(Options.parse(List.of("backup", "x"), Map.of()).only("folder"))
                .isEqualTo("x");
    }

    @Test
    void anUnknownAddressOfADatabaseIsRefusedInClearWords(@TempDir Path folder) {
        assertThatThrownBy(() ->
                        Site.join(Map.of("ZHIXING_DATA", folder.toString(), "ZHIXING_DB_URL", "jdbc:mysql:x"), false))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("no PostgreSQL address");
    }
}

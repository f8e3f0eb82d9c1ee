package org.zhixing.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ADemonstrationBeginsWithACopyTests {

    @TempDir
    private Path place;

    private KeptCity kept = new KeptCity(Path.of(""));

    @BeforeEach
    void keepACity() throws IOException {
        Path folder = place.resolve("kept");
        Files.createDirectories(folder.resolve("postgres/cluster/base"));
        Files.writeString(folder.resolve("keys"), "of the build");
        Files.writeString(folder.resolve("checkpoints.jsonl"), "{}");
        Files.writeString(folder.resolve("postgres/passwords"), "secret");
        Files.writeString(folder.resolve("postgres/cluster/base/1"), "the year");
        kept = new KeptCity(folder);
    }

    @Test
    void anEmptyFolderGetsTheCityWithItsKeysAndCheckpoints() throws IOException {
        try (var data = DataFolder.own(place.resolve("data"))) {
            assertThat(kept.moveInto(data, Map.of(), new Properties())).isTrue();
            assertThat(data.resolve("postgres/cluster/base/1")).hasContent("the year");
            assertThat(data.resolve("postgres/passwords")).hasContent("secret");
            assertThat(data.resolve("keys")).hasContent("of the build");
            assertThat(data.resolve("checkpoints.jsonl")).hasContent("{}");
            assertThat(data.resolve("city.new")).doesNotExist();
        }
    }

    @Test
    void aFolderInUseIsLeftAsItIs() throws IOException {
        try (var data = DataFolder.own(place.resolve("data"))) {
            Files.writeString(data.resolve("keys"), "somebody's");
            assertThat(kept.moveInto(data, Map.of(), new Properties())).isFalse();
            assertThat(data.resolve("keys")).hasContent("somebody's");
            assertThat(data.resolve("postgres")).doesNotExist();
        }
    }

    @Test
    void aCopyThatWasCutOffIsMadeAgain() throws IOException {
        try (var data = DataFolder.own(place.resolve("data"))) {
            Files.createDirectories(data.resolve("city.new"));
            Files.writeString(data.resolve("city.new/cluster"), "half");
            Files.writeString(data.resolve("keys"), "of an older build");
            assertThat(kept.moveInto(data, Map.of(), new Properties())).isTrue();
            assertThat(data.resolve("keys")).hasContent("of the build");
            assertThat(data.resolve("postgres/cluster/base/1")).hasContent("the year");
        }
    }

    @Test
    void whoAsksForAnotherCityHasItMade() {
        try (var data = DataFolder.own(place.resolve("data"))) {
            assertThat(kept.moveInto(data, Map.of("ZHIXING_DB_URL", "jdbc:postgresql://db/city"), new Properties()))
                    .isFalse();
            assertThat(kept.moveInto(data, Map.of("ZHIXING_KEYS", "/etc/keys"), new Properties()))
                    .isFalse();
            assertThat(kept.moveInto(data, Map.of("ZHIXING_SAMPLE_FACTOR", "10"), new Properties()))
                    .isFalse();
            var settings = new Properties();
            settings.setProperty("zhixing.sample-seed", "7");
            assertThat(kept.moveInto(data, Map.of(), settings)).isFalse();
        }
    }

    @Test
    void aCityThatCannotBeReadIsNotMissed() throws IOException {
        FileTree.delete(kept.folder().resolve("postgres/cluster"));
        try (var data = DataFolder.own(place.resolve("data"))) {
            assertThat(kept.moveInto(data, Map.of(), new Properties())).isFalse();
        }
    }
}

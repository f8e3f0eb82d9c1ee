package org.zhixing.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhixing.TestDatabase;

class TheSampleCityKeepsToItsOwnDatabaseTests {

    private static final String KEY = "0123456789abcdef";

    @Test
    void itComesIntoAnEmptyDatabaseAndAgainIntoItsOwn() {
        var database = TestDatabase.empty();
        new Installation(true, KEY).claim(database);
        assertThatCode(() -> new Installation(true, KEY).claim(database)).doesNotThrowAnyException();
    }

    @Test
    void itIsRefusedByADatabaseItDidNotMake() throws SQLException {
        var database = TestDatabase.empty();
        try (var connection = database.connect()) {
            Sql.execute(connection, "CREATE TABLE somebodys (n integer)");
        }
        assertThatThrownBy(() -> new Installation(true, KEY).claim(database))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("already holds something");
    }

    @Test
    void itIsRefusedByARealCityAndARealCityByIt() {
        var real = TestDatabase.empty();
        new Installation(false, KEY).claim(real);
        assertThatThrownBy(() -> new Installation(true, KEY).claim(real)).hasMessageContaining("real installation's");
        var sample = TestDatabase.empty();
        new Installation(true, KEY).claim(sample);
        assertThatThrownBy(() -> new Installation(false, KEY).claim(sample))
                .hasMessageContaining("holds the sample city");
    }

    @Test
    void aNodeWithOtherKeysIsRefusedAndToldWhichItNeeds() {
        var database = TestDatabase.empty();
        new Installation(false, KEY).claim(database);
        assertThatThrownBy(() -> new Installation(false, "fedcba9876543210").claim(database))
                .hasMessageContaining(KEY)
                .hasMessageContaining("ZHIXING_KEYS");
    }

    @Test
    void itIsShownToThisMachineAloneUnlessAHostIsNamed() {
        assertThat(Options.parse(List.of("demo"), Map.of()).bind()).isEqualTo("127.0.0.1");
        assertThat(Options.parse(List.of("demo", "--host", "0.0.0.0"), Map.of()).bind())
                .isEqualTo("0.0.0.0");
        assertThat(Options.parse(List.of("run"), Map.of()).bind()).isNull();
    }

    @Test
    void itsFolderIsAnotherOneThanARealCitys() {
        assertThat(DataFolder.resolve(Map.of(), true)).isNotEqualTo(DataFolder.resolve(Map.of(), false));
        assertThat(DataFolder.resolve(Map.of("ZHIXING_DATA", "/srv/city"), true))
                .hasToString("/srv/city");
    }
}

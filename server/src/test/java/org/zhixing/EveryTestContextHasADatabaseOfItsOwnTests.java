package org.zhixing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class EveryTestContextHasADatabaseOfItsOwnTests {

    @Autowired
    JdbcClient jdbc;

    @Test
    void itIsRealAndMigratedAndSortsInChineseOrder() {
        var name = jdbc.sql("SELECT current_database()").query(String.class).single();
        assertThat(name).startsWith("copy_");
        assertThat(jdbc.sql("SELECT count(*) FROM public.flyway_schema_history")
                        .query(Long.class)
                        .single())
                .isPositive();
        assertThat(jdbc.sql("SELECT string_agg(n, '' ORDER BY n) FROM (VALUES ('政'), ('八'), ('安')) t (n)")
                        .query(String.class)
                        .single())
                .isEqualTo("安八政");
        assertThat(jdbc.sql("SELECT rolsuper FROM pg_roles WHERE rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void anotherAskerGetsAnotherDatabase() throws Exception {
        jdbc.sql("CREATE TABLE IF NOT EXISTS public.mine (n integer)").update();
        try (var connection = TestDatabase.fresh().connect();
                var rows = connection.createStatement().executeQuery("SELECT to_regclass('public.mine')")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isNull();
        }
    }
}

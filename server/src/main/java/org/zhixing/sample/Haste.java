package org.zhixing.sample;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * What is otherwise while a city is made. One that is lost before it is whole is made again: until then no commit waits
 * for the disk. And the tables are empty when plans are made and full when they are used: so plans keep to the indexes.
 */
@Component
@ConditionalOnProperty("zhixing.sample")
class Haste {

    private final DataSource pool;

    Haste(DataSource pool) {
        this.pool = pool;
    }

    void begin() {
        onEachIdleConnection("SET synchronous_commit = off; SET enable_seqscan = off");
    }

    /** Whatever connection was hastened is given up. */
    void end() {
        onEachIdleConnection("RESET synchronous_commit; RESET enable_seqscan");
        connections().softEvictConnections();
    }

    private void onEachIdleConnection(String sql) {
        int idle = Math.max(1, connections().getIdleConnections());
        var held = new ArrayList<Connection>();
        try {
            for (int i = 0; i < idle; i++) {
                var connection = pool.getConnection();
                held.add(connection);
                try (var statement = connection.createStatement()) {
                    statement.execute(sql);
                }
            }
            for (Connection connection : held) {
                connection.close();
            }
        } catch (SQLException broken) {
            throw new IllegalStateException("the database does not take settings", broken);
        }
    }

    private HikariPoolMXBean connections() {
        try {
            return pool.unwrap(HikariDataSource.class).getHikariPoolMXBean();
        } catch (SQLException other) {
            throw new IllegalStateException("a city is made over the product's own pool of connections", other);
        }
    }
}

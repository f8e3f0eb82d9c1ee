package org.zhixing.identity.unified;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads how providers are set up. Secrets are none of it. */
@Repository
public class Providers {

    private static final String COLUMNS =
            """
            SELECT id, code, kind, name, address, own_address, client, sealed_secret IS NOT NULL AS has_secret, claim,
                   matching, trusted, skew_seconds, opened, version
              FROM identity.provider
            """;

    private final JdbcClient jdbc;

    Providers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Provider> all() {
        return jdbc.sql(COLUMNS + " ORDER BY code").query((row, n) -> read(row)).list();
    }

    /** Those by which people may come in. */
    public List<Provider> opened() {
        return jdbc.sql(COLUMNS + " WHERE opened ORDER BY code")
                .query((row, n) -> read(row))
                .list();
    }

    public Optional<Provider> find(UUID id) {
        return jdbc.sql(COLUMNS + " WHERE id = :id")
                .param("id", id)
                .query((row, n) -> read(row))
                .optional();
    }

    public Optional<Provider> byCode(String code) {
        return jdbc.sql(COLUMNS + " WHERE code = :code")
                .param("code", code)
                .query((row, n) -> read(row))
                .optional();
    }

    private static Provider read(ResultSet row) throws SQLException {
        return new Provider(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getString("code"),
                ProviderKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("address"),
                row.getString("own_address"),
                row.getString("client"),
                row.getBoolean("has_secret"),
                row.getString("claim"),
                Matching.valueOf(row.getString("matching")),
                List.of((String[])
                        Objects.requireNonNull(row.getArray("trusted")).getArray()),
                row.getInt("skew_seconds"),
                row.getBoolean("opened"),
                row.getInt("version"));
    }
}

package org.zhixing.identity.unified;

import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The secrets by which we are known to providers: sealed in the database, or in the environment under
 * {@code zhixing.unified.<code>.secret} ({@code ZHIXING_UNIFIED_<CODE>_SECRET}).
 */
@Component
class Secrets {

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final Environment environment;

    Secrets(JdbcClient jdbc, Sealing sealing, Environment environment) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.environment = environment;
    }

    Optional<String> of(Provider provider) {
        if (!provider.hasSecret()) {
            return Optional.ofNullable(environment.getProperty("zhixing.unified." + provider.code() + ".secret"));
        }
        return jdbc.sql("SELECT sealed_secret FROM identity.provider WHERE id = :id AND sealed_secret IS NOT NULL")
                .param("id", provider.id())
                .query(byte[].class)
                .optional()
                .flatMap(secret -> sealing.open(secret, provider.id().toString()));
    }
}

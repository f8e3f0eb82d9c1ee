package org.zhixing.identity.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** Looking at pages writes nothing: the row of a browser session is touched at most once a minute (rule 14). */
@Configuration(proxyBeanMethods = false)
class CarrierConfiguration {

    /** The usual update, with the usual parameters in the usual order, made to skip rows where only seconds changed. */
    private static final String UPDATE =
            """
            UPDATE %TABLE_NAME% s
            SET session_id = n.session_id, last_access_time = n.seen, max_inactive_interval = n.idle,
                expiry_time = n.expiry, principal_name = n.principal
            FROM (SELECT CAST(? AS char(36)) AS session_id, CAST(? AS bigint) AS seen, CAST(? AS int) AS idle,
                         CAST(? AS bigint) AS expiry, CAST(? AS varchar) AS principal, CAST(? AS char(36)) AS id) n
            WHERE s.primary_id = n.id
              AND (n.seen - s.last_access_time >= 60000 OR s.session_id <> n.session_id
                   OR s.max_inactive_interval <> n.idle OR s.principal_name IS DISTINCT FROM n.principal)
            """;

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> touchedOnceAMinute() {
        return repository -> repository.setUpdateSessionQuery(UPDATE);
    }
}

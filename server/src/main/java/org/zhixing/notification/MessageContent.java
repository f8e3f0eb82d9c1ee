package org.zhixing.notification;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.zhixing.ledger.ContentTables;

/**
 * What messages say, for the day on which an order has it destroyed (practice 10): the lines of the inboxes, and with them
 * what a channel still had to carry. Letters hold numbers and days only.
 */
@Component
class MessageContent extends ContentTables {

    MessageContent(JdbcTemplate jdbc) {
        super(jdbc, "notification", Map.of(), Set.of("recipient", "key", "href"), Set.of());
    }

    @Override
    public boolean isShownWithItsCase() {
        return true;
    }

    @Override
    public Destroyed destroy(Collection<UUID> ids, String instead) {
        var destroyed = super.destroy(ids, instead);
        int waiting = jdbc.update(
                """
                DELETE FROM notification.waiting
                 WHERE message_id IN (SELECT id FROM notification.message WHERE subject_id = ANY (?))""",
                (Object) ids.toArray(UUID[]::new));
        if (waiting > 0) {
            destroyed.rows().put("notification.waiting", (long) waiting);
        }
        return destroyed;
    }
}

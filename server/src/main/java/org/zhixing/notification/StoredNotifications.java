package org.zhixing.notification;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Ids;

/** Writes messages, and notes which of them a channel has to carry on if there is one. */
@Service
class StoredNotifications implements Notifications {

    private static final int BATCH = 500;
    private static final Pattern OWN_PAGE = Pattern.compile("/(?![/\\\\])[^\\s\\\\]*");
    private static final String WRITE =
            """
            WITH written AS (
              INSERT INTO notification.message
                     (id, recipient, subject_module, subject_type, subject_id, key, args, href, number, at, urgent)
              VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
              RETURNING id, urgent)
            INSERT INTO notification.waiting (message_id, urgent) SELECT id, urgent FROM written WHERE ?""";

    private final JdbcTemplate jdbc;
    private final Mail mail;

    StoredNotifications(JdbcTemplate jdbc, Mail mail) {
        this.jdbc = jdbc;
        this.mail = mail;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(List<Message> messages) {
        for (Message message : messages) {
            if (!OWN_PAGE.matcher(message.href()).matches()) {
                throw new IllegalArgumentException("leads out of the house: " + message.href());
            }
        }
        boolean carried = mail.isConfigured();
        jdbc.batchUpdate(WRITE, messages, BATCH, (statement, message) -> write(statement, message, carried));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(Message message) {
        send(List.of(message));
    }

    private static void write(PreparedStatement statement, Message message, boolean carried) throws SQLException {
        statement.setObject(1, Ids.next());
        statement.setString(2, Recipients.write(message.to()));
        statement.setString(3, message.subject().module());
        statement.setString(4, message.subject().type());
        statement.setObject(5, message.subject().id());
        statement.setString(6, message.key());
        statement.setArray(
                7,
                statement.getConnection().createArrayOf("text", message.args().toArray(new String[0])));
        statement.setString(8, message.href());
        statement.setString(9, message.number());
        statement.setObject(10, message.at().atOffset(ZoneOffset.UTC));
        statement.setBoolean(11, message.urgent());
        statement.setBoolean(12, carried);
    }
}

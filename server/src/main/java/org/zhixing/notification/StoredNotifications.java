package org.zhixing.notification;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Ids;
import org.zhixing.ledger.BinaryCopy;

/** Writes messages, and notes which of them a channel has to carry on if there is one. */
@Service
class StoredNotifications implements Notifications {

    private static final Pattern OWN_PAGE = Pattern.compile("/(?![/\\\\])[^\\s\\\\]*");
    private static final List<String> COLUMNS = List.of(
            "id",
            "recipient",
            "subject_module",
            "subject_type",
            "subject_id",
            "key",
            "args",
            "href",
            "number",
            "at",
            "urgent");

    private final JdbcTemplate jdbc;
    private final Channels channels;

    StoredNotifications(JdbcTemplate jdbc, Channels channels) {
        this.jdbc = jdbc;
        this.channels = channels;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(List<Message> messages) {
        for (Message message : messages) {
            if (!OWN_PAGE.matcher(message.href()).matches()) {
                throw new IllegalArgumentException("leads out of the house: " + message.href());
            }
        }
        if (!messages.isEmpty()) {
            var numbered = messages.stream()
                    .map(message -> new Numbered(Ids.next(), message))
                    .toList();
            boolean carried = channels.anyReady();
            jdbc.execute((ConnectionCallback<Integer>) connection -> {
                write(connection, numbered, carried);
                return numbered.size();
            });
        }
    }

    private record Numbered(UUID id, Message message) {}

    private static void write(Connection connection, List<Numbered> messages, boolean carried) throws SQLException {
        BinaryCopy.rows(connection, "notification.message", COLUMNS, messages, (row, one) -> {
            var message = one.message();
            row.uuid(one.id())
                    .text(Recipients.write(message.to()))
                    .text(message.subject().module())
                    .text(message.subject().type())
                    .uuid(message.subject().id())
                    .text(message.key())
                    .texts(message.args())
                    .text(message.href())
                    .text(message.number())
                    .instant(message.at())
                    .flag(message.urgent());
        });
        if (carried) {
            BinaryCopy.rows(
                    connection,
                    "notification.waiting",
                    List.of("message_id", "urgent"),
                    messages,
                    (row, one) -> row.uuid(one.id()).flag(one.message().urgent()));
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(Message message) {
        send(List.of(message));
    }
}

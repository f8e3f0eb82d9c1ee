package org.zhixing.notification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Ids;
import tools.jackson.databind.json.JsonMapper;

/** Writes messages, and notes which of them a channel has to carry on if there is one. */
@Service
class StoredNotifications implements Notifications {

    private static final Pattern OWN_PAGE = Pattern.compile("/(?![/\\\\])[^\\s\\\\]*");
    private static final String WRITE =
            """
            WITH written AS (
              INSERT INTO notification.message
                     (id, recipient, subject_module, subject_type, subject_id, key, args, href, number, at, urgent)
              SELECT id, recipient, module, type, subject, key, args, href, number, at, urgent
                FROM jsonb_to_recordset(CAST(:messages AS jsonb)) AS message
                     (id uuid, recipient text, module text, type text, subject uuid, key text, args text[],
                      href text, number text, at timestamptz, urgent boolean)
              RETURNING id, urgent)
            INSERT INTO notification.waiting (message_id, urgent) SELECT id, urgent FROM written WHERE :carried""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Mail mail;

    StoredNotifications(JdbcClient jdbc, JsonMapper json, Mail mail) {
        this.jdbc = jdbc;
        this.json = json;
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
        if (!messages.isEmpty()) {
            var rows = messages.stream().map(StoredNotifications::row).toList();
            jdbc.sql(WRITE)
                    .param("messages", json.writeValueAsString(rows))
                    .param("carried", mail.isConfigured())
                    .update();
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(Message message) {
        send(List.of(message));
    }

    private static Map<String, Object> row(Message message) {
        var row = new HashMap<String, Object>();
        row.put("id", Ids.next());
        row.put("recipient", Recipients.write(message.to()));
        row.put("module", message.subject().module());
        row.put("type", message.subject().type());
        row.put("subject", message.subject().id());
        row.put("key", message.key());
        row.put("args", message.args());
        row.put("href", message.href());
        row.put("number", message.number());
        row.put("at", message.at().toString());
        row.put("urgent", message.urgent());
        return row;
    }
}

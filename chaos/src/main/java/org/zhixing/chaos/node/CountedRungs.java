package org.zhixing.chaos.node;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Stream;
import org.zhixing.notification.Message;
import org.zhixing.notification.Notifications;
import org.zhixing.notification.Recipient;
import org.zhixing.timelimit.ClaimedRung;
import org.zhixing.timelimit.LimitKind;
import org.zhixing.timelimit.RungHandler;

/** Does for each rung what a real handler does, and nothing depends on circumstances: a row, a message, an entry. */
@Component
@ConditionalOnProperty("zhixing.chaos.port")
class CountedRungs implements RungHandler {

    static final LimitKind KIND = new LimitKind("chaos.limit");

    private final JdbcTemplate jdbc;
    private final Notifications notifications;
    private final Ledger ledger;
    private final People people;

    CountedRungs(JdbcTemplate jdbc, Notifications notifications, Ledger ledger, People people) {
        this.jdbc = jdbc;
        this.notifications = notifications;
        this.ledger = ledger;
        this.people = people;
    }

    @Override
    public LimitKind kind() {
        return KIND;
    }

    @Override
    public void claimed(List<ClaimedRung> batch) {
        jdbc.batchUpdate(
                "INSERT INTO chaos.effect (limit_id, rung, reached_at, swept_at) VALUES (?, ?, ?, ?)",
                batch,
                500,
                (statement, one) -> {
                    statement.setObject(1, one.limit().value());
                    statement.setString(2, one.rung());
                    statement.setTimestamp(3, Timestamp.from(one.reachedAt()));
                    statement.setTimestamp(4, Timestamp.from(one.sweptAt()));
                });
        var recipient = new Recipient.ToPerson(people.officerPerson());
        notifications.send(batch.stream()
                .map(one -> new Message(
                        recipient,
                        one.subject(),
                        "chaos.reached",
                        List.of(one.rung(), one.reachedAt().toString()),
                        "/",
                        "",
                        one.sweptAt(),
                        false))
                .toList());
        var actor = Actor.system("sweep", "chaos");
        ledger.append(batch.stream()
                .map(one -> Entry.of(
                        Stream.of(one.subject()),
                        one.sweptAt(),
                        actor,
                        "chaos.reached",
                        Map.of("rung", one.rung(), "reached", one.reachedAt().toString())))
                .toList());
    }
}

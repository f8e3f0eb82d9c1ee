package org.zhixing.succession.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Stream;
import org.zhixing.notification.Message;
import org.zhixing.notification.Notifications;
import org.zhixing.notification.Recipient;
import org.zhixing.organization.Organization;
import org.zhixing.succession.SuccessionAct;

/** Says who has to sign, tells them, and keeps the record. */
@Component
class Announcing {

    private final SuccessionRows rows;
    private final Organization organization;
    private final Notifications notifications;
    private final Ledger ledger;

    Announcing(SuccessionRows rows, Organization organization, Notifications notifications, Ledger ledger) {
        this.rows = rows;
        this.organization = organization;
        this.notifications = notifications;
        this.ledger = ledger;
    }

    private record Pair(UnitId from, UnitId to) {}

    /** Each pair between which something goes; of a merge or split every former unit with the first successor at least. */
    void expect(Succession act, List<Succession.Item> items, Instant at) {
        var pairs = new LinkedHashSet<Pair>();
        if (act.kind().endsFormer()) {
            act.formers().forEach(former -> {
                var to = act.byRule(former);
                if (to != null) {
                    pairs.add(new Pair(former, to));
                }
            });
        }
        items.forEach(item -> {
            var to = item.to();
            if (to != null) {
                pairs.add(new Pair(item.from(), to));
            }
        });
        pairs.forEach(pair -> rows.expect(act.id(), pair.from(), pair.to()));
        var units = new LinkedHashSet<UnitId>();
        pairs.forEach(pair -> {
            units.add(pair.from());
            units.add(pair.to());
        });
        notifications.send(units.stream()
                .map(unit -> new Message(
                        new Recipient.ToDuty(unit, Role.UNIT_HEAD),
                        act.id().subject(),
                        "succession.message.sign",
                        List.of(act.document()),
                        act.id().href(),
                        "",
                        at,
                        false))
                .toList());
    }

    void enter(Succession act, SuccessionAct what, Map<String, Object> facts, Instant at, Actor actor) {
        ledger.append(Entry.of(Stream.of(act.id().subject()), at, actor, what.verb(), facts));
    }

    String name(UnitId unit, Instant at) {
        return organization.name(unit, LocalDate.ofInstant(at, Zone.SHANGHAI));
    }
}

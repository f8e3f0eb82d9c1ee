package org.zhixing.secrecy.offline;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.act.PersonId;
import org.zhixing.ledger.LedgerAccess;
import org.zhixing.notification.Message;
import org.zhixing.notification.Notifications;
import org.zhixing.notification.Recipient;
import org.zhixing.secrecy.Destruction;
import org.zhixing.secrecy.OfflineMatter;
import org.zhixing.timelimit.ClaimedRung;
import org.zhixing.timelimit.LimitAccess;
import org.zhixing.timelimit.LimitKind;
import org.zhixing.timelimit.RungHandler;

/** Reminds the holder of an offline matter by its number and nothing else, and says who may see its limit. */
@Component
class OfflineReminders implements RungHandler, LimitAccess, LedgerAccess {

    private static final String PAGE = "/secrecy/offline";

    private final JdbcClient jdbc;
    private final OfflineRegister register;
    private final Notifications notifications;

    OfflineReminders(JdbcClient jdbc, OfflineRegister register, Notifications notifications) {
        this.jdbc = jdbc;
        this.register = register;
        this.notifications = notifications;
    }

    @Override
    public LimitKind kind() {
        return OfflineRegister.KIND;
    }

    @Override
    public void claimed(List<ClaimedRung> batch) {
        var messages = new ArrayList<Message>();
        for (ClaimedRung rung : batch) {
            register.find(rung.subject().id())
                    .filter(OfflineMatter::isOpen)
                    .ifPresent(matter -> messages.add(new Message(
                            new Recipient.ToPerson(holderOf(matter.id())),
                            rung.subject(),
                            rung.rung().equals("overdue") ? "secrecy.message.overdue" : "secrecy.message.reminder",
                            List.of(matter.number(), matter.due().toString()),
                            PAGE,
                            matter.number(),
                            rung.sweptAt(),
                            false)));
        }
        notifications.send(messages);
    }

    private PersonId holderOf(UUID id) {
        return new PersonId(jdbc.sql("SELECT holder FROM secrecy.offline_matter WHERE id = ?")
                .param(id)
                .query(UUID.class)
                .single());
    }

    @Override
    public String module() {
        return Destruction.MODULE;
    }

    @Override
    public boolean maySee(Actor actor, CaseRef subject) {
        return subject.type().equals(OfflineMatter.TYPE)
                && register.seenBy(actor).stream().anyMatch(one -> one.id().equals(subject.id()));
    }

    @Override
    public boolean mayRead(Actor actor, CaseRef subject) {
        return maySee(actor, subject);
    }

    @Override
    public String hrefOf(CaseRef subject) {
        return PAGE;
    }
}

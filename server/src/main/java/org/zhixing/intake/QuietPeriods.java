package org.zhixing.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.attachment.AttachmentAccess;
import org.zhixing.ledger.LedgerAccess;
import org.zhixing.notification.Message;
import org.zhixing.notification.Notifications;
import org.zhixing.notification.Recipient;
import org.zhixing.rows.Columns;
import org.zhixing.shell.ToDo;
import org.zhixing.shell.ToDoSource;
import org.zhixing.timelimit.ClaimedRung;
import org.zhixing.timelimit.LimitAccess;
import org.zhixing.timelimit.LimitKind;
import org.zhixing.timelimit.RungHandler;

/**
 * The quiet period of an import: when it is over and nobody has reviewed, the office is told; it is never lifted by
 * itself. Files, limits and records of a register are the office's own.
 */
@Component
class QuietPeriods implements RungHandler, LimitAccess, AttachmentAccess, LedgerAccess, ToDoSource {

    static final LimitKind KIND = new LimitKind("intake.quiet");

    private final JdbcClient jdbc;
    private final Notifications notifications;

    QuietPeriods(JdbcClient jdbc, Notifications notifications) {
        this.jdbc = jdbc;
        this.notifications = notifications;
    }

    @Override
    public LimitKind kind() {
        return KIND;
    }

    @Override
    public void claimed(List<ClaimedRung> batch) {
        notifications.send(
                batch.stream().flatMap(rung -> messages(rung).stream()).toList());
    }

    private List<Message> messages(ClaimedRung rung) {
        var office = officeOf(rung.subject().id()).orElse(null);
        if (office == null) {
            return List.of();
        }
        String day =
                LocalDate.ofInstant(rung.dueAt().minusNanos(1), Zone.SHANGHAI).toString();
        return List.of(Role.SUPERVISION_OFFICER, Role.SUPERVISION_CHIEF).stream()
                .map(role -> new Message(
                        new Recipient.ToDuty(office, role),
                        rung.subject(),
                        "intake.message.quiet-over",
                        List.of("", nameOf(rung.subject().id()), day),
                        "/intake/review?register=" + rung.subject().id(),
                        "",
                        rung.sweptAt(),
                        false))
                .toList();
    }

    private Optional<UnitId> officeOf(UUID register) {
        return jdbc.sql("SELECT office FROM intake.register WHERE id = :id")
                .param("id", register)
                .query(UUID.class)
                .optional()
                .map(UnitId::new);
    }

    private String nameOf(UUID register) {
        return jdbc.sql("SELECT file_name FROM intake.register WHERE id = :id")
                .param("id", register)
                .query(String.class)
                .single();
    }

    @Override
    public String module() {
        return Register.MODULE;
    }

    @Override
    public boolean maySee(Actor actor, CaseRef subject) {
        return Registers.isOffice(actor)
                && officeOf(subject.id()).filter(actor::worksIn).isPresent();
    }

    @Override
    public boolean mayRead(Actor actor, CaseRef subject) {
        return maySee(actor, subject);
    }

    @Override
    public String hrefOf(CaseRef subject) {
        return "/intake/" + subject.id();
    }

    @Override
    public List<ToDo> waitingFor(Actor actor, Instant at, int limit) {
        var office = actor.unit();
        if (office == null || !Registers.isOffice(actor)) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        SELECT r.id, r.file_name, r.state, l.due_at FROM intake.register r
                        LEFT JOIN timelimit.open_limit l ON l.limit_id = r.quiet_limit
                        WHERE r.office = :office AND (r.state = 'OFFERED' OR (r.state = 'CARRIED_OUT' AND l.limit_id IS NOT NULL))
                        ORDER BY l.due_at NULLS LAST, r.offered_at LIMIT :limit
                        """)
                .param("office", office.value())
                .param("limit", limit)
                .query((row, n) -> {
                    var id = row.getObject("id", UUID.class);
                    boolean quiet = row.getString("state").equals(RegisterState.CARRIED_OUT.name());
                    return new ToDo(
                            Register.subject(id),
                            row.getString("file_name"),
                            quiet ? "intake.to-do.review" : "intake.to-do.finish",
                            quiet ? "/intake/review?register=" + id : "/intake/" + id,
                            Columns.instant(row, "due_at"),
                            false);
                })
                .list();
    }
}

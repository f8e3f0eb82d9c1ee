package org.zhixing.approval;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.shell.ToDo;
import org.zhixing.shell.ToDoSource;

/** Questions that wait for the actor's word, and those he waits for. */
@Component
class Waiting implements ToDoSource {

    private final ApprovalListing listing;

    Waiting(ApprovalListing listing) {
        this.listing = listing;
    }

    @Override
    public List<ToDo> waitingFor(Actor actor, Instant at, int limit) {
        return Stream.concat(
                        toDos(ApprovalList.Choice.WAITING, "approval.todo.answer", actor, at, limit),
                        toDos(ApprovalList.Choice.TO_CONFIRM, "approval.todo.confirm", actor, at, limit))
                .limit(limit)
                .toList();
    }

    private Stream<ToDo> toDos(ApprovalList.Choice choice, String key, Actor actor, Instant at, int limit) {
        return listing.list(choice, null, limit, at, actor).lines().stream().map(line -> toDo(line, key));
    }

    private static ToDo toDo(ApprovalLine line, String key) {
        var running = line.limit();
        return new ToDo(
                ApprovalLimits.caseOf(line.id()),
                line.title(),
                key,
                "/approvals/" + line.id().value(),
                running == null ? null : running.dueAt(),
                false);
    }
}

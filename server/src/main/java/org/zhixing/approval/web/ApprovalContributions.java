package org.zhixing.approval.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Role;
import org.zhixing.approval.ApprovalLine;
import org.zhixing.approval.ApprovalList;
import org.zhixing.approval.ApprovalListing;
import org.zhixing.shell.MenuSection;
import org.zhixing.shell.NavigationEntry;
import org.zhixing.shell.RouteAccess;
import org.zhixing.shell.ToDo;
import org.zhixing.shell.ToDoSource;

/** What this module hangs into the frame. */
@Configuration(proxyBeanMethods = false)
class ApprovalContributions {

    /** Whether a question is the reader's to see or answer is decided by the question, not here. */
    @Bean
    RouteAccess approvalRouteAccess() {
        return RouteAccess.of("approval")
                .staff("GET", "/approvals")
                .staff("GET", "/approvals/{id}")
                .staff("POST", "/approvals/{id}/answer")
                .roles("POST", "/approvals/{id}/record", Role.SECRETARY)
                .staff("POST", "/approvals/{id}/confirm")
                .staff("POST", "/approvals/{id}/contest")
                .staff("POST", "/approvals/{id}/recusal")
                .build();
    }

    @Bean
    NavigationEntry approvalEntry() {
        return new NavigationEntry(
                MenuSection.DESK, 20, "approval.title", "/approvals", "clipboard-check", actor -> actor.roles().stream()
                        .anyMatch(role -> !role.administers()));
    }

    @Bean
    ToDoSource approvalToDos(ApprovalListing listing) {
        return (actor, at, limit) -> toDos(listing, actor, at, limit);
    }

    private static List<ToDo> toDos(ApprovalListing listing, Actor actor, Instant at, int limit) {
        String answer = actor.has(Role.SECRETARY) ? "approval.to-do.record" : "approval.to-do.answer";
        return Stream.concat(
                        listing.list(ApprovalList.Choice.WAITING, null, limit, at, actor).lines().stream()
                                .map(line -> toDo(line, answer)),
                        listing.list(ApprovalList.Choice.TO_CONFIRM, null, limit, at, actor).lines().stream()
                                .map(line -> toDo(line, "approval.to-do.confirm")))
                .limit(limit)
                .toList();
    }

    private static ToDo toDo(ApprovalLine line, String actKey) {
        var limit = line.limit();
        return new ToDo(
                new CaseRef("approval", "question", line.id().value()),
                line.title(),
                actKey,
                "/approvals/" + line.id().value(),
                limit == null ? null : limit.dueAt(),
                false);
    }
}

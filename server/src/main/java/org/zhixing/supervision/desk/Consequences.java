package org.zhixing.supervision.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Zone;
import org.zhixing.approval.Approvals;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Stream;
import org.zhixing.notification.Message;
import org.zhixing.notification.Notifications;
import org.zhixing.paper.Issued;
import org.zhixing.paper.Papers;
import org.zhixing.supervision.Colour;
import org.zhixing.supervision.DocketId;
import org.zhixing.timelimit.LimitId;
import org.zhixing.timelimit.LimitView;
import org.zhixing.timelimit.TimeLimits;

/** The one place that writes what follows from acts: rows, limits, sheets, messages, and the ledger last of all. */
@Component
public class Consequences {

    private final Writer writer;
    private final TimeLimits limits;
    private final Papers papers;
    private final Notifications notifications;
    private final ObjectProvider<Approvals> approvals;
    private final Ledger ledger;
    private final Sheets sheets;

    Consequences(
            Writer writer,
            TimeLimits limits,
            Papers papers,
            Notifications notifications,
            ObjectProvider<Approvals> approvals,
            Ledger ledger,
            Sheets sheets) {
        this.writer = writer;
        this.limits = limits;
        this.papers = papers;
        this.notifications = notifications;
        this.approvals = approvals;
        this.ledger = ledger;
        this.sheets = sheets;
    }

    /** Writes it all; needs the caller's transaction. */
    public void of(Effects effects, Instant at, Actor actor) {
        writer.write(effects.inserts, effects.updates);
        moveLimits(effects, at, actor);
        effects.questions.forEach(question -> approvals.getObject().ask(question, at, actor));
        effects.unasked.forEach(open -> approvals.getObject().withdraw(open.approval(), open.reason(), at, actor));
        Map<LimitId, Instant> dues = new HashMap<>();
        Map<CaseRef, Instant> terms = new HashMap<>();
        readDues(effects, at, dues, terms);
        effects.voids.forEach(old -> papers.withdraw(old.paper(), old.reason(), at, actor));
        var issued = issue(effects, dues, at, actor);
        tell(effects, issued, terms, at);
        write(effects, issued, at, actor);
    }

    private void moveLimits(Effects effects, Instant at, Actor actor) {
        if (!effects.starts.isEmpty()) {
            limits.start(effects.starts, actor);
        }
        grouped(effects.resumes, Effects.Resume::at)
                .forEach((when, some) ->
                        limits.resume(some.stream().map(Effects.Resume::limit).toList(), when, actor));
        grouped(effects.pauses, pause -> new Moment(pause.at(), pause.reason()))
                .forEach((moment, some) -> limits.pause(
                        some.stream().map(Effects.Pause::limit).toList(), moment.at(), moment.reason(), actor));
        grouped(effects.ends, end -> new Moment(end.at(), end.reason()))
                .forEach((moment, some) -> limits.end(
                        some.stream().map(Effects.End::limit).toList(), moment.at(), moment.reason(), actor));
        effects.extensions.forEach(more -> limits.extend(more.limit(), more.by(), at, more.reason(), actor));
    }

    /** Due dates for sheets and messages, one question for all. */
    private void readDues(Effects effects, Instant at, Map<LimitId, Instant> dues, Map<CaseRef, Instant> terms) {
        var subjects = new LinkedHashSet<CaseRef>();
        effects.sheets.forEach(sheet -> subjects.add(sheet.docket().subject()));
        effects.messages.forEach(message -> subjects.add(message.docket().subject()));
        if (subjects.isEmpty()) {
            return;
        }
        limits.of(subjects, at).forEach((subject, views) -> {
            for (LimitView view : views) {
                dues.put(view.id(), view.dueAt());
                if (Kinds.isTerm(view.kind()) && view.endedAt() == null) {
                    terms.put(subject, view.dueAt());
                }
            }
        });
    }

    private Map<UUID, Issued> issue(Effects effects, Map<LimitId, Instant> dues, Instant at, Actor actor) {
        if (effects.sheets.isEmpty() && effects.corrections.isEmpty()) {
            return Map.of();
        }
        var drafts = new ArrayList<>(sheets.drafts(effects.sheets, dues, at));
        drafts.addAll(sheets.corrections(effects.corrections, at));
        var issued = new HashMap<UUID, Issued>();
        papers.issue(drafts, at, actor)
                .forEach(paper -> issued.put(paper.draft().id(), paper));
        var numbered = new ArrayList<Effects.Update>();
        for (SheetOrder sheet : effects.sheets) {
            String number = numberOf(issued, sheet.paper());
            numbered.add(new Effects.Update(Table.NOTICE, sheet.notice().value(), Fields.of("number", number)));
            if (sheet.colour() == Colour.GREEN && sheet.docket().number() == null) {
                numbered.add(
                        new Effects.Update(Table.DOCKET, sheet.docket().id().value(), Fields.of("number", number)));
            }
        }
        writer.number(numbered);
        return issued;
    }

    private void tell(Effects effects, Map<UUID, Issued> issued, Map<CaseRef, Instant> terms, Instant at) {
        if (effects.messages.isEmpty()) {
            return;
        }
        Map<DocketId, String> fresh = new HashMap<>();
        effects.sheets.stream()
                .filter(sheet ->
                        sheet.colour() == Colour.GREEN && sheet.docket().number() == null)
                .forEach(sheet -> fresh.put(sheet.docket().id(), numberOf(issued, sheet.paper())));
        notifications.send(effects.messages.stream()
                .map(message -> {
                    var docket = message.docket();
                    String own = docket.number();
                    String number = own == null ? fresh.getOrDefault(docket.id(), "") : own;
                    return new Message(
                            message.to(),
                            docket.subject(),
                            message.key(),
                            List.of(number, docket.title(), day(terms.get(docket.subject()))),
                            docket.id().href(),
                            number,
                            at,
                            message.urgent());
                })
                .toList());
    }

    private void write(Effects effects, Map<UUID, Issued> issued, Instant at, Actor actor) {
        if (effects.entries.isEmpty()) {
            return;
        }
        ledger.append(effects.entries.stream()
                .map(written -> {
                    var changed = new LinkedHashMap<>(written.changed());
                    var evidence = new ArrayList<>(written.evidence());
                    var paper = written.paper() == null ? null : issued.get(written.paper());
                    if (paper != null) {
                        changed.put("number", paper.number());
                        evidence.add(paper.digest());
                    }
                    return new Entry(
                            Stream.of(written.docket().subject()), at, actor, written.verb(), changed, evidence);
                })
                .toList());
    }

    private static String numberOf(Map<UUID, Issued> issued, UUID paper) {
        var sheet = issued.get(paper);
        if (sheet == null) {
            throw new IllegalStateException("sheet not issued: " + paper);
        }
        return sheet.number();
    }

    /** The last day, as an ISO date; empty when nothing runs. */
    private static String day(@Nullable Instant due) {
        return due == null
                ? ""
                : LocalDate.ofInstant(due.minusNanos(1), Zone.SHANGHAI).toString();
    }

    private static <T, K> Map<K, List<T>> grouped(List<T> all, Function<T, K> by) {
        return all.stream().collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
    }

    private record Moment(Instant at, String reason) {}
}

package org.zhixing.supervision.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Zone;
import org.zhixing.approval.Approvals;
import org.zhixing.dutylist.DutyGate;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Stream;
import org.zhixing.notification.Message;
import org.zhixing.notification.Notifications;
import org.zhixing.paper.Issued;
import org.zhixing.paper.Papers;
import org.zhixing.supervision.Colour;
import org.zhixing.supervision.DocketId;
import org.zhixing.timelimit.LimitAct;
import org.zhixing.timelimit.LimitId;
import org.zhixing.timelimit.LimitStart;
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
    private final Lapses lapses;
    private final DutyGate duties;

    Consequences(
            Writer writer,
            TimeLimits limits,
            Papers papers,
            Notifications notifications,
            ObjectProvider<Approvals> approvals,
            Ledger ledger,
            Sheets sheets,
            Lapses lapses,
            DutyGate duties) {
        this.duties = duties;
        this.writer = writer;
        this.limits = limits;
        this.papers = papers;
        this.notifications = notifications;
        this.approvals = approvals;
        this.ledger = ledger;
        this.sheets = sheets;
        this.lapses = lapses;
    }

    /**
     * Holds the questions that acts on these dockets may take back; to be called before the dockets are locked, see {@link
     * Approvals#hold}.
     */
    public void ahead(Collection<DocketId> dockets) {
        approvals.getObject().hold(dockets.stream().map(DocketId::subject).toList());
    }

    /** Writes it all; needs the caller's transaction. */
    public void of(Effects effects) {
        of(List.of(effects));
    }

    /** Writes what follows from acts of several together; needs the caller's transaction. */
    public void of(Collection<Effects> all) {
        writer.write(
                all.stream().flatMap(one -> one.inserts.stream()).toList(),
                all.stream().flatMap(one -> one.updates.stream()).toList());
        all.forEach(one -> duties.state(one.duties, one.at, one.actor.personName()));
        var lapsed = lapses.of(all);
        moveLimits(all);
        Map<LimitId, Instant> dues = new HashMap<>();
        Map<CaseRef, Instant> terms = new HashMap<>();
        for (Effects one : all) {
            one.questions.forEach(question -> approvals.getObject().ask(question, one.at, one.actor));
            one.unasked.forEach(open ->
                    approvals.getObject().takeBack(open.approval(), open.kind(), open.reason(), one.at, one.actor));
        }
        readDues(all, dues, terms);
        Map<UUID, Issued> issued = new HashMap<>();
        for (Effects one : all) {
            one.voids.forEach(old -> papers.withdraw(old.paper(), old.reason(), one.at, one.actor));
            issue(one, dues, issued);
        }
        number(all, issued);
        tell(all, issued, terms);
        write(all, issued, lapsed);
    }

    private void moveLimits(Collection<Effects> all) {
        var starts = new ArrayList<LimitStart>();
        var acts = new ArrayList<LimitAct>();
        for (Effects one : all) {
            one.starts.forEach(limit -> starts.add(new LimitStart(limit, one.actor)));
            one.resumes.forEach(resume -> acts.add(LimitAct.resume(resume.limit(), resume.at(), one.actor)));
            one.pauses.forEach(pause -> acts.add(LimitAct.pause(pause.limit(), pause.at(), pause.reason(), one.actor)));
            one.ends.forEach(end -> acts.add(LimitAct.end(end.limit(), end.at(), end.reason(), one.actor)));
            one.extensions.forEach(
                    more -> acts.add(LimitAct.extend(more.limit(), more.by(), one.at, more.reason(), one.actor)));
        }
        limits.start(starts);
        limits.apply(acts);
    }

    /** Due dates for sheets and messages, one question for all. */
    private void readDues(Collection<Effects> all, Map<LimitId, Instant> dues, Map<CaseRef, Instant> terms) {
        var moments = new LinkedHashMap<CaseRef, Instant>();
        for (Effects one : all) {
            one.sheets.forEach(sheet -> moments.put(sheet.docket().subject(), one.at));
            one.messages.forEach(message -> moments.put(message.docket().subject(), one.at));
        }
        // A sweep's messages are many, and it moves no limit: what was read for the scenes still holds.
        Map<CaseRef, List<LimitView>> known = new HashMap<>();
        if (all.stream().noneMatch(Effects::movesLimits)) {
            all.forEach(one -> known.putAll(one.limitsBefore));
            known.keySet().retainAll(moments.keySet());
            moments.keySet().removeAll(known.keySet());
        }
        if (!moments.isEmpty()) {
            known.putAll(limits.of(moments));
        }
        known.forEach((subject, views) -> {
            for (LimitView view : views) {
                dues.put(view.id(), view.dueAt());
                if (Kinds.isTerm(view.kind()) && view.endedAt() == null) {
                    terms.put(subject, view.dueAt());
                }
            }
        });
    }

    private void issue(Effects effects, Map<LimitId, Instant> dues, Map<UUID, Issued> issued) {
        if (effects.sheets.isEmpty() && effects.corrections.isEmpty() && effects.completions.isEmpty()) {
            return;
        }
        var drafts = new ArrayList<>(sheets.drafts(effects.sheets, dues, effects.at));
        drafts.addAll(sheets.corrections(effects.corrections, effects.at));
        drafts.addAll(sheets.completions(effects.completions, effects.at));
        papers.issue(drafts, effects.at, effects.actor)
                .forEach(paper -> issued.put(paper.draft().id(), paper));
    }

    /** Notices, dockets and corrections learn the numbers of their sheets. */
    private void number(Collection<Effects> all, Map<UUID, Issued> issued) {
        var numbered = new ArrayList<Effects.Update>();
        all.stream().flatMap(one -> one.sheets.stream()).forEach(sheet -> {
            String number = numberOf(issued, sheet.paper());
            numbered.add(new Effects.Update(Table.NOTICE, sheet.notice().value(), Fields.of("number", number)));
            if (sheet.colour() == Colour.GREEN && sheet.docket().number() == null) {
                numbered.add(
                        new Effects.Update(Table.DOCKET, sheet.docket().id().value(), Fields.of("number", number)));
            }
        });
        all.stream()
                .flatMap(one -> one.corrections.stream())
                .forEach(one -> numbered.add(new Effects.Update(
                        Table.CORRECTION, one.id().value(), Fields.of("number", numberOf(issued, one.paper())))));
        writer.number(numbered);
    }

    private void tell(Collection<Effects> all, Map<UUID, Issued> issued, Map<CaseRef, Instant> terms) {
        Map<DocketId, String> fresh = new HashMap<>();
        all.stream()
                .flatMap(one -> one.sheets.stream())
                .filter(sheet ->
                        sheet.colour() == Colour.GREEN && sheet.docket().number() == null)
                .forEach(sheet -> fresh.put(sheet.docket().id(), numberOf(issued, sheet.paper())));
        var messages = new ArrayList<Message>();
        for (Effects one : all) {
            for (Effects.Tell message : one.messages) {
                var docket = message.docket();
                String own = docket.number();
                String number = own == null ? fresh.getOrDefault(docket.id(), "") : own;
                messages.add(new Message(
                        message.to(),
                        docket.subject(),
                        message.key(),
                        List.of(number, docket.title(), day(terms.get(docket.subject()))),
                        docket.id().href(),
                        number,
                        one.at,
                        message.urgent()));
            }
        }
        if (!messages.isEmpty()) {
            notifications.send(messages);
        }
    }

    private void write(Collection<Effects> all, Map<UUID, Issued> issued, List<Entry> lapsed) {
        var entries = new ArrayList<Entry>();
        for (Effects one : all) {
            for (Effects.Written written : one.entries) {
                var changed = new LinkedHashMap<>(written.changed());
                var evidence = new ArrayList<>(written.evidence());
                var paper = written.paper() == null ? null : issued.get(written.paper());
                if (paper != null) {
                    changed.put("number", paper.number());
                    evidence.add(paper.digest());
                }
                entries.add(new Entry(
                        Stream.of(written.docket().subject()),
                        written.on() == null ? one.at : written.on(),
                        one.actor,
                        written.verb(),
                        changed,
                        evidence));
            }
        }
        entries.addAll(lapsed);
        if (!entries.isEmpty()) {
            ledger.append(entries);
        }
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
}

package org.zhixing.supervision.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Ids;
import org.zhixing.approval.ApprovalId;
import org.zhixing.approval.Question;
import org.zhixing.dutylist.StatedDuty;
import org.zhixing.notification.Recipient;
import org.zhixing.timelimit.LimitId;
import org.zhixing.timelimit.LimitView;
import org.zhixing.timelimit.NewLimit;
import org.zhixing.worktime.Period;

/**
 * What follows from one or many acts of somebody at a time, collected before anything is written. {@link Consequences} writes it set-based in
 * the transaction of the cause (architecture rule 4).
 */
public final class Effects {

    record Insert(Table table, Fields fields) {}

    record Update(Table table, UUID id, Fields fields) {}

    record End(LimitId limit, Instant at, String reason) {}

    record Pause(LimitId limit, Instant at, String reason) {}

    record Resume(LimitId limit, Instant at) {}

    record Extend(LimitId limit, Period by, String reason) {}

    record Tell(Recipient to, Docket docket, String key, boolean urgent) {}

    /** @param on when it was done, where that lies before the entry; else null */
    record Written(
            Docket docket,
            String verb,
            Map<String, Object> changed,
            List<String> evidence,
            @Nullable UUID paper,
            @Nullable Instant on) {}

    record Unasked(ApprovalId approval, String kind, String reason) {}

    record SheetVoid(UUID paper, String reason) {}

    final Instant at;
    final Actor actor;
    final List<Insert> inserts = new ArrayList<>();
    final List<Update> updates = new ArrayList<>();
    final List<NewLimit> starts = new ArrayList<>();
    final List<End> ends = new ArrayList<>();
    final List<Pause> pauses = new ArrayList<>();
    final List<Resume> resumes = new ArrayList<>();
    final List<Extend> extensions = new ArrayList<>();
    final List<SheetOrder> sheets = new ArrayList<>();
    final List<Correction> corrections = new ArrayList<>();
    final List<CompletionOrder> completions = new ArrayList<>();
    final List<SheetVoid> voids = new ArrayList<>();
    final List<Tell> messages = new ArrayList<>();
    final List<Written> entries = new ArrayList<>();
    final Map<CaseRef, List<LimitView>> limitsBefore = new HashMap<>();
    final List<Question> questions = new ArrayList<>();
    final List<Unasked> unasked = new ArrayList<>();
    final List<StatedDuty> duties = new ArrayList<>();

    Effects(Instant at, Actor actor) {
        this.at = at;
        this.actor = actor;
    }

    /** The limits of a case as they were read for its scene. */
    void found(CaseRef subject, List<LimitView> limits) {
        limitsBefore.put(subject, limits);
    }

    /** Whether limits of any case change. */
    boolean movesLimits() {
        return !(starts.isEmpty() && resumes.isEmpty() && pauses.isEmpty() && ends.isEmpty() && extensions.isEmpty());
    }

    /** A new row; gives its id. */
    public UUID insert(Table table, Fields fields) {
        var id = Ids.next();
        inserts.add(new Insert(table, fields.and("id", id)));
        return id;
    }

    public void insert(Table table, UUID id, Fields fields) {
        inserts.add(new Insert(table, fields.and("id", id)));
    }

    public void update(Table table, UUID id, Fields fields) {
        updates.add(new Update(table, id, fields));
    }

    public LimitId start(NewLimit limit) {
        starts.add(limit);
        return limit.id();
    }

    public void end(LimitId limit, Instant at, String reason) {
        ends.add(new End(limit, at, reason));
    }

    public void pause(LimitId limit, Instant at, String reason) {
        pauses.add(new Pause(limit, at, reason));
    }

    public void resume(LimitId limit, Instant at) {
        resumes.add(new Resume(limit, at));
    }

    public void extend(LimitId limit, Period by, String reason) {
        extensions.add(new Extend(limit, by, reason));
    }

    public void issue(SheetOrder sheet) {
        sheets.add(sheet);
    }

    public void correct(Correction correction) {
        corrections.add(correction);
    }

    /** The accepted report of a unit becomes its sheet. */
    public void issue(CompletionOrder report) {
        completions.add(report);
    }

    /** Withdraws a numbered sheet; it keeps its number. */
    public void voidSheet(UUID paper, String reason) {
        voids.add(new SheetVoid(paper, reason));
    }

    public void tell(Recipient to, Docket docket, String key) {
        messages.add(new Tell(to, docket, key, docket.urgency().pressing()));
    }

    public void record(Docket docket, String verb, Map<String, Object> changed) {
        entries.add(new Written(docket, verb, changed, List.of(), null, null));
    }

    /** As {@link #record(Docket, String, Map)}, with digests of files. */
    public void record(Docket docket, String verb, Map<String, Object> changed, List<String> evidence) {
        entries.add(new Written(docket, verb, changed, evidence, null, null));
    }

    /** As {@link #record(Docket, String, Map)}; the entry carries the number and digest of the sheet. */
    public void recordSheet(Docket docket, String verb, Map<String, Object> changed, UUID paper) {
        entries.add(new Written(docket, verb, changed, List.of(), paper, null));
    }

    /** What was done before and is entered now: the entry bears the instant of the act. */
    public void recordPast(Docket docket, String verb, Map<String, Object> changed, Instant on) {
        entries.add(new Written(docket, verb, changed, List.of(), null, on));
    }

    /** On what ground townships are asked, kept with the case (L9 h). */
    public void state(Collection<StatedDuty> judged) {
        duties.addAll(judged);
    }

    public void ask(Question question) {
        questions.add(question);
    }

    public void takeBack(ApprovalId approval, String kind, String reason) {
        unasked.add(new Unasked(approval, kind, reason));
    }
}

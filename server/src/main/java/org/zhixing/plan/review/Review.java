package org.zhixing.plan.review;

import static org.zhixing.plan.review.Proposal.STEP;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.Ids;
import org.zhixing.act.Outcome;
import org.zhixing.act.Zone;
import org.zhixing.dutylist.DutyGround;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Stream;
import org.zhixing.plan.PlanDocumentId;
import org.zhixing.plan.review.TaskContent.Part;
import org.zhixing.planreader.DocumentText;
import org.zhixing.planreader.Plan;
import org.zhixing.planreader.Span;

/**
 * The review of a plan document. Every change replaces rows and keeps what stood before, so that it can be undone and
 * the reader measured. Every act is in the ledger stream of the document.
 */
@Service
@Transactional
public class Review {

    private static final String RULE = "R030";

    private final PlanDocuments documents;
    private final DraftTasks tasks;
    private final HouseReader reader;
    private final Ledger ledger;

    Review(PlanDocuments documents, DraftTasks tasks, HouseReader reader, Ledger ledger) {
        this.documents = documents;
        this.tasks = tasks;
        this.reader = reader;
        this.ledger = ledger;
    }

    /** Takes a document that has been turned into text and has passed the check for secrecy marks. */
    public PlanDocumentId read(String sourceName, DocumentText text, Actor officer, Instant at) {
        Plan plan = reader.read(text, PlanRights.officeOf(officer), LocalDate.ofInstant(at, Zone.SHANGHAI));
        var id = new PlanDocumentId(Ids.next());
        var document = new PlanDocument(
                id,
                sourceName,
                plan.text(),
                Proposal.facts(plan.meta(), sourceName),
                Proposal.stages(plan),
                DocumentState.IN_REVIEW,
                PlanRights.officeOf(officer),
                0,
                at,
                officer.personName());
        documents.add(document);
        List<DraftTask> proposed = Proposal.tasks(plan, id);
        tasks.add(proposed);
        tasks.keepAsProposed(proposed);
        ledger.append(Entry.of(
                Stream.of(id.subject()),
                at,
                officer,
                "document.read",
                Map.of(
                        "title",
                        document.facts().title(),
                        "number",
                        document.facts().number(),
                        "tasks",
                        plan.tasks().size())));
        return id;
    }

    /** The rows and spans of one task change as the function says. */
    public Outcome<PlanDocument> change(
            PlanDocument document, UUID task, String kind, UnaryOperator<TaskContent> how, Actor officer, Instant at) {
        return changeAll(document, row -> row.id().equals(task), kind, how, officer, at);
    }

    /** The same change on all tasks that match; the others stay. */
    public Outcome<PlanDocument> changeAll(
            PlanDocument document,
            java.util.function.Predicate<DraftTask> which,
            String kind,
            UnaryOperator<TaskContent> how,
            Actor officer,
            Instant at) {
        List<DraftTask> before = tasks.of(document.id()).stream().filter(which).toList();
        List<DraftTask> after =
                before.stream().map(row -> row.with(how.apply(row.content()))).toList();
        return replace(document, kind, before, after, officer, at);
    }

    /** Puts a unit in the place of a name as written, wherever it stands; {@code by} says who decided so. */
    public Outcome<PlanDocument> nameUnit(
            PlanDocument document, String written, String unit, String by, Actor officer, Instant at) {
        return changeAll(
                document,
                row -> row.content().names(written),
                "unit",
                content -> content.withUnitFor(written, unit, by),
                officer,
                at);
    }

    /** Cuts a task in two at a character of its text. */
    public Outcome<PlanDocument> split(PlanDocument document, UUID task, int at, Actor officer, Instant now) {
        List<DraftTask> all = tasks.of(document.id());
        DraftTask row =
                all.stream().filter(each -> each.id().equals(task)).findFirst().orElse(null);
        if (row == null || at <= 0 || at >= row.content().text().length()) {
            return Outcome.refused("plan.refused.split-where", RULE);
        }
        String text = row.content().text();
        var where = Evidence.cut(document.text(), row.content().spans(), Evidence.letters(text.substring(0, at)));
        var first = row.with(row.content().withText(text.substring(0, at).strip(), where.get(0)));
        var second = new DraftTask(
                Ids.next(),
                document.id(),
                row.position() + roomBehind(all, row) / 2,
                row.content().withText(text.substring(at).strip(), where.get(1)));
        return replace(document, "split", List.of(row), List.of(first, second), officer, now);
    }

    /** Joins a task with the one behind it; units of both are kept, the first one's limit stays. */
    public Outcome<PlanDocument> mergeWithNext(PlanDocument document, UUID task, Actor officer, Instant at) {
        List<DraftTask> shown = tasks.of(document.id()).stream()
                .filter(row -> !row.content().removed())
                .toList();
        for (int i = 0; i + 1 < shown.size(); i++) {
            if (shown.get(i).id().equals(task)) {
                DraftTask first = shown.get(i);
                DraftTask next = shown.get(i + 1);
                var spans = new ArrayList<Span>(first.content().spans());
                spans.addAll(next.content().spans());
                var leads = union(first.content().leads(), next.content().leads());
                var supports = union(first.content().supports(), next.content().supports());
                TaskContent joined = first.content()
                        .withText(first.content().text() + next.content().text(), spans)
                        .withUnits(
                                leads,
                                first.content().accountable(),
                                supports,
                                first.content().summary());
                return replace(document, "merge", List.of(first, next), List.of(first.with(joined)), officer, at);
            }
        }
        return Outcome.refused("plan.refused.nothing-to-merge", RULE);
    }

    /** Adds a task from words selected in the document; what the reader finds in them is filled in. Gives its id. */
    public Outcome<UUID> add(PlanDocument document, Span selected, Actor officer, Instant at) {
        if (selected.start() >= selected.end()
                || selected.end() > document.text().length()) {
            return Outcome.refused("plan.refused.select-words", RULE);
        }
        String words = document.text().substring(selected.start(), selected.end());
        if (words.isBlank()) {
            return Outcome.refused("plan.refused.select-words", RULE);
        }
        List<DraftTask> all = tasks.of(document.id());
        DraftTask before = null;
        for (DraftTask row : all) {
            boolean earlier = !row.content().spans().isEmpty()
                    && row.content().spans().get(0).start() <= selected.start();
            before = earlier ? row : before;
        }
        long position = before == null ? STEP / 2 : before.position() + roomBehind(all, before) / 2;
        var found = reader.task(document, words, selected, LocalDate.ofInstant(at, Zone.SHANGHAI));
        var alone = found == null ? words(words, selected) : found;
        var content = before == null
                ? alone
                : alone.under(before.content().section(), before.content().stage());
        var row = new DraftTask(Ids.next(), document.id(), position, content);
        return replace(document, "add", List.of(), List.of(row), officer, at).then(done -> Outcome.done(row.id()));
    }

    /** Selected words as a task of which nothing else is known. */
    private static TaskContent words(String words, Span selected) {
        return new TaskContent(
                words.strip().replaceAll("\\s*[\\n\\f]\\s*", ""),
                List.of(selected),
                List.of(),
                "",
                List.of(),
                -1,
                List.of(),
                List.of(),
                null,
                null,
                "",
                List.of(),
                List.of(),
                null,
                false,
                false,
                "",
                List.of(),
                List.of(),
                null,
                DutyGround.UNSAID);
    }

    /** What undo would take back, as the kind of the change; empty when there is nothing. */
    @Transactional(readOnly = true)
    public String undoable(PlanDocument document) {
        return tasks.last(document.id()).map(DraftTasks.Edit::kind).orElse("");
    }

    /** Takes the last change back. */
    public Outcome<PlanDocument> undo(PlanDocument document, Actor officer, Instant at) {
        var last = tasks.last(document.id()).orElse(null);
        if (last == null) {
            return Outcome.refused("plan.refused.nothing-to-undo", RULE);
        }
        if (document.state() != DocumentState.IN_REVIEW || !documents.advance(document, DocumentState.IN_REVIEW)) {
            return stale();
        }
        tasks.remove(last.after());
        tasks.add(last.before());
        tasks.markUndone(last);
        ledger.append(Entry.of(
                Stream.of(document.id().subject()), at, officer, "document.undone", Map.of("change", last.kind())));
        return Outcome.done(document);
    }

    /** Puts the document aside; nothing is opened. */
    public Outcome<PlanDocument> discard(PlanDocument document, String reason, Actor officer, Instant at) {
        if (reason.isBlank()) {
            return Outcome.refused("plan.refused.reason-needed", RULE);
        }
        if (document.state() != DocumentState.IN_REVIEW || !documents.advance(document, DocumentState.DISCARDED)) {
            return stale();
        }
        ledger.append(Entry.of(
                Stream.of(document.id().subject()), at, officer, "document.discarded", Map.of("reason", reason)));
        return Outcome.done(document);
    }

    private Outcome<PlanDocument> replace(
            PlanDocument document,
            String kind,
            List<DraftTask> before,
            List<DraftTask> after,
            Actor officer,
            Instant at) {
        if (document.state() != DocumentState.IN_REVIEW || !documents.advance(document, DocumentState.IN_REVIEW)) {
            return stale();
        }
        tasks.remove(before.stream().map(DraftTask::id).toList());
        tasks.add(after);
        List<UUID> ids = after.stream().map(DraftTask::id).toList();
        tasks.record(document.id(), kind, before, ids, at, officer.personName());
        ledger.append(Entry.of(
                Stream.of(document.id().subject()),
                at,
                officer,
                "document.edited",
                Map.of(
                        "change",
                        kind,
                        "tasks",
                        after.stream().map(row -> row.content().text()).limit(5).toList())));
        return Outcome.done(document);
    }

    private static <T> Outcome<T> stale() {
        return Outcome.refused("plan.refused.stale", RULE);
    }

    private static long roomBehind(List<DraftTask> all, DraftTask row) {
        return all.stream()
                        .mapToLong(DraftTask::position)
                        .filter(position -> position > row.position())
                        .min()
                        .orElse(row.position() + 2 * STEP)
                - row.position();
    }

    private static List<Part> union(List<Part> first, List<Part> second) {
        var seen = first.stream().map(Part::written).collect(Collectors.toCollection(HashSet::new));
        var all = new ArrayList<>(first);
        second.stream().filter(part -> seen.add(part.written())).forEach(all::add);
        return all;
    }
}

package org.zhixing.chaos.node;

import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Outcome;
import org.zhixing.signoff.Hands;
import org.zhixing.supervision.Colour;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.Dockets;
import org.zhixing.supervision.NoticeCommand;
import org.zhixing.supervision.NoticeState;
import org.zhixing.supervision.OpenDocket;
import org.zhixing.supervision.SourceKind;
import org.zhixing.supervision.Urgency;
import org.zhixing.supervision.desk.NoticeRows;
import org.zhixing.timelimit.LimitId;
import org.zhixing.timelimit.NewLimit;
import org.zhixing.timelimit.Rung;
import org.zhixing.timelimit.Sweep;
import org.zhixing.timelimit.TimeLimits;
import org.zhixing.timelimit.TimeMachine;
import org.zhixing.worktime.Period.ClockMinutes;

/** What the trial may ask of a node. Each answer is what a user would be told: done, or why not. */
@Component
@ConditionalOnProperty("zhixing.chaos.port")
class Doings {

    private static final Actor JOB = Actor.system("chaos", "chaos");
    private static final List<Rung> RUNGS =
            List.of(new Rung("first", 0, LocalTime.NOON), new Rung("second", 0, LocalTime.NOON));

    private static final Hands APPROVED = Hands.of("chaos", null, "chaos", null);
    private static final Set<NoticeState> CHECKED_OR_NOT = Set.of(NoticeState.PROPOSED, NoticeState.CHECKED);

    private final Dockets dockets;
    private final NoticeRows notices;
    private final TimeLimits limits;
    private final Sweep sweep;
    private final TimeMachine machine;
    private final CaseClock clock;
    private final People people;
    private final WrongClocks.Wrong wrong;
    private final TransactionTemplate transaction;

    Doings(
            Dockets dockets,
            NoticeRows notices,
            TimeLimits limits,
            Sweep sweep,
            TimeMachine machine,
            CaseClock clock,
            People people,
            WrongClocks.Wrong wrong,
            PlatformTransactionManager transactions) {
        this.dockets = dockets;
        this.notices = notices;
        this.limits = limits;
        this.sweep = sweep;
        this.machine = machine;
        this.clock = clock;
        this.people = people;
        this.wrong = wrong;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Does what the words say; the outcome is what was done, or the refusal. */
    Outcome<?> does(List<String> words) {
        String what = words.get(0);
        return switch (what) {
            case "sweep" -> Outcome.done(sweep.sweep().claimed());
            case "travel" -> machine.forwardTo(clock.now().plus(Duration.ofMinutes(Long.parseLong(words.get(1)))), JOB);
            case "wrong" -> {
                wrong.set(Long.parseLong(words.get(1)));
                yield Outcome.done("");
            }
            case "limits" -> start(Integer.parseInt(words.get(1)), words.get(2));
            case "extend" -> extend(limit(words.get(1)), Integer.parseInt(words.get(2)), words.get(3));
            case "end" -> end(limit(words.get(1)), words.get(2));
            default -> onDocket(what, new DocketId(UUID.fromString(words.get(1))), words.get(2));
        };
    }

    private Outcome<?> onDocket(String what, DocketId id, String words) {
        var lead = people.lead(id.value().hashCode());
        var officer = people.officer();
        var liaison = People.actor(lead.liaison());
        var now = clock.now();
        int any = DocketCommand.ANY_VERSION;
        return switch (what) {
            case "open" -> dockets.open(List.of(docket(id, words, lead)), APPROVED, now, officer);
            case "acknowledge" ->
                dockets.perform(
                        new DocketCommand.Acknowledge(
                                id, any, null, lead.liaison().person()),
                        now,
                        liaison);
            case "report-progress" ->
                dockets.perform(new DocketCommand.ReportProgress(id, words, null, null, List.of()), now, liaison);
            case "record-call" ->
                dockets.perform(
                        new DocketCommand.RecordCall(id, lead.liaison().personName(), words, null), now, officer);
            case "report-completion" ->
                dockets.perform(
                        new DocketCommand.ReportCompletion(id, any, words, List.of(), words),
                        now,
                        People.actor(lead.head()));
            case "return" -> dockets.perform(new DocketCommand.Return(id, any, List.of(words)), now, officer);
            case "accept" -> dockets.perform(new DocketCommand.Accept(id, any, words), now, officer);
            case "close" -> dockets.perform(new DocketCommand.Close(id, any, words), now, officer);
            case "issue" -> issue(id, officer);
            default -> throw new IllegalArgumentException(what);
        };
    }

    /** Checked by the officer and signed by the chief; a fault between the two leaves it checked. */
    private Outcome<?> issue(DocketId id, Actor officer) {
        var proposed = notices.of(List.of(id)).getOrDefault(id, List.of()).stream()
                .filter(one -> one.colour() == Colour.YELLOW && CHECKED_OR_NOT.contains(one.state()))
                .findFirst();
        if (proposed.isEmpty()) {
            return Outcome.refused("chaos.nothing-proposed", "chaos");
        }
        var notice = proposed.get().id();
        int any = DocketCommand.ANY_VERSION;
        Outcome<?> checked = proposed.get().state() == NoticeState.CHECKED
                ? Outcome.done(notice)
                : dockets.perform(new NoticeCommand.CheckNotice(notice, any), clock.now(), officer);
        return checked.isDone()
                ? dockets.perform(new NoticeCommand.Issue(notice, any), clock.now(), people.chief())
                : checked;
    }

    private Outcome<?> start(int minutes, String ids) {
        return inTransaction(() -> {
            var now = clock.now();
            limits.start(
                    Arrays.stream(ids.split(",", -1))
                            .map(UUID::fromString)
                            .map(id -> new NewLimit(
                                    new LimitId(id),
                                    CountedRungs.KIND,
                                    new CaseRef("chaos", "trial", id),
                                    now,
                                    new ClockMinutes(minutes),
                                    null,
                                    "chaos",
                                    RUNGS))
                            .toList(),
                    JOB);
            return true;
        });
    }

    /**
     * What has ended stays ended, and what is not there yet cannot be extended; then this says so. It is looked at before,
     * because it may come to be there between the act and the look after it.
     */
    private Outcome<?> extend(LimitId limit, int minutes, String reason) {
        return inTransaction(() -> {
            if (!runs(limit)) {
                return false;
            }
            limits.extend(limit, new ClockMinutes(minutes), clock.now(), reason, JOB);
            return runs(limit);
        });
    }

    private boolean runs(LimitId limit) {
        return limits.view(limit, clock.now())
                .filter(view -> view.endedAt() == null)
                .isPresent();
    }

    private Outcome<?> end(LimitId limit, String reason) {
        return inTransaction(() -> {
            var now = clock.now();
            limits.end(List.of(limit), now, reason, JOB);
            return limits.view(limit, clock.now())
                    .filter(view -> now.truncatedTo(ChronoUnit.MICROS).equals(view.endedAt()))
                    .isPresent();
        });
    }

    private Outcome<?> inTransaction(BooleanSupplier act) {
        Boolean done = transaction.execute(status -> act.getAsBoolean());
        return Boolean.TRUE.equals(done) ? Outcome.done("") : Outcome.refused("chaos.nothing-done", "chaos");
    }

    private static LimitId limit(String id) {
        return new LimitId(UUID.fromString(id));
    }

    private static OpenDocket docket(DocketId id, String title, People.Lead lead) {
        var urgency = title.hashCode() % 3 == 0 ? Urgency.URGENT : Urgency.ORDINARY;
        return OpenDocket.of(
                        id,
                        new OpenDocket.Source(SourceKind.INSTRUCTION, null, "trial", "trial"),
                        title,
                        title,
                        lead.unit())
                .withUrgency(urgency);
    }
}

package org.zhixing.proposal.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Zone;
import org.zhixing.proposal.HandlingPart;
import org.zhixing.proposal.PromiseState;
import org.zhixing.proposal.ProposalKind;
import org.zhixing.shell.Texts;
import org.zhixing.timelimit.LimitId;
import org.zhixing.timelimit.LimitKind;
import org.zhixing.timelimit.LimitRule;
import org.zhixing.timelimit.LimitRules;
import org.zhixing.timelimit.LimitView;
import org.zhixing.timelimit.NewLimit;
import org.zhixing.timelimit.Rung;
import org.zhixing.timelimit.TimeLimits;
import org.zhixing.worktime.Period;

/** Limits of proposals: from rule data, with rungs that warn and remind and do nothing else. */
@Component("proposalTerms")
public class Terms {

    public static final LimitKind REPLY = new LimitKind("proposal.reply");
    public static final LimitKind OPINION = new LimitKind("proposal.opinion");
    public static final LimitKind RETURN = new LimitKind("proposal.return");
    public static final LimitKind AGAIN = new LimitKind("proposal.again");
    public static final LimitKind PROMISE = new LimitKind("proposal.promise");

    /** Rungs carry the working days from the due day in their names. */
    static final String LATE = "late-";

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final String WARNING = "warning-";

    private final TimeLimits limits;
    private final LimitRules rules;
    private final Catalogue catalogue;
    private final Texts texts;

    Terms(TimeLimits limits, LimitRules rules, Catalogue catalogue, MessageSource messages) {
        this.limits = limits;
        this.rules = rules;
        this.catalogue = catalogue;
        this.texts = new Texts(messages, Locale.SIMPLIFIED_CHINESE);
    }

    /** The rule by which a kind of proposal is answered on a day. */
    LimitRule ofReply(ProposalKind kind, LocalDate day) {
        return rule(kind.replyTerm(), day);
    }

    private LimitRule rule(String code, LocalDate day) {
        return rules.on(day, code).orElseThrow(() -> new IllegalStateException("no rule " + code + " on " + day));
    }

    /** The limit of a part that begins now. */
    LimitId begin(ProposalScene scene, HandlingPart part) {
        return part == HandlingPart.ASSISTANT
                ? start(
                        scene,
                        OPINION,
                        rule(scene.proposal().kind().opinionTerm(), scene.today()),
                        rungs("warn.opinion"))
                : start(
                        scene,
                        REPLY,
                        ofReply(scene.proposal().kind(), scene.today()),
                        rungs(scene.proposal().kind().ofSession() ? "warn.reply" : "warn.answer"));
    }

    /** Until when the part may be returned; nothing happens when it is over. */
    LimitId mayReturn(ProposalScene scene) {
        return start(scene, RETURN, rule("JY-RETURN", scene.today()), List.of());
    }

    LimitId again(ProposalScene scene) {
        return start(scene, AGAIN, rule("JY-AGAIN", scene.today()), rungs("warn.again"));
    }

    LimitId promise(ProposalScene scene, LocalDate due) {
        var id = LimitId.next();
        limits.start(
                List.of(new NewLimit(
                        id,
                        PROMISE,
                        scene.proposal().id().subject(),
                        scene.at(),
                        null,
                        due,
                        texts.t("proposal.rule.promise"),
                        rungs("warn.promise"))),
                scene.actor());
        return id;
    }

    private LimitId start(ProposalScene scene, LimitKind kind, LimitRule rule, List<Rung> rungs) {
        var id = LimitId.next();
        limits.start(
                List.of(new NewLimit(
                        id,
                        kind,
                        scene.proposal().id().subject(),
                        scene.at(),
                        rule.period(),
                        null,
                        rule.onRestDay(),
                        cite(rule),
                        rungs)),
                scene.actor());
        return id;
    }

    /** As {@code source · key vN = value}, which every page reads out in words. */
    static String cite(LimitRule rule) {
        return rule.source() + " · " + rule.code() + " v" + rule.version() + " = "
                + rule.period().code();
    }

    private List<Rung> rungs(String warnings) {
        var rungs = new ArrayList<Rung>();
        for (int days : catalogue.numbers(warnings)) {
            rungs.add(new Rung(WARNING + days, -days, MORNING));
        }
        for (int days : catalogue.numbers("remind.late")) {
            rungs.add(new Rung(LATE + days, days, MORNING));
        }
        return rungs;
    }

    void end(ProposalScene scene, @Nullable LimitId limit, String reason) {
        if (limit != null) {
            limits.end(List.of(limit), scene.at(), texts.t(reason), scene.actor());
        }
    }

    /** Ends what still runs for the units; what was promised is followed further. */
    void endAll(ProposalScene scene, String reason) {
        var running = scene.dossier().handlings().stream()
                .flatMap(one -> Stream.of(one.term(), one.returnTerm()))
                .filter(Objects::nonNull)
                .toList();
        limits.end(running, scene.at(), texts.t(reason), scene.actor());
    }

    void endPromises(ProposalScene scene, String reason) {
        var running = scene.dossier().promises().stream()
                .filter(one -> one.state() == PromiseState.OPEN)
                .map(Promise::term)
                .filter(Objects::nonNull)
                .toList();
        limits.end(running, scene.at(), texts.t(reason), scene.actor());
    }

    void extend(LimitId limit, Period by, Instant at, String reason, Actor actor) {
        limits.extend(limit, by, at, reason, actor);
    }

    void putOff(ProposalScene scene, LimitId limit, LocalDate due, String reason) {
        limits.moveDue(limit, due, scene.at(), reason, scene.actor());
    }

    /** Whether the limit is over, ended or not. */
    boolean isOver(@Nullable LimitId limit, Instant at) {
        return limit != null
                && limits.view(limit, at).map(view -> at.isAfter(view.dueAt())).orElse(false);
    }

    @Nullable
    Instant dueOf(@Nullable LimitId limit, Instant at) {
        return limit == null
                ? null
                : limits.view(limit, at).map(LimitView::dueAt).orElse(null);
    }

    Period period(String key) {
        return catalogue.period(key);
    }

    /** The day of an instant. */
    public static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, Zone.SHANGHAI);
    }
}

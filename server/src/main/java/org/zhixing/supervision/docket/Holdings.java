package org.zhixing.supervision.docket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhixing.ledger.Recorded;
import org.zhixing.supervision.DocketAct;
import org.zhixing.supervision.DocketState;
import org.zhixing.supervision.Holder;
import org.zhixing.supervision.desk.Docket;
import org.zhixing.supervision.desk.Kinds;
import org.zhixing.supervision.desk.Participant;
import org.zhixing.supervision.desk.Scene;
import org.zhixing.supervision.docket.Holding.Claim;
import org.zhixing.timelimit.LimitView;
import org.zhixing.timelimit.TimeLimits;

/** Reads from the ledger and the limits of a docket who held it how long (practice 4). */
@Component
public class Holdings {

    private static final Map<String, Holder> BEGINS = Map.of(
            "docket.suspend", Holder.NOBODY,
            "docket.report-completion", Holder.VERIFIER,
            "docket.ask-extension", Holder.LEADER,
            "docket.object", Holder.OPENER,
            "docket.consult", Holder.ASSISTANT);
    private static final Map<String, Holder> ENDS = Map.ofEntries(
            Map.entry("docket.resume", Holder.NOBODY),
            Map.entry("docket.return", Holder.VERIFIER),
            Map.entry("docket.accept", Holder.VERIFIER),
            Map.entry("docket.extension-granted", Holder.LEADER),
            Map.entry("docket.extension-refused", Holder.LEADER),
            Map.entry("docket.uphold-objection", Holder.OPENER),
            Map.entry("docket.reject-objection", Holder.OPENER),
            Map.entry("docket.conclude-consultation", Holder.ASSISTANT));

    private final TimeLimits limits;

    Holdings(TimeLimits limits) {
        this.limits = limits;
    }

    /** Empty for what was never served. */
    public Optional<Holding> of(Scene scene, List<Recorded> acts) {
        var docket = scene.docket();
        // What lay before the entry was held by nobody whom this house could ask (practice 1).
        var entered = docket.enteredAt();
        var opened = entered == null ? docket.openedAt() : entered;
        if (opened == null) {
            return Optional.empty();
        }
        var end = end(docket, scene.at());
        var claims = new ArrayList<Claim>();
        var open = new EnumMap<Holder, Instant>(Holder.class);
        Instant accepted = null;
        var lives = new ArrayList<Instant>();
        for (Recorded act : acts) {
            String verb = act.entry().verb();
            if (verb.equals(DocketAct.ACCEPT.verb()) || verb.equals(DocketAct.END_ONGOING.verb())) {
                accepted = act.entry().at();
            } else if (verb.equals(DocketAct.REOPEN.verb()) && accepted != null) {
                claims.add(new Claim(Holder.NOBODY, accepted, act.entry().at()));
                lives.add(accepted);
            }
            var begins = BEGINS.get(verb);
            var ends = ENDS.get(verb);
            if (begins != null) {
                open.putIfAbsent(begins, act.entry().at());
            } else if (ends != null) {
                var from = open.remove(ends);
                if (from != null) {
                    claims.add(new Claim(ends, from, act.entry().at()));
                }
            }
        }
        open.forEach((holder, from) -> claims.add(new Claim(holder, from, null)));
        overdueParts(scene, claims);
        lives.add(end);
        return Optional.of(Holding.of(claims, opened, end, late(scene, lives), limits::workingDays));
    }

    /** Each term is late by itself: from its day to its own acceptance, or to the end. */
    private static List<Holding.Late> late(Scene scene, List<Instant> lives) {
        var entered = scene.docket().enteredAt();
        if (scene.docket().ongoing()) {
            return List.of();
        }
        return lives.stream()
                .flatMap(until -> scene.limits(Kinds.DOCKET).stream()
                        .filter(limit -> limit.startedAt().isBefore(until))
                        .map(LimitView::dueAt)
                        .reduce((older, newer) -> newer)
                        .filter(due -> due.isBefore(until) && (entered == null || due.isAfter(entered)))
                        .map(due -> new Holding.Late(due, until))
                        .stream())
                .toList();
    }

    /** The lead waits for a part from the day it was due. */
    private static void overdueParts(Scene scene, List<Claim> claims) {
        for (Participant part : scene.participants()) {
            scene.limits(Kinds.PART).stream()
                    .filter(limit -> limit.id().equals(part.limit()))
                    .map(LimitView::dueAt)
                    .filter(due -> due.isBefore(scene.at()))
                    .filter(due ->
                            part.submittedAt() == null || part.submittedAt().isAfter(due))
                    .forEach(due -> claims.add(new Claim(Holder.ASSISTANT, due, part.submittedAt())));
        }
    }

    private static Instant end(Docket docket, Instant now) {
        boolean over = docket.state() == DocketState.ACCEPTED || docket.state() == DocketState.CLOSED;
        if (over && docket.acceptedAt() != null) {
            return docket.acceptedAt();
        }
        return docket.endedAt() == null ? now : docket.endedAt();
    }
}

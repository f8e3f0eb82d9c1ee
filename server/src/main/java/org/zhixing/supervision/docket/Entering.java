package org.zhixing.supervision.docket;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.Refusal;
import org.zhixing.act.Zone;
import org.zhixing.supervision.Colour;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DocketState;
import org.zhixing.supervision.LateEntry;
import org.zhixing.supervision.NoticeId;
import org.zhixing.supervision.NoticeState;
import org.zhixing.supervision.ReportState;
import org.zhixing.supervision.desk.Batch;
import org.zhixing.supervision.desk.Fields;
import org.zhixing.supervision.desk.Ladder;
import org.zhixing.supervision.desk.Scene;
import org.zhixing.supervision.desk.Table;
import org.zhixing.timelimit.LimitId;

/**
 * Entering what ran before the house was opened (practice 1): the docket stands with its original days and numbers, the
 * acts of before are in the ledger with the day of the act and the day of the entry, and the clock proposes nothing.
 */
@Component
class Entering {

    private static final String ENTERED_ON = "entered-on";
    private static final String ACTED_ON = "acted-on";

    private final Opening opening;
    private final Ladder ladder;

    Entering(Opening opening, Ladder ladder) {
        this.opening = opening;
        this.ladder = ladder;
    }

    /** When an item of a day on paper began; without a day it begins now. */
    static Instant startOf(Opening.Since since, Instant now) {
        var day = since.on();
        return day == null ? now : start(day, now);
    }

    private static Instant start(LocalDate day, Instant now) {
        var morning = day.atStartOfDay(Zone.SHANGHAI).toInstant();
        return morning.isBefore(now) ? morning : now;
    }

    /** Checks all and writes them down; the first refusal refuses all. */
    @Nullable
    Refusal write(List<LateEntry> entries, Batch batch) {
        var since = new HashMap<DocketId, Opening.Since>();
        entries.forEach(entry -> since.put(entry.docket().id(), since(entry)));
        return opening.write(
                entries.stream().map(LateEntry::docket).toList(),
                batch,
                docket -> Objects.requireNonNull(since.get(docket.id())));
    }

    /** A term that begins with the entry is not measured from before. */
    private static Opening.Since since(LateEntry entry) {
        return new Opening.Since(entry.docket().due() == null ? null : entry.openedOn(), true);
    }

    /** What follows for one: its limit, its notices on paper, the acts of before in the ledger. */
    void enter(Scene scene, LateEntry entry) {
        var docket = scene.docket();
        var effects = scene.effects();
        var start = startOf(since(entry), scene.at());
        var term = effects.start(ladder.own(docket, start, scene.rules()));
        var opened = entry.openedOn() == null ? scene.at() : start(entry.openedOn(), scene.at());
        scene.set("state", DocketState.OPENED);
        scene.set("opened_at", opened);
        scene.set("number", entry.number());
        if (!entry.person().isBlank()) {
            scene.set("person_name", entry.person().strip());
        }
        recordOpening(scene, entry, opened);
        notice(scene, Colour.GREEN, entry.number(), opened, term, docket.sourceTitle());
        entry.notices().forEach(paper -> {
            var served = paper.servedOn() == null ? opened : start(paper.servedOn(), scene.at());
            notice(scene, paper.colour(), paper.number(), served, null, docket.sourceTitle());
            recordNotice(scene, paper, served);
        });
        if (!entry.progress().isBlank()) {
            progress(scene, entry.progress().strip());
        }
    }

    private static void recordOpening(Scene scene, LateEntry entry, Instant opened) {
        var docket = scene.docket();
        var said = new LinkedHashMap<String, Object>();
        said.put("title", docket.title());
        said.put("lead", scene.batch().nameOf(docket.lead()));
        said.put("source", docket.sourceTitle());
        said.put("requirement", docket.requirement());
        if (entry.number() != null) {
            said.put("number", entry.number());
        }
        if (entry.openedOn() != null) {
            said.put(ACTED_ON, entry.openedOn().toString());
        }
        if (docket.statedDue() != null) {
            said.put("due", docket.statedDue().toString());
        }
        if (!entry.person().isBlank()) {
            said.put("person", entry.person().strip());
        }
        said.put(ENTERED_ON, scene.today().toString());
        scene.effects().recordPast(docket, "docket.enter", said, opened);
    }

    private static void recordNotice(Scene scene, LateEntry.PaperNotice paper, Instant served) {
        var said = new LinkedHashMap<String, Object>();
        said.put("colour", paper.colour());
        if (paper.number() != null) {
            said.put("number", paper.number());
        }
        if (paper.servedOn() != null) {
            said.put(ACTED_ON, paper.servedOn().toString());
        }
        said.put(ENTERED_ON, scene.today().toString());
        scene.effects().recordPast(scene.docket(), "docket.enter-notice", said, served);
    }

    /** A notice on paper is in force as it was served; there is no sheet of this house. */
    private static void notice(
            Scene scene,
            Colour colour,
            @Nullable String number,
            Instant served,
            @Nullable LimitId term,
            String reason) {
        scene.effects()
                .insert(
                        Table.NOTICE,
                        NoticeId.next().value(),
                        Fields.of("docket", scene.docket().id().value())
                                .and("colour", colour)
                                .and("state", NoticeState.ISSUED)
                                .and("proposed_at", served)
                                .and("proposed_by", scene.batch().actorName())
                                .and("reason", reason)
                                .and("limit_id", term == null ? null : term.value())
                                .and("number", number)
                                .and("issued_at", served)
                                .and("version", 0));
    }

    /** The last words of the register, so that the unit goes on from them. */
    private static void progress(Scene scene, String words) {
        scene.effects()
                .insert(
                        Table.PROGRESS,
                        Fields.of("docket", scene.docket().id().value())
                                .and("unit", scene.docket().lead().value())
                                .and("reported_at", scene.at())
                                .and("reported_by", scene.batch().actorName())
                                .and("words", words)
                                .and("evidence", List.<UUID>of())
                                .and("milestones", List.<UUID>of())
                                .and("unchanged", false)
                                .and("state", ReportState.ACCEPTED));
        scene.record(
                "docket.enter-progress",
                Map.of("words", words, ENTERED_ON, scene.today().toString()));
    }
}

package org.zhixing.supervision.docket;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhixing.act.Refusal;
import org.zhixing.act.Zone;
import org.zhixing.supervision.BurdenGate;
import org.zhixing.supervision.Colour;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.Grounds;
import org.zhixing.supervision.NoticeState;
import org.zhixing.supervision.desk.Fields;
import org.zhixing.supervision.desk.Ladder;
import org.zhixing.supervision.desk.NoticeRows;
import org.zhixing.supervision.desk.Scene;
import org.zhixing.supervision.desk.Table;
import org.zhixing.timelimit.TimeLimits;

/** Urging by telephone and on the spot (R045): recorded, and not more often than the rule allows. */
@Component
class Calling implements ActOn<DocketCommand.RecordCall> {

    private final NoticeRows notices;
    private final TimeLimits limits;
    private final Ladder ladder;
    private final ObjectProvider<BurdenGate> gates;

    Calling(NoticeRows notices, TimeLimits limits, Ladder ladder, ObjectProvider<BurdenGate> gates) {
        this.notices = notices;
        this.limits = limits;
        this.ladder = ladder;
        this.gates = gates;
    }

    @Override
    public Class<DocketCommand.RecordCall> command() {
        return DocketCommand.RecordCall.class;
    }

    @Override
    public @Nullable Refusal decide(DocketCommand.RecordCall command, Scene scene) {
        if (command.withWhom().isBlank() || command.words().isBlank()) {
            return Refusal.of("supervision.refused.no-words", "R045");
        }
        var promised = command.promised();
        if (promised == null && !command.promise().isBlank()) {
            return Refusal.of("supervision.refused.promise-when", "R045");
        }
        if (promised != null && promised.isBefore(scene.today())) {
            return Refusal.of("supervision.refused.promise-passed", "R045");
        }
        int every = scene.rules().workingDays("call.every");
        boolean often = notices.lastCall(scene.docket().id())
                .map(last -> limits.workingDays(LocalDate.ofInstant(last, Zone.SHANGHAI), scene.today()) < every)
                .orElse(false);
        if (often) {
            return Refusal.of("supervision.refused.called-lately", "practice 8", every);
        }
        // the one call that has to come before a red notice is prescribed, whatever else was asked (practice 8)
        boolean prescribed = scene.notices().stream()
                .anyMatch(one -> one.colour() == Colour.RED && one.state() == NoticeState.PROPOSED);
        var full = gates.stream()
                .filter(gate -> !prescribed)
                .map(gate ->
                        scene.batch().tally(gate).take(List.of(scene.docket().lead()), "CALL", Grounds.PRESCRIBED))
                .filter(Objects::nonNull)
                .findFirst();
        if (full.isPresent()) {
            return full.get();
        }
        // A promise is a milestone of its own: it has a day, a reminder and an end (R045).
        var limit = promised == null
                ? null
                : scene.effects().start(ladder.promise(scene.docket().subject(), promised, scene.at(), scene.rules()));
        scene.effects()
                .insert(
                        Table.CALL,
                        Fields.of("docket", scene.docket().id().value())
                                .and("made_at", scene.at())
                                .and("made_by", scene.batch().actorName())
                                .and("with_whom", command.withWhom().strip())
                                .and("words", command.words().strip())
                                .and("promised", promised)
                                .and("promise", promised == null ? null : promise(command))
                                .and("limit_id", limit == null ? null : limit.value()));
        Map<String, Object> changed = new LinkedHashMap<>();
        changed.put("with", command.withWhom().strip());
        changed.put("words", command.words().strip());
        if (promised != null) {
            changed.put("promise", promise(command));
            changed.put("promised", promised.toString());
            scene.tellLead("supervision.message.promise-recorded");
        }
        scene.record(command.act().verb(), changed);
        return null;
    }

    private static String promise(DocketCommand.RecordCall command) {
        return (command.promise().isBlank() ? command.words() : command.promise()).strip();
    }
}

package org.zhixing.supervision.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhixing.act.Refusal;
import org.zhixing.shell.Choice;
import org.zhixing.shell.Field;
import org.zhixing.shell.Texts;
import org.zhixing.shell.Typed;
import org.zhixing.supervision.DocketAct;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DocketState;
import org.zhixing.supervision.desk.DocketRows;
import org.zhixing.supervision.desk.Scene;
import org.zhixing.supervision.desk.Stage;
import org.zhixing.supervision.docket.DocketMoves;
import org.zhixing.supervision.docket.Drafts;

/**
 * Drafts below one that is checked or opened: one confirmation names them and does them in the same act; what is discarded
 * takes them with it (practice 5).
 */
@Component
class DraftsBelow {

    private static final String FIELD = "below";

    private final DocketRows rows;
    private final Stage stage;
    private final Drafts drafts;

    DraftsBelow(DocketRows rows, Stage stage, Drafts drafts) {
        this.rows = rows;
        this.stage = stage;
        this.drafts = drafts;
    }

    /** What the form of an act asks and says of them; nothing where there are none. */
    record Asked(List<Field> fields, List<String> facts) {
        private static final Asked NOTHING = new Asked(List.of(), List.of());
    }

    Asked of(DocketAct act, Scene scene, Texts texts) {
        var below = goesDown(act) ? below(scene) : List.<Scene>of();
        if (below.isEmpty()) {
            return Asked.NOTHING;
        }
        var facts = new ArrayList<String>();
        if (act == DocketAct.DISCARD) {
            facts.add(texts.t("supervision.below.discarded", below.size()));
            below.forEach(one -> facts.add(name(one, texts)));
            return new Asked(List.of(), facts);
        }
        var ready = below.stream().filter(one -> ready(act, one)).toList();
        if (ready.size() < below.size()) {
            facts.add(texts.t("supervision.below.not-yet", below.size() - ready.size()));
            below.stream().filter(one -> !ready.contains(one)).forEach(one -> facts.add(name(one, texts)));
        }
        if (ready.isEmpty()) {
            return new Asked(List.of(), facts);
        }
        var choices = ready.stream()
                .map(one -> new Choice(seen(one), name(one, texts)))
                .toList();
        return new Asked(
                List.of(Field.choices(
                                FIELD,
                                choices,
                                choices.stream().map(Choice::value).toList())
                        .optional()),
                facts);
    }

    /**
     * The command with those on the drafts below that were chosen. What was changed, opened or discarded meanwhile is told as
     * such; what never stood below was not sent by the page.
     */
    List<DocketCommand> with(DocketCommand command, Typed form) {
        var commands = new ArrayList<DocketCommand>(List.of(command));
        var chosen = form.values().getOrDefault(FIELD, List.of());
        if (chosen.isEmpty() || !goesDown(command.act()) || command.act() == DocketAct.DISCARD) {
            return commands;
        }
        var seen = new LinkedHashMap<DocketId, Integer>();
        chosen.forEach(one -> read(one, seen));
        var found = rows.find(seen.keySet(), DocketRows.UNSCOPED);
        seen.forEach((id, version) -> {
            var docket = found.get(id);
            if (docket == null || !rows.standsBelow(id, command.docket())) {
                throw new Typed.Unreadable(Refusal.of("supervision.refused.not-below", "practice 5"));
            }
            if (docket.state() != DocketState.DRAFT || docket.version() != version) {
                throw new Typed.Unreadable(
                        Refusal.of("supervision.below.refused.stale", "quality: robustness", docket.title()));
            }
            commands.add(Commands.of(command.act(), id, version, form, List.of()));
        });
        return commands;
    }

    private static void read(String chosen, Map<DocketId, Integer> seen) {
        var parts = chosen.split(":", 2);
        try {
            seen.put(new DocketId(UUID.fromString(parts[0])), Integer.parseInt(parts[1]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException forged) {
            throw new Typed.Unreadable(Refusal.of("supervision.refused.not-below", "practice 5"));
        }
    }

    private static boolean goesDown(DocketAct act) {
        return act == DocketAct.CHECK_DRAFT || act == DocketAct.OPEN || act == DocketAct.DISCARD;
    }

    private List<Scene> below(Scene scene) {
        var ids = rows.draftsBelow(List.of(scene.docket().id())).keySet();
        var scenes = stage.look(ids, stage.batch(scene.at(), scene.batch().actor()));
        return ids.stream().map(scenes::get).filter(Objects::nonNull).toList();
    }

    /** Whether the steps let the reader do it; that the one above stands in the same act is why it is offered. */
    private boolean ready(DocketAct act, Scene scene) {
        return DocketMoves.isOpenTo(scene, act)
                && (act == DocketAct.CHECK_DRAFT ? drafts.againstChecking(scene) : drafts.againstSigning(scene))
                        == null;
    }

    private static String seen(Scene scene) {
        return scene.docket().id().value() + ":" + scene.docket().version();
    }

    private static String name(Scene scene, Texts texts) {
        return texts.t(
                "supervision.below.one",
                scene.docket().title(),
                scene.batch().nameOf(scene.docket().lead()));
    }
}

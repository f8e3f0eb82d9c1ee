package org.zhixing.supervision.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhixing.shell.Choice;
import org.zhixing.shell.Field;
import org.zhixing.shell.Texts;
import org.zhixing.shell.Typed;
import org.zhixing.supervision.DocketAct;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.DocketId;
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

    /** The command with those on the drafts below that were chosen; what does not stand there was not sent by the page. */
    List<DocketCommand> with(DocketCommand command, Typed form) {
        var commands = new ArrayList<DocketCommand>(List.of(command));
        var chosen = form.values().getOrDefault(FIELD, List.of());
        if (chosen.isEmpty() || !goesDown(command.act()) || command.act() == DocketAct.DISCARD) {
            return commands;
        }
        var below = rows.draftsBelow(List.of(command.docket())).keySet();
        for (String one : chosen) {
            var parts = one.split(":", 2);
            try {
                var id = new DocketId(UUID.fromString(parts[0]));
                if (!below.contains(id)) {
                    throw new Typed.Unreadable(FIELD);
                }
                commands.add(Commands.of(command.act(), id, Integer.parseInt(parts[1]), form, List.of()));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException forged) {
                throw new Typed.Unreadable(FIELD);
            }
        }
        return commands;
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

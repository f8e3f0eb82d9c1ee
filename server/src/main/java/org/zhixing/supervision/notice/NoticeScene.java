package org.zhixing.supervision.notice;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhixing.supervision.NoticeAct;
import org.zhixing.supervision.desk.Fields;
import org.zhixing.supervision.desk.Notice;
import org.zhixing.supervision.desk.Scene;
import org.zhixing.supervision.desk.Table;

/** A notice on its docket's scene, and the changes an act makes to it. */
final class NoticeScene {

    private final Scene scene;
    private final Notice notice;
    private final Map<String, @Nullable Object> changes = new LinkedHashMap<>();

    NoticeScene(Scene scene, Notice notice) {
        this.scene = scene;
        this.notice = notice;
    }

    Scene scene() {
        return scene;
    }

    Notice notice() {
        return notice;
    }

    void set(String column, @Nullable Object value) {
        changes.put(column, value);
    }

    /** What the ledger says of it: at most one notice of a colour is in force, so the colour tells which. */
    Map<String, Object> about() {
        return Map.of("colour", notice.colour());
    }

    void record(NoticeAct act, String word, String value) {
        var changed = new LinkedHashMap<>(about());
        changed.put(word, value);
        scene.record(act.verb(), changed);
    }

    void settle(String state) {
        var fields = Fields.of("state", state);
        changes.forEach(fields::and);
        scene.effects().update(Table.NOTICE, notice.id().value(), fields);
    }
}

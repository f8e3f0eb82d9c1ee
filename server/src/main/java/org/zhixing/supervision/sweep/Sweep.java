package org.zhixing.supervision.sweep;

import java.util.List;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.desk.Consequences;
import org.zhixing.supervision.desk.Scene;
import org.zhixing.supervision.desk.Stage;
import org.zhixing.timelimit.ClaimedRung;

/**
 * Carries a batch of rungs to their dockets: locked and read together, what follows written together, in the sweep's
 * transaction. Rungs of the same docket go one after another, so that the second sees what the first did.
 */
@Component
class Sweep {

    private static final String PATIENCE = "300ms";

    private final Stage stage;
    private final Consequences consequences;
    private final JdbcClient jdbc;

    Sweep(Stage stage, Consequences consequences, JdbcClient jdbc) {
        this.stage = stage;
        this.consequences = consequences;
        this.jdbc = jdbc;
    }

    void each(List<ClaimedRung> batch, String rule, BiConsumer<ClaimedRung, Scene> does) {
        var waiting = List.copyOf(batch);
        while (!waiting.isEmpty()) {
            var seen = new java.util.HashSet<DocketId>();
            var now = new java.util.ArrayList<ClaimedRung>();
            var later = new java.util.ArrayList<ClaimedRung>();
            for (var rung : waiting) {
                (seen.add(new DocketId(rung.subject().id())) ? now : later).add(rung);
            }
            together(now, rule, does);
            waiting = List.copyOf(later);
        }
    }

    private void together(List<ClaimedRung> rungs, String rule, BiConsumer<ClaimedRung, Scene> does) {
        var at = rungs.get(0).sweptAt();
        var actor = Actor.system("sweep", rule);
        var batch = stage.batch(at, actor);
        // A person acting on one of them locks the docket first and its limits then, we the other way round: we give
        // way and come again with the next sweep.
        patient(PATIENCE);
        var scenes = stage.lock(
                rungs.stream().map(rung -> new DocketId(rung.subject().id())).toList(), batch);
        patient("0");
        for (var rung : rungs) {
            var scene = scenes.get(new DocketId(rung.subject().id()));
            if (scene != null && !scene.docket().state().ended()) {
                does.accept(rung, scene);
            }
        }
        consequences.of(batch.effects());
    }

    private void patient(String patience) {
        jdbc.sql("SELECT set_config('lock_timeout', :patience, true)")
                .param("patience", patience)
                .query(String.class)
                .single();
    }
}

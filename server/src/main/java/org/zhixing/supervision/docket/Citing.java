package org.zhixing.supervision.docket;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.Refusal;
import org.zhixing.supervision.CitationForm;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.desk.Fields;
import org.zhixing.supervision.desk.Scene;
import org.zhixing.supervision.desk.Table;

/** A person, never a count, decides whether a matter that was passed on is told to others, and as what (R166). */
@Component
public class Citing implements ActOn<DocketCommand.Cite> {

    private final JdbcClient jdbc;

    Citing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Class<DocketCommand.Cite> command() {
        return DocketCommand.Cite.class;
    }

    /** Whether it was handed on or refused as often as the rule says. */
    public boolean often(Scene scene) {
        return times(scene.docket().id()) >= scene.rules().number("passed-on.times");
    }

    private int times(DocketId docket) {
        return jdbc.sql("SELECT p.times FROM supervision.docket_passed p WHERE p.docket = :docket")
                .param("docket", docket.value())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    @Override
    public @Nullable Refusal decide(DocketCommand.Cite command, Scene scene) {
        int often = scene.rules().number("passed-on.times");
        if (times(scene.docket().id()) < often) {
            return Refusal.of("supervision.refused.passed-on-seldom", "R166", often);
        }
        if (command.words().isBlank()) {
            return Refusal.of("supervision.refused.no-words", "R166");
        }
        scene.effects()
                .insert(
                        Table.CITATION,
                        Fields.of("docket", scene.docket().id().value())
                                .and("form", command.form())
                                .and("words", command.words().strip())
                                .and("cited_at", scene.at())
                                .and("cited_by", scene.batch().actorName()));
        scene.record(
                command.act().verb(),
                Map.of("cited", command.form(), "words", command.words().strip()));
        if (command.form() != CitationForm.NONE) {
            scene.tellLead("supervision.message.cited");
        }
        return null;
    }
}

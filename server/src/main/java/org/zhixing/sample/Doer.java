package org.zhixing.sample;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhixing.act.Outcome;
import org.zhixing.approval.Approvals;
import org.zhixing.attachment.Attachments;
import org.zhixing.supervision.Deed;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.Dockets;

/** Hands steps to the modules: what they refer to is looked up, then all go in one batch. */
final class Doer {

    private static final String EXTENSION = "supervision.extension";
    private static final String OBSTACLES = "SELECT DISTINCT ON (docket) docket, id FROM supervision.obstacle "
            + "WHERE answered_at IS NULL AND docket = ANY(CAST(:dockets AS uuid[])) ORDER BY docket, reported_at DESC";
    private static final String CONSULTATIONS = "SELECT DISTINCT ON (docket) docket, id FROM supervision.consultation "
            + "WHERE concluded_at IS NULL AND docket = ANY(CAST(:dockets AS uuid[])) ORDER BY docket, asked_at DESC";

    private final Dockets dockets;
    private final Approvals approvals;
    private final Attachments attachments;
    private final JdbcClient jdbc;

    Doer(Dockets dockets, Approvals approvals, Attachments attachments, JdbcClient jdbc) {
        this.dockets = dockets;
        this.approvals = approvals;
        this.attachments = attachments;
        this.jdbc = jdbc;
    }

    /** Does each of the steps, at most one a docket. */
    List<Outcome<?>> doAll(List<Step> steps) {
        Map<DocketId, UUID> obstacles = find(OBSTACLES, steps, Step.OnObstacle.class);
        Map<DocketId, UUID> consultations = find(CONSULTATIONS, steps, Step.OnConsultation.class);
        var outcomes = new ArrayList<Outcome<?>>();
        var deeds = new ArrayList<Deed<DocketCommand>>();
        for (Step step : steps) {
            if (step.what() instanceof Step.Does does) {
                deeds.add(new Deed<>(step.at(), step.actor(), does.command()));
            } else if (step.what() instanceof Step.WithFile with) {
                deeds.add(new Deed<>(step.at(), step.actor(), with.command().apply(stored(step, with))));
            } else if (step.what() instanceof Step.OnObstacle on) {
                deeds.add(new Deed<>(step.at(), step.actor(), on.command().apply(of(obstacles, step))));
            } else if (step.what() instanceof Step.OnConsultation on) {
                deeds.add(new Deed<>(step.at(), step.actor(), on.command().apply(of(consultations, step))));
            } else if (step.what() instanceof Step.AnswersExtension answer) {
                outcomes.add(answer(step, answer));
            }
        }
        outcomes.addAll(dockets.perform(deeds));
        return outcomes;
    }

    private Outcome<?> answer(Step step, Step.AnswersExtension answer) {
        var question = approvals.open(step.docket().subject(), EXTENSION).orElseThrow();
        return approvals.answer(question.id(), answer.granted(), answer.opinion(), step.at(), step.actor());
    }

    private UUID stored(Step step, Step.WithFile file) {
        byte[] content = file.content().replace("\\n", "\n").getBytes(StandardCharsets.UTF_8);
        try {
            return attachments
                    .store(
                            step.docket().subject(),
                            file.name(),
                            new ByteArrayInputStream(content),
                            step.at(),
                            step.actor())
                    .orThrow()
                    .id();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Map<DocketId, UUID> find(String sql, List<Step> steps, Class<?> kind) {
        String ids = steps.stream()
                .filter(step -> kind.isInstance(step.what()))
                .map(step -> step.docket().value().toString())
                .collect(Collectors.joining(","));
        var found = new HashMap<DocketId, UUID>();
        if (!ids.isEmpty()) {
            jdbc.sql(sql).param("dockets", "{" + ids + "}").query(row -> {
                found.put(new DocketId(row.getObject("docket", UUID.class)), row.getObject("id", UUID.class));
            });
        }
        return found;
    }

    private static UUID of(Map<DocketId, UUID> found, Step step) {
        return Objects.requireNonNull(found.get(step.docket()), step::toString);
    }
}

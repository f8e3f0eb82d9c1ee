package org.zhixing.inspection.recommendation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Ids;
import org.zhixing.act.Zone;
import org.zhixing.organization.CityOffices;
import org.zhixing.paper.Block;
import org.zhixing.paper.Draft;
import org.zhixing.paper.Issued;
import org.zhixing.paper.PaperForm;
import org.zhixing.paper.Papers;
import org.zhixing.shell.Texts;

/** 督查建议书, addressed to the competent body. */
@Component
class RecommendationSheets {

    private final Papers papers;
    private final CityOffices offices;
    private final Texts texts;

    RecommendationSheets(Papers papers, CityOffices offices, MessageSource messages) {
        this.papers = papers;
        this.offices = offices;
        this.texts = new Texts(messages, Locale.SIMPLIFIED_CHINESE);
    }

    Issued issue(Recommendation held, String conclusion, Instant at, Actor actor) {
        var today = LocalDate.ofInstant(at, Zone.SHANGHAI);
        var issuer = offices.supervision(today);
        String unit = offices.name(held.unit(), today);
        List<Block> body = new ArrayList<>();
        body.add(new Block.Paragraph(texts.t("inspection.sheet.recommendation.opening", unit, conclusion)));
        section(body, "recommendation.facts", held.facts());
        section(body, "recommendation.basis", held.basis());
        section(
                body,
                "recommendation.word",
                Objects.requireNonNullElse(held.word(), texts.t("inspection.recommendation.silent")));
        section(body, "recommendation.proposal", held.proposal());
        body.add(new Block.Paragraph(texts.t("inspection.sheet.recommendation.closing")));
        return papers.issue(
                        List.of(new Draft(
                                Ids.next(),
                                PaperForm.RECOMMENDATION,
                                held.id().subject(),
                                issuer,
                                offices.name(issuer, today),
                                List.of(held.body()),
                                texts.t("inspection.question.recommendation", texts.name(held.kind()), unit),
                                body,
                                List.of())),
                        at,
                        actor)
                .get(0);
    }

    private void section(List<Block> body, String heading, String text) {
        body.add(new Block.Heading(texts.t("inspection.sheet." + heading)));
        text.lines().filter(line -> !line.isBlank()).forEach(line -> body.add(new Block.Paragraph(line.strip())));
    }
}

package org.zhixing.inspection.conclusion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Ids;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.inspection.ConclusionAct;
import org.zhixing.inspection.plan.Inspector;
import org.zhixing.inspection.plan.SupervisionPlan;
import org.zhixing.organization.CityOffices;
import org.zhixing.paper.Block;
import org.zhixing.paper.Draft;
import org.zhixing.paper.Issued;
import org.zhixing.paper.PaperForm;
import org.zhixing.paper.Papers;
import org.zhixing.shell.Texts;
import org.zhixing.signoff.Hands;
import org.zhixing.signoff.SignOff;
import org.zhixing.timelimit.LimitRule;

/** The conclusion and the decision on its review, as sheets. */
@Component
class ConclusionSheets {

    private final Papers papers;
    private final CityOffices offices;
    private final Texts texts;

    ConclusionSheets(Papers papers, CityOffices offices, MessageSource messages) {
        this.papers = papers;
        this.offices = offices;
        this.texts = new Texts(messages, Locale.SIMPLIFIED_CHINESE);
    }

    /** Says what the unit may do against it, and by which article. */
    Issued issue(
            Conclusion held,
            SupervisionPlan plan,
            List<Inspector> team,
            LimitRule review,
            SignOff signOff,
            Instant at,
            Actor actor) {
        var body = new ArrayList<Block>();
        team.stream().filter(Inspector::leads).forEach(one -> line(body, "leader", one.name()));
        line(
                body,
                "team",
                team.stream()
                        .filter(one -> one.takesPart() && !one.leads())
                        .map(Inspector::name)
                        .collect(Collectors.joining(texts.t("inspection.sheet.comma"))));
        body.add(new Block.Heading(texts.t("inspection.sheet.facts")));
        paragraphs(body, held.facts());
        if (!held.findings().isEmpty()) {
            body.add(new Block.Heading(texts.t("inspection.sheet.findings")));
            for (int i = 0; i < held.findings().size(); i++) {
                body.add(new Block.Paragraph(texts.t(
                        "inspection.sheet.finding", i + 1, held.findings().get(i))));
            }
            body.add(
                    new Block.Paragraph(texts.t("inspection.sheet.rectify", Objects.requireNonNull(held.rectifyBy()))));
        }
        body.add(new Block.Heading(texts.t(
                held.findings().isEmpty() ? "inspection.sheet.opinion.second" : "inspection.sheet.opinion.third")));
        paragraphs(body, held.opinion());
        body.add(new Block.Paragraph(texts.t("inspection.sheet.review", review.source())));
        body.add(Hands.of(signOff).line(texts));
        return papers.issue(
                        List.of(draft(
                                PaperForm.SUPERVISION_CONCLUSION, held, plan.supervisor(), plan.title(), body, at)),
                        at,
                        actor)
                .get(0);
    }

    Issued decide(
            Conclusion held, SupervisionPlan plan, ConclusionAct outcome, String reasons, Instant at, Actor actor) {
        var body = new ArrayList<Block>();
        body.add(new Block.Paragraph(texts.t(
                "inspection.sheet.review-asked",
                Objects.requireNonNullElse(held.number(), ""),
                Objects.requireNonNullElse(held.reviewReason(), ""))));
        paragraphs(body, reasons);
        body.add(new Block.Paragraph(texts.t("inspection.sheet.review-decided", texts.name(outcome))));
        return papers.issue(
                        List.of(draft(PaperForm.REVIEW_DECISION, held, plan.supervisor(), plan.title(), body, at)),
                        at,
                        actor)
                .get(0);
    }

    private Draft draft(PaperForm form, Conclusion held, UnitId issuer, String title, List<Block> body, Instant at) {
        var today = LocalDate.ofInstant(at, Zone.SHANGHAI);
        return new Draft(
                Ids.next(),
                form,
                held.id().subject(),
                issuer,
                offices.name(issuer, today),
                List.of(offices.name(held.unit(), today)),
                title,
                body,
                List.of());
    }

    private void line(List<Block> body, String label, String text) {
        body.add(new Block.Line(texts.t("inspection.sheet." + label), text));
    }

    private static void paragraphs(List<Block> body, String text) {
        text.lines().filter(line -> !line.isBlank()).forEach(line -> body.add(new Block.Paragraph(line.strip())));
    }
}

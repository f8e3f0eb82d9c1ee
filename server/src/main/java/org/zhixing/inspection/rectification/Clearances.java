package org.zhixing.inspection.rectification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Ids;
import org.zhixing.act.Refusal;
import org.zhixing.act.Zone;
import org.zhixing.organization.CityOffices;
import org.zhixing.paper.Block;
import org.zhixing.paper.Draft;
import org.zhixing.paper.Issued;
import org.zhixing.paper.PaperForm;
import org.zhixing.paper.Papers;
import org.zhixing.shell.Texts;
import org.zhixing.signoff.Hands;
import org.zhixing.signoff.SheetSteps;

/** The sheet on which a finding is cleared (整改销号表, practice 7). */
@Component
class Clearances {

    private final Papers papers;
    private final CityOffices offices;
    private final SheetSteps steps;
    private final Texts texts;

    Clearances(Papers papers, CityOffices offices, SheetSteps steps, MessageSource messages) {
        this.papers = papers;
        this.offices = offices;
        this.steps = steps;
        this.texts = new Texts(messages, Locale.SIMPLIFIED_CHINESE);
    }

    /** The steps of this sheet: drafted with the unit's report, checked by who verified, signed by who clears. */
    static final String FORM = PaperForm.RECTIFICATION_CLEARANCE.name();

    @Nullable
    Refusal against(Rectification one, Actor actor, LocalDate day) {
        return steps.againstSigning(FORM, one.reporter(), one.verifier(), actor, day);
    }

    Issued issue(Rectification one, Instant at, Actor actor) {
        var today = LocalDate.ofInstant(at, Zone.SHANGHAI);
        var issuer = offices.supervision(today);
        var draft = new Draft(
                Ids.next(),
                PaperForm.RECTIFICATION_CLEARANCE,
                one.id().subject(),
                issuer,
                offices.name(issuer, today),
                List.of(offices.name(one.unit(), today)),
                one.problem(),
                List.of(
                        line("origin", texts.name(one.origin()) + texts.t("inspection.sheet.colon") + one.reference()),
                        line("problem", one.problem()),
                        line("goal", Objects.requireNonNullElse(one.goal(), "")),
                        line("responsible-unit", offices.name(one.unit(), today)),
                        line("responsible", Objects.requireNonNullElse(one.responsible(), "")),
                        line("measure", Objects.requireNonNullElse(one.measure(), "")),
                        line("due", texts.name(one.term()) + texts.t("inspection.sheet.colon") + texts.day(one.due())),
                        line("result", Objects.requireNonNullElse(one.report(), "")),
                        line(
                                "verification",
                                Objects.requireNonNullElse(one.opinion(), "")
                                        + texts.t(
                                                "inspection.sheet.of",
                                                Objects.requireNonNullElse(one.verifierName(), ""))),
                        new Block.Paragraph(texts.t("inspection.sheet.cleared")),
                        hands(one, actor).line(texts)),
                List.of());
        return papers.issue(List.of(draft), at, actor).get(0);
    }

    private Hands hands(Rectification one, Actor actor) {
        return Hands.of(
                Objects.requireNonNullElse(one.reporterName(), ""),
                one.verifierName(),
                Hands.who(actor.postName(), actor.personName()),
                steps.byOne(FORM) ? steps.of(FORM).source() : null);
    }

    private Block line(String label, String text) {
        return new Block.Line(texts.t("inspection.sheet." + label), text);
    }
}

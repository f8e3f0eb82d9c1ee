package org.zhixing.inspection.rectification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhixing.act.Ids;
import org.zhixing.act.Zone;
import org.zhixing.approval.Answer;
import org.zhixing.organization.CityOffices;
import org.zhixing.paper.Block;
import org.zhixing.paper.Draft;
import org.zhixing.paper.Issued;
import org.zhixing.paper.PaperForm;
import org.zhixing.paper.Papers;
import org.zhixing.shell.Texts;

/** 延期审批表 of a rectification: what was asked, said and decided (practice 7). */
@Component
class ExtensionSheets {

    private final Papers papers;
    private final CityOffices offices;
    private final Texts texts;

    ExtensionSheets(Papers papers, CityOffices offices, MessageSource messages) {
        this.papers = papers;
        this.offices = offices;
        this.texts = new Texts(messages, Locale.SIMPLIFIED_CHINESE);
    }

    Issued issue(Rectification one, Extension asked, LocalDate until, Answer answer) {
        var today = LocalDate.ofInstant(answer.at(), Zone.SHANGHAI);
        var issuer = offices.supervision(today);
        String unit = offices.name(one.unit(), today);
        var draft = new Draft(
                Ids.next(),
                PaperForm.EXTENSION_FORM,
                one.id().subject(),
                issuer,
                offices.name(issuer, today),
                List.of(unit),
                one.problem(),
                List.of(
                        line("origin", texts.name(one.origin()) + texts.t("inspection.sheet.colon") + one.reference()),
                        line("problem", one.problem()),
                        line("responsible-unit", unit),
                        line("due", texts.day(asked.due())),
                        line("extend-to", texts.t("inspection.sheet.days", asked.until(), asked.workingDays())),
                        line("extend-why", asked.reason()),
                        line("asked-by", by(asked.askedBy(), asked.askedAt())),
                        line(
                                "decision",
                                texts.t(
                                        answer.approved() ? "inspection.sheet.granted" : "inspection.sheet.refused",
                                        until)),
                        line("decision-words", answer.opinion()),
                        line(
                                "decided-by",
                                by(answer.actor().postName() + answer.actor().personName(), answer.at()))),
                List.of());
        return papers.issue(List.of(draft), answer.at(), answer.actor()).get(0);
    }

    private String by(String who, Instant at) {
        return texts.t("inspection.sheet.by", who, LocalDate.ofInstant(at, Zone.SHANGHAI));
    }

    private Block line(String label, String text) {
        return new Block.Line(texts.t("inspection.sheet." + label), text);
    }
}

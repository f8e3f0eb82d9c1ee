package org.zhixing.inspection.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Ids;
import org.zhixing.act.Zone;
import org.zhixing.inspection.plan.Inspector;
import org.zhixing.inspection.plan.SupervisionPlan;
import org.zhixing.organization.CityOffices;
import org.zhixing.paper.Block;
import org.zhixing.paper.Draft;
import org.zhixing.paper.Issued;
import org.zhixing.paper.PaperForm;
import org.zhixing.paper.Papers;
import org.zhixing.shell.Texts;

/** The record of a visit as a sheet, once both inspectors have signed; nothing of it is typed twice (practice 7). */
@Component
class RecordSheets {

    private final Papers papers;
    private final CityOffices offices;
    private final Texts texts;

    RecordSheets(Papers papers, CityOffices offices, MessageSource messages) {
        this.papers = papers;
        this.offices = offices;
        this.texts = new Texts(messages, Locale.SIMPLIFIED_CHINESE);
    }

    Issued issue(VisitRecord record, SupervisionPlan plan, List<Inspector> team, Instant at, Actor actor) {
        var today = LocalDate.ofInstant(at, Zone.SHANGHAI);
        var body = new ArrayList<Block>();
        line(body, "plan", plan.title());
        line(body, "unit", offices.name(record.unit(), today));
        line(body, "time", minute(record.happenedAt()));
        line(body, "place", record.place());
        if (!record.heard().isEmpty()) {
            line(body, "heard", String.join("\n", record.heard()));
        }
        line(body, "facts", record.facts());
        String remark = record.remark();
        if (remark != null) {
            line(body, "remark", remark);
        }
        team.stream().filter(Inspector::leads).forEach(one -> line(body, "leader", one.name()));
        line(body, "inspectors", record.firstName() + "\n" + record.secondName());
        var draft = new Draft(
                Ids.next(),
                PaperForm.INSPECTION_RECORD,
                record.id().subject(),
                plan.supervisor(),
                offices.name(plan.supervisor(), today),
                List.of(),
                plan.title(),
                body,
                List.of());
        return papers.issue(List.of(draft), at, actor).get(0);
    }

    private String minute(Instant when) {
        var local = when.atZone(Zone.SHANGHAI);
        return texts.t(
                "inspection.sheet.record.minute",
                String.valueOf(local.getYear()),
                String.valueOf(local.getMonthValue()),
                String.valueOf(local.getDayOfMonth()),
                String.valueOf(local.getHour()),
                String.valueOf(local.getMinute()));
    }

    private void line(List<Block> body, String label, String text) {
        body.add(new Block.Line(texts.t("inspection.sheet.record." + label), text));
    }
}

package org.zhixing.paperwork.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Zone;
import org.zhixing.paper.ReservedNumber;
import org.zhixing.paper.ReservedNumbers;
import org.zhixing.paperwork.PaperKind;
import org.zhixing.paperwork.desk.Paper;
import org.zhixing.paperwork.desk.PaperRows;
import org.zhixing.paperwork.desk.PaperSight;
import org.zhixing.paperwork.sheet.Origins;
import org.zhixing.shell.CasePaper;
import org.zhixing.shell.CasePapers;
import org.zhixing.shell.Texts;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.InstructionId;

/** On the page of a docket or an instruction: its papers, and which can be drafted from it. */
@Component
class PaperLinks implements CasePapers {

    private final PaperRows rows;
    private final PaperSight sight;
    private final Origins origins;
    private final ReservedNumbers numbers;

    PaperLinks(PaperRows rows, PaperSight sight, Origins origins, ReservedNumbers numbers) {
        this.rows = rows;
        this.sight = sight;
        this.origins = origins;
        this.numbers = numbers;
    }

    @Override
    public List<CasePaper> of(CaseRef subject, Instant at, Actor actor) {
        if (!subject.module().equals(DocketId.MODULE)) {
            return List.of();
        }
        var links = new ArrayList<CasePaper>();
        var day = LocalDate.ofInstant(at, Zone.SHANGHAI);
        for (Paper paper : rows.of(subject, sight.of(actor, day))) {
            String name = paper.number();
            links.add(new CasePaper(
                    false,
                    name == null ? Texts.keyOf(paper.kind()) : "paperwork.link",
                    name == null ? List.of() : List.of(name),
                    Texts.keyOf(paper.state()),
                    paper.id().href()));
        }
        for (ReservedNumber one : numbers.enteredFor(List.of(subject.id()))) {
            var sheet = one.sheet();
            if (sheet != null) {
                links.add(new CasePaper(
                        false,
                        "paperwork.reserved.link",
                        List.of(one.number()),
                        Texts.keyOf(one.state()),
                        "/attachments/" + sheet.scan()));
            }
        }
        if (PaperSight.office(actor)) {
            for (PaperKind kind : PaperKind.values()) {
                if (offered(kind, subject)) {
                    links.add(new CasePaper(
                            true,
                            Texts.keyOf(kind),
                            List.of(),
                            "",
                            "/paperwork/new?kind=" + kind.name() + "&from=" + subject.type() + "&case="
                                    + subject.id()));
                }
            }
        }
        return links;
    }

    private boolean offered(PaperKind kind, CaseRef subject) {
        boolean instruction = subject.type().equals(InstructionId.TYPE);
        return switch (kind) {
            case SUBMISSION -> true;
            case ASSIGNMENT, FORWARDING ->
                !instruction || !origins.docketsOf(subject.id()).isEmpty();
            case TALK -> !instruction;
            case EXTENSION ->
                !instruction
                        && origins.extensions(new DocketId(subject.id())).stream()
                                .anyMatch(one -> !rows.hasForm(one.id()));
        };
    }
}

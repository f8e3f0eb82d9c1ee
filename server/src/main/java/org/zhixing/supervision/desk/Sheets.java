package org.zhixing.supervision.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.organization.Appointment;
import org.zhixing.organization.Organization;
import org.zhixing.paper.Block;
import org.zhixing.paper.Draft;
import org.zhixing.paper.PaperForm;
import org.zhixing.shell.Texts;
import org.zhixing.supervision.Colour;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.Part;
import org.zhixing.timelimit.LimitId;

/** Writes the three notices (R041–R043) and the corrections of their dates (practice 9). Sheets are Chinese in both languages. */
@Component
class Sheets {

    private final Organization organization;
    private final DocketRows dockets;
    private final Texts texts;

    Sheets(Organization organization, DocketRows dockets, MessageSource messages) {
        this.organization = organization;
        this.dockets = dockets;
        this.texts = new Texts(messages, Locale.SIMPLIFIED_CHINESE);
    }

    /** Drafts for all orders, with one question to each neighbour. */
    List<Draft> drafts(List<SheetOrder> orders, Map<LimitId, Instant> dues, Instant at) {
        var day = LocalDate.ofInstant(at, Zone.SHANGHAI);
        var parts = dockets.participantsOf(
                orders.stream().map(order -> order.docket().id()).toList());
        var units = new HashSet<UnitId>();
        orders.forEach(order -> units.addAll(List.of(order.docket().opener(), order.lead())));
        parts.values().stream().flatMap(Collection::stream).forEach(part -> units.add(part.unit()));
        var names = new Names(organization.names(units, day));
        var leads = orders.stream().map(SheetOrder::lead).collect(Collectors.toSet());
        var leaders = organization.leadersInCharge(leads, day);
        return orders.stream()
                .map(order -> draft(order, dues, parts, names, leaders.get(order.lead())))
                .toList();
    }

    /** Drafts of corrections, addressed as the sheets that they correct. */
    List<Draft> corrections(List<Correction> corrections, Instant at) {
        if (corrections.isEmpty()) {
            return List.of();
        }
        var units = new HashSet<UnitId>();
        corrections.forEach(
                one -> units.addAll(List.of(one.docket().opener(), one.docket().lead())));
        var names = new Names(organization.names(units, LocalDate.ofInstant(at, Zone.SHANGHAI)));
        return corrections.stream().map(one -> correction(one, names)).toList();
    }

    /** Drafts of accepted completion reports: sheets of the units, addressed to the office that opened the docket. */
    List<Draft> completions(List<CompletionOrder> reports, Instant at) {
        if (reports.isEmpty()) {
            return List.of();
        }
        var units = new HashSet<UnitId>();
        reports.forEach(
                one -> units.addAll(List.of(one.docket().opener(), one.docket().lead())));
        var names = new Names(organization.names(units, LocalDate.ofInstant(at, Zone.SHANGHAI)));
        return reports.stream().map(one -> completion(one, names)).toList();
    }

    private Draft completion(CompletionOrder report, Names names) {
        var docket = report.docket();
        var body = new ArrayList<Block>();
        line(body, "matter", docket.title());
        String number = docket.number();
        if (number != null) {
            line(body, "number", number);
        }
        line(body, "requirement", docket.requirement());
        report.words()
                .lines()
                .filter(text -> !text.isBlank())
                .forEach(text -> body.add(new Block.Paragraph(text.strip())));
        if (report.lateReason() != null) {
            line(body, "late-reason", report.lateReason());
        }
        line(
                body,
                "submitted",
                texts.t(
                        "supervision.sheet.submitted",
                        LocalDate.ofInstant(report.submittedAt(), Zone.SHANGHAI),
                        report.submittedBy()));
        if (report.hands() != null) {
            body.add(report.hands().line(texts));
        }
        return new Draft(
                report.paper(),
                PaperForm.COMPLETION_REPORT,
                docket.subject(),
                docket.lead(),
                names.of(docket.lead()),
                List.of(names.of(docket.opener())),
                docket.title(),
                body,
                List.of());
    }

    private Draft correction(Correction correction, Names names) {
        var docket = correction.docket();
        var body = new ArrayList<Block>();
        line(body, "matter", docket.title());
        line(body, "former", correction.former());
        line(body, "due-before", dayOf(correction.dueBefore()));
        line(body, "due-after", dayOf(correction.dueAfter()));
        line(body, "source", correction.source());
        paragraph(body, "supervision.sheet.correction.closing");
        var hands = correction.hands();
        var byRule = correction.byRule();
        if (hands != null) {
            body.add(hands.line(texts));
        } else if (byRule != null) {
            body.add(new Block.Line(
                    texts.t("signoff.sheet.hands"), texts.t("supervision.sheet.correction.by-rule", byRule)));
        }
        return new Draft(
                correction.paper(),
                PaperForm.CORRECTION,
                docket.subject(),
                docket.opener(),
                names.of(docket.opener()),
                List.of(names.of(docket.lead())),
                docket.title(),
                body,
                List.of());
    }

    private Draft draft(
            SheetOrder order,
            Map<LimitId, Instant> dues,
            Map<DocketId, List<Participant>> parts,
            Names names,
            @Nullable Appointment leader) {
        var docket = order.docket();
        var body = new ArrayList<Block>();
        line(body, "matter", docket.title());
        if (order.former() != null) {
            line(body, "former", order.former());
        }
        line(body, "authority", texts.t("supervision.sheet.quoted", docket.sourceTitle(), docket.authority()));
        if (leader != null) {
            line(body, "leader", texts.t("supervision.sheet.person", leader.postName(), leader.personName()));
        }
        line(body, "lead", names.of(order.lead()));
        var all = parts.getOrDefault(docket.id(), List.of());
        units(body, "joint", Part.JOINT_LEAD, all, names);
        units(body, "assistants", Part.ASSISTANT, all, names);
        line(
                body,
                "person",
                docket.personName() == null ? texts.t("supervision.sheet.to-be-named") : docket.personName());
        var due = dues.get(order.term());
        if (due != null) {
            line(body, docket.ongoing() ? "review" : "due", dayOf(due));
        }
        words(body, order);
        if (order.hands() != null) {
            body.add(order.hands().line(texts));
        }
        return new Draft(
                order.paper(),
                form(order.colour()),
                docket.subject(),
                docket.opener(),
                names.of(docket.opener()),
                List.of(names.of(order.lead())),
                docket.title(),
                body,
                all.stream().map(part -> names.of(part.unit())).toList());
    }

    private void words(List<Block> body, SheetOrder order) {
        switch (order.colour()) {
            case GREEN -> {
                line(body, "requirement", order.docket().requirement());
                paragraph(body, "supervision.sheet.green.closing");
            }
            case YELLOW -> {
                line(body, "reason", order.reason());
                paragraph(body, "supervision.sheet.yellow.closing");
            }
            case RED -> {
                line(body, "reason", order.reason());
                line(
                        body,
                        "explanation",
                        order.explanation() == null ? texts.t("supervision.sheet.unexplained") : order.explanation());
                if (order.approver() != null) {
                    line(body, "approver", order.approver());
                }
                paragraph(body, "supervision.sheet.red.closing");
            }
        }
    }

    private void units(List<Block> body, String label, Part part, List<Participant> all, Names names) {
        String joined = all.stream()
                .filter(participant -> participant.part() == part)
                .map(participant -> names.of(participant.unit()))
                .collect(Collectors.joining(texts.t("supervision.sheet.comma")));
        if (!joined.isEmpty()) {
            line(body, label, joined);
        }
    }

    private void line(List<Block> body, String label, String text) {
        body.add(new Block.Line(texts.t("supervision.sheet.label." + label), text));
    }

    private void paragraph(List<Block> body, String key) {
        body.add(new Block.Paragraph(texts.t(key)));
    }

    private String dayOf(Instant due) {
        var day = LocalDate.ofInstant(due.minusNanos(1), Zone.SHANGHAI);
        return texts.day(day);
    }

    private static PaperForm form(Colour colour) {
        return switch (colour) {
            case GREEN -> PaperForm.GREEN_NOTICE;
            case YELLOW -> PaperForm.YELLOW_NOTICE;
            case RED -> PaperForm.RED_NOTICE;
        };
    }

    /** What units are called on the day of the sheet. */
    private record Names(Map<UnitId, String> names) {
        String of(UnitId id) {
            return names.getOrDefault(id, "");
        }
    }
}

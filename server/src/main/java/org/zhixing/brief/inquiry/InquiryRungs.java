package org.zhixing.brief.inquiry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Zone;
import org.zhixing.brief.BriefAct;
import org.zhixing.brief.BriefId;
import org.zhixing.brief.InquiryState;
import org.zhixing.brief.desk.BriefMessages;
import org.zhixing.brief.desk.BriefRows;
import org.zhixing.brief.desk.BriefSight;
import org.zhixing.filing.Filing;
import org.zhixing.organization.CityOffices;
import org.zhixing.timelimit.ClaimedRung;
import org.zhixing.timelimit.LimitId;
import org.zhixing.timelimit.LimitKind;
import org.zhixing.timelimit.RungHandler;

/** Reminds a unit on the last day; when it is over, silence is written down as silence, never as a yes. */
@Component
class InquiryRungs implements RungHandler {

    private final InquiryRows inquiries;
    private final BriefRows rows;
    private final CityOffices offices;
    private final Filing filing;
    private final BriefMessages told;

    InquiryRungs(InquiryRows inquiries, BriefRows rows, CityOffices offices, Filing filing, BriefMessages told) {
        this.inquiries = inquiries;
        this.rows = rows;
        this.offices = offices;
        this.filing = filing;
        this.told = told;
    }

    @Override
    public LimitKind kind() {
        return Inquiries.CONFIRMATION;
    }

    @Override
    public void claimed(List<ClaimedRung> batch) {
        Map<LimitId, Inquiry> known =
                inquiries
                        .byLimits(batch.stream()
                                .map(ClaimedRung::limit)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Inquiry::limit, one -> one));
        for (ClaimedRung rung : batch) {
            var inquiry = known.get(rung.limit());
            var brief = rows.find(new BriefId(rung.subject().id()), BriefSight.Scope.SYSTEM)
                    .orElse(null);
            if (inquiry == null || brief == null || inquiry.state() != InquiryState.ASKED) {
                continue;
            }
            if (rung.rung().equals(Inquiries.REMINDER)) {
                told.tell(
                        List.of(CityOffices.liaison(inquiry.unit())),
                        brief,
                        "brief.message.reminded",
                        brief.id().href(BriefAct.ANSWER),
                        true,
                        rung.sweptAt());
            } else {
                inquiries.move(inquiry, InquiryState.SILENT, null, null);
                filing.enter(
                        brief.id(),
                        BriefAct.ANSWER,
                        Map.of("unit", inquiry.unitName(), "answer", InquiryState.SILENT),
                        List.of(),
                        rung.sweptAt(),
                        Actor.system("brief.confirmation", "practice 7"));
                told.tell(
                        List.of(offices.officers(LocalDate.ofInstant(rung.sweptAt(), Zone.SHANGHAI))),
                        brief,
                        "brief.message.silent",
                        brief.id().href(),
                        false,
                        rung.sweptAt());
            }
        }
    }
}

package org.zhixing.inspection;

import static org.zhixing.inspection.FieldOffice.OFFICER;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhixing.act.Outcome;
import org.zhixing.approval.Approvals;
import org.zhixing.inspection.burden.BurdenActs;
import org.zhixing.inspection.burden.BurdenMeter;
import org.zhixing.inspection.burden.Meetings;

/** What the tests of the burden meter share: what is asked of a bureau in one call, and what the meter says of it. */
abstract class BurdenCases {

    @Autowired
    FieldOffice office;

    @Autowired
    BurdenMeter meter;

    @Autowired
    BurdenActs acts;

    @Autowired
    Meetings meetings;

    @Autowired
    Rectifications rectifications;

    @Autowired
    Approvals approvals;

    final BurdenMeter.Line line(FieldOffice.Bureau town) {
        return meter.of(YearMonth.from(office.today()), office.today()).stream()
                .filter(one -> one.unit().equals(town.id()))
                .findFirst()
                .orElseThrow();
    }

    final CaseId rectification(FieldOffice.Bureau town) {
        return rectifications
                .open(
                        List.of(new NewRectification(
                                Origin.AUDIT,
                                "审计报告",
                                null,
                                null,
                                town.id(),
                                "台账不全" + town.name(),
                                office.today().plusDays(20))),
                        office.now(),
                        office.actor(OFFICER))
                .orThrow()
                .get(0);
    }

    final Outcome<UUID> meeting(FieldOffice.Bureau town) {
        return meeting(town, office.today());
    }

    final Outcome<UUID> meeting(FieldOffice.Bureau town, LocalDate day) {
        return meetings.record(
                Meetings.Meeting.of("周例会", day, 10, List.of(town.id()), "内容不同。"),
                FieldOffice.GROUNDS,
                office.now(),
                office.actor(OFFICER));
    }

    final Outcome<?> answer(String person, CaseId allowance, boolean yes) {
        var question =
                approvals.open(allowance.subject(), "inspection.allowance").orElseThrow();
        return office.within(() -> approvals.answer(question.id(), yes, "从严。", office.now(), office.actor(person)));
    }

    final List<BurdenActs.Act> behind(FieldOffice.Bureau town, BurdenKind kind, String reader) {
        var month = YearMonth.from(office.today());
        return acts.of(List.of(town.id()), month, month, kind, office.seer(reader), office.now(), 10);
    }
}

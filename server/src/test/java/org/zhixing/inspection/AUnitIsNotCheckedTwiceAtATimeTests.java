package org.zhixing.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.filing.Filing.ANY_VERSION;
import static org.zhixing.inspection.FieldOffice.OFFICER;
import static org.zhixing.inspection.FieldOffice.why;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhixing.inspection.plan.CheckCalendar;

/** R052: one calendar; what is repeated is merged by a person or refused, and the year's quota holds. */
@InspectionTest
class AUnitIsNotCheckedTwiceAtATimeTests {

    @Autowired
    FieldOffice office;

    @Autowired
    CheckCalendar calendar;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aSecondCheckIsRefusedUntilSomebodyMergesIt() {
        var town = office.bureau();
        var first = office.approved("第一次督查", town.id());
        var second = office.drafted("第二次督查", town.id());
        assertThat(why(office.plans.submit(second, ANY_VERSION, office.now(), office.actor(OFFICER))))
                .isEqualTo("inspection.refused.clash");
        var clash = calendar.clashes(second, office.today());
        assertThat(clash).singleElement().satisfies(one -> {
            assertThat(one.otherPlan()).isEqualTo(first);
            assertThat(one.mergeable()).isTrue();
        });
        office.plans
                .merge(
                        second,
                        ANY_VERSION,
                        clash.get(0).visit(),
                        clash.get(0).other(),
                        office.now(),
                        office.actor(OFFICER))
                .orThrow();
        office.plans
                .submit(second, ANY_VERSION, office.now(), office.actor(OFFICER))
                .orThrow();
        assertThat(office.visits(second)).singleElement().satisfies(visit -> {
            assertThat(visit.mergedInto()).isEqualTo(office.visits(first).get(0).id());
            assertThat(visit.mergedBy()).isEqualTo(OFFICER);
        });
    }

    @Test
    void theYearsQuotaOfATownshipHolds() {
        var town = office.bureau();
        for (int n = 1; n <= 2; n++) {
            var id = office.approved("往年督查" + n, town.id());
            jdbc.sql("UPDATE inspection.visit SET day = day + :days WHERE plan = :plan")
                    .param("days", 60 * n)
                    .param("plan", id.value())
                    .update();
        }
        var third = office.drafted("第三次督查", town.id());
        assertThat(why(office.plans.submit(third, ANY_VERSION, office.now(), office.actor(OFFICER))))
                .isEqualTo("inspection.refused.quota");
    }

    @Test
    void anApprovedVisitMovesOnlyWithinItsPeriodAndWithoutClash() {
        var town = office.bureau();
        var id = office.approved("改期", town.id());
        var visit = office.visits(id).get(0).id();
        assertThat(why(office.plans.schedule(
                        id, ANY_VERSION, visit, office.today().plusDays(60), office.now(), office.actor(OFFICER))))
                .isEqualTo("inspection.refused.outside");
        office.plans
                .schedule(id, ANY_VERSION, visit, office.today().plusDays(3), office.now(), office.actor(OFFICER))
                .orThrow();
        assertThat(office.visits(id).get(0).day()).isEqualTo(office.today().plusDays(3));
    }
}

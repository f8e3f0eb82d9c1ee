package org.zhixing.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.supervision.Office.LIAISON;
import static org.zhixing.supervision.Office.MARKET;
import static org.zhixing.supervision.Office.OFFICER;
import static org.zhixing.supervision.Office.PLANNING;
import static org.zhixing.supervision.Office.why;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhixing.brief.BriefFigure;
import org.zhixing.brief.desk.BriefRow;
import org.zhixing.brief.draw.Drawing;
import org.zhixing.supervision.listing.PassedOn;

/** R166: what went from unit to unit is seen with its facts; whether it is told, and as what, a person decides. */
@SupervisionTest
class WhatIsPassedOnIsSeenAndToldByAPersonTests {

    @Autowired
    Office office;

    @Autowired
    PassedOn passedOn;

    @Autowired
    Drawing drawing;

    private List<PassedOn.Matter> seenBy(String person, DocketId docket) {
        return passedOn.page(office.actor(person), office.now(), null, 1000).stream()
                .filter(one -> one.docket().equals(docket))
                .toList();
    }

    /** Objected to in vain, and then handed on twice. */
    private DocketId passed(String title) {
        var docket = office.open(title);
        office.does(LIAISON, new DocketCommand.ObjectToAssignment(docket, office.city.unit(PLANNING), "属投资主管部门职责。"));
        office.does(OFFICER, new DocketCommand.RejectObjection(docket, "属财政职责。"));
        assertThat(seenBy(OFFICER, docket)).as("once is no coming and going").isEmpty();
        office.forwardDays(7, 10);
        office.does(OFFICER, new DocketCommand.Transfer(docket, -1, office.city.unit(PLANNING), "机构职责调整。"));
        return docket;
    }

    private List<BriefRow> drawn(DocketId docket) {
        return drawing.rows(office.today().minusDays(1), office.today(), List.of(), office.now()).stream()
                .filter(row -> row.docket().equals(docket))
                .toList();
    }

    @Test
    void itsFactsAreSeenByWhoeverMaySeeTheDocketAndByNobodyElse() {
        var docket = passed("整治非法广告");
        assertThat(seenBy(OFFICER, docket)).singleElement().satisfies(one -> {
            assertThat(one.times()).isEqualTo(2);
            assertThat(one.leadName()).isEqualTo(PLANNING);
            assertThat(one.cited()).isNull();
            assertThat(one.steps()).hasSize(2);
            assertThat(one.steps().get(0).objection()).isEqualTo("REJECTED");
            assertThat(one.steps().get(1).unit()).isEqualTo(Office.FINANCE);
            assertThat(one.steps().get(1).other()).isEqualTo(PLANNING);
            assertThat(one.steps().get(1).days()).as("how long finance had it").isPositive();
        });
        assertThat(seenBy("严守一", docket)).as("the lead of now").hasSize(1);
        assertThat(seenBy("温如初", docket)).as("another unit").isEmpty();
    }

    @Test
    void aPersonOfTheOfficePutsItIntoTheBriefAndTakesItOut() {
        var docket = passed("拆除违章围挡");
        assertThat(drawn(docket)).allMatch(row -> !row.figures().contains(BriefFigure.PASSED_ON));
        var circular = new DocketCommand.Cite(docket, CitationForm.CIRCULAR, "两次转办，历时七日无人承办。");
        assertThat(why(office.tries("严守一", circular))).isEqualTo("supervision.refused.not-yours");
        assertThat(why(office.tries(OFFICER, new DocketCommand.Cite(docket, CitationForm.CIRCULAR, " "))))
                .isEqualTo("supervision.refused.no-words");
        office.does(OFFICER, circular);
        assertThat(seenBy(OFFICER, docket).get(0).cited()).isEqualTo(CitationForm.CIRCULAR);
        assertThat(drawn(docket)).anySatisfy(row -> {
            assertThat(row.figures()).contains(BriefFigure.PASSED_ON);
            assertThat(row.cited()).isEqualTo("两次转办，历时七日无人承办。");
            assertThat(row.named())
                    .as("its unit is asked whether this is right")
                    .isTrue();
        });
        office.does(OFFICER, new DocketCommand.Cite(docket, CitationForm.EXAMPLE, "牵头单位主动接下，三日办结。"));
        assertThat(drawn(docket))
                .anyMatch(row -> row.figures().contains(BriefFigure.EXAMPLE))
                .noneMatch(row -> row.figures().contains(BriefFigure.PASSED_ON));
        office.does(OFFICER, new DocketCommand.Cite(docket, CitationForm.NONE, "事实有出入。"));
        assertThat(seenBy(OFFICER, docket).get(0).cited()).isNull();
        assertThat(drawn(docket)).noneMatch(row -> row.figures().contains(BriefFigure.EXAMPLE));
    }

    @Test
    void whatWasHandedOnOnceIsNotCited() {
        var docket = office.open("修补护栏");
        office.does(OFFICER, new DocketCommand.Transfer(docket, -1, office.city.unit(MARKET), "职责所在。"));
        assertThat(why(office.tries(OFFICER, new DocketCommand.Cite(docket, CitationForm.CIRCULAR, "多次转办。"))))
                .isEqualTo("supervision.refused.passed-on-seldom");
    }
}

package org.zhixing.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.filing.Filing.ANY_VERSION;
import static org.zhixing.inspection.FieldOffice.OFFICER;
import static org.zhixing.inspection.FieldOffice.SECOND;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhixing.paper.PaperForm;
import org.zhixing.paper.Papers;

/** Practice 7: the record of a visit is a sheet, numbered when the second inspector has signed and not before. */
@InspectionTest
class ARecordSignedByBothIsANumberedSheetTests {

    @Autowired
    FieldOffice office;

    @Autowired
    Papers papers;

    @Test
    void aNumberFollowsTheSecondSignature() {
        var town = office.bureau();
        var plan = office.approved("记录" + town.name(), town.id());
        var visit = office.visits(plan).get(0).id();
        var id = office.records
                .write(CaseId.next(CaseKind.RECORD), visit, office.saw(SECOND), office.now(), office.actor(OFFICER))
                .orThrow();
        office.records
                .sign(id, ANY_VERSION, office.now(), office.actor(OFFICER))
                .orThrow();
        assertThat(papers.of(id.subject())).isEmpty();
        office.records.sign(id, ANY_VERSION, office.now(), office.actor(SECOND)).orThrow();
        assertThat(papers.of(id.subject())).singleElement().satisfies(sheet -> {
            assertThat(sheet.draft().form()).isEqualTo(PaperForm.INSPECTION_RECORD);
            assertThat(sheet.number()).contains("督记");
            assertThat(sheet.draft().body().toString()).contains("抽查名册三十户", OFFICER, SECOND, town.name());
        });
    }
}

package org.zhixing.inspection.web;

import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.CaseKind;
import org.zhixing.inspection.InspectionAct;
import org.zhixing.shell.RegisterForms;

/** The forms of one register. */
interface CaseForms extends RegisterForms<CaseId, InspectionAct> {

    CaseKind kind();

    @Override
    default String action(CaseId id, InspectionAct act) {
        return id.href(act);
    }
}

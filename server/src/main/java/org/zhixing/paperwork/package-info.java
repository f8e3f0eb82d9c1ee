/**
 * Papers that are written from a docket or an instruction: 交办通知单, 延期审批表, 呈批单, 转办函, 约谈记录 (practice 7), and
 * hand-written sheets that are entered later. It promises that nothing known is typed again, that a paper goes the way
 * its kind has in {@code signoff}, that it is numbered when it is issued and keeps its number when it is void. It
 * changes a docket in one case alone: a signed slip about one that is not opened yet is its signature and opens it. Who may
 * not see the docket drafts nothing from it.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "act",
            "shell",
            "ledger",
            "timelimit",
            "paper",
            "attachment",
            "notification",
            "organization",
            "approval",
            "signoff",
            "supervision"
        })
package org.zhixing.paperwork;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

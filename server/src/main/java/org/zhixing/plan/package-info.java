/**
 * Plan documents and what becomes of them: a document is read into proposed tasks, people check and confirm them, and a
 * campaign with stages and dockets comes out (R030, R031, R033, R147, R148, R150). It promises that nothing is opened
 * which a person has not confirmed, that every field shows the words it came from, and that a document bearing a secrecy
 * mark is refused before anything of it is stored. It never changes a docket once it is open.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "act",
            "shell",
            "ledger",
            "attachment",
            "organization",
            "dutylist",
            "identity",
            "supervision",
            "supervision :: instruction"
        })
package org.zhixing.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

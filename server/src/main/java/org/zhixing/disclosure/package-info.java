/**
 * What the city lets everybody read of its matters under supervision and of what worked (practice 9, R051, R069, R089, R178, R179): the wording
 * that a person has released, with the first due date and every extension with its reason. It promises that nothing is
 * public by itself, that who proposes does not release, that internal material never comes out, and that what was edited
 * for publication stands in the record beside the original. It names offices and no person, and keeps no progress of its
 * own: where a matter stands is what its docket says.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "act",
            "shell",
            "rows",
            "ledger",
            "timelimit",
            "organization",
            "approval",
            "supervision",
            "secrecy"
        })
package org.zhixing.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

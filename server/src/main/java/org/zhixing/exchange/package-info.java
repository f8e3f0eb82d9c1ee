/**
 * Exchange with other systems, by the machine interface and by files, so that nothing is typed twice (practice 6, R035):
 * the office system and the provincial platform give matters in under their own numbers and fetch what became of them. It
 * promises that a number comes in once, that a stated due date is kept, and that a person opens every docket and registers
 * every instruction and proposal. It must never open a docket by itself, keep a token, or hand out what the system's office
 * could not see.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "act",
            "shell",
            "ledger",
            "paper",
            "timelimit",
            "organization",
            "dutylist",
            "identity",
            "supervision",
            "proposal"
        })
package org.zhixing.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

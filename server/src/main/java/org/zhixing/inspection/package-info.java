/**
 * Field work and its limits: supervision plans with their designation, team, drawn sample and calendar, records, the
 * supervision conclusion with its review, one register of rectification for findings of every origin, look-back, and the
 * burden meter (R045, R048, R049, R052, R054; domain law L1). It promises that nobody is visited without an approved
 * plan, that every draw can be repeated by anybody, and that who made a conclusion does not review it. It must never
 * supervise citizens or firms, never derive a measure against a person, and never let time decide.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "act",
            "shell",
            "rows",
            "ledger",
            "timelimit",
            "paper",
            "attachment",
            "notification",
            "filing",
            "organization",
            "dutylist",
            "identity",
            "approval",
            "signoff",
            "supervision",
            "brief",
            "campaign",
            "proposal",
            "paperwork",
            "supervision :: template"
        })
package org.zhixing.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

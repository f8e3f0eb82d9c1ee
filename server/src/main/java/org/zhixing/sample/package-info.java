/**
 * The invented city of Yunze (云泽市) and its time machine, present only when asked for: some sixty units, 3,300 people,
 * and a year of dockets made through the modules' own batch entrances, so that a visitor sees a living house. The same
 * seed makes the same city. It never touches a database that is not a sample.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "act",
            "attachment",
            "shell",
            "ledger",
            "timelimit",
            "paper",
            "notification",
            "organization",
            "dutylist",
            "identity",
            "approval",
            "signoff",
            "supervision",
            "supervision :: report",
            "supervision :: round",
            "supervision :: template",
            "plan",
            "intake",
            "ladder",
            "exchange",
            "decision",
            "secrecy",
            "proposal",
            "inspection",
            "inspection :: desk",
            "inspection :: plan",
            "inspection :: record",
            "inspection :: conclusion",
            "inspection :: rectification",
            "inspection :: recommendation",
            "inspection :: lookback",
            "inspection :: burden",
            "brief",
            "brief :: desk",
            "brief :: draw",
            "brief :: inquiry",
            "brief :: sign",
            "campaign",
            "campaign :: course",
            "campaign :: desk",
            "campaign :: rule",
            "campaign :: unitplan",
            "campaign :: discussion",
            "succession",
            "succession :: desk",
            "duty",
            "paperwork",
            "paperwork :: desk",
            "project",
            "disclosure",
            "practice",
            "practice :: library",
            "practice :: negative",
            "practice :: material"
        })
package org.zhixing.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

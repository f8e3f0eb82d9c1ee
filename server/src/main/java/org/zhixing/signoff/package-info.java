/**
 * The way of a paper from the drafter to the signature (拟办、核稿、会签、签发; practice 7; L15 art. 25). Owns the steps of
 * each kind of paper as data with source and version, and each paper's way through them. It promises that nobody checks
 * or signs what he submitted, that a signature is a leader's answer given through {@code approval} or a signed page whose
 * scan is kept with the name of who recorded it, and that the asking module learns the end in the same transaction. It
 * never decides by the lapse of time and never shows a recorded page as somebody's own act.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "act",
            "shell",
            "ledger",
            "paper",
            "attachment",
            "notification",
            "organization",
            "approval"
        })
package org.zhixing.signoff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * What must not be here, and what must go (practice 10, 保守国家秘密法). Owns the watch at the doors for marks of secrecy,
 * the register of offline matters (线下督办), and the orders under which two persons have content destroyed. It promises
 * that of a refused text only the fact is kept, that nobody destroys alone, and that the ledger still verifies afterwards.
 * It must never hold a secret itself: no title, no quotation, no file name.
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
            "identity"
        })
package org.zhixing.secrecy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

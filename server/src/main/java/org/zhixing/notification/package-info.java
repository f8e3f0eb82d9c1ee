/** The inbox and the channels that lead to it. A message is written in the transaction of its cause; e-mail leaves after commit from an outbox, with no case content (practice 12). */
@NullMarked
@ApplicationModule(allowedDependencies = {"act", "shell", "ledger"})
package org.zhixing.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

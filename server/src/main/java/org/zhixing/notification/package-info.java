/**
 * The inbox and the channels that lead to it. A message is written in the transaction of its cause and addressed to a
 * person, a post or a duty, resolved to people when read; e-mail leaves after commit from an outbox, at once if urgent,
 * else in one digest at 08:30, with a stable Message-ID and nothing but number and date (practice 12, architecture rule
 * 14). It never carries case content out of the house and never decides whether something was served.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"act", "shell", "ledger"})
package org.zhixing.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Files of cases. Owns their contents, stored once and in pieces, their names and types. It promises that nothing is
 * stored that is empty, too large, of a kind not allowed, explosive, unreadable by us or marked as a state secret
 * (practice 10, quality: bad input), and that a file is never held in memory as a whole. It never decides who may read a
 * file: the module of its case does, and a file nobody speaks for stays closed.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"act", "shell", "ledger"})
package org.zhixing.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

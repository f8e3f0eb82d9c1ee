/**
 * The duty lists of townships and streets (乡镇（街道）履行职责事项清单; domain law L9): what they do themselves, in what they
 * assist whom, and what a department has taken back. It promises that a version is taken in whole or not at all, that an
 * older one stays readable, and that whoever asks a township says under which item, or by which admission outside the
 * list. It must never choose an item itself.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"act", "shell", "rows", "ledger", "organization"})
package org.zhixing.dutylist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Key projects and projects for people's livelihood (R036, R037, practice 4): each has its docket with values planned
 * month by month, a named project secretary with a stand-in, and a journal of contacts. It promises one register in
 * which plan, reached value and both lights stand side by side. It keeps no progress of its own: what was reached is
 * what the docket's reports say.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"act", "shell", "ledger", "organization", "dutylist", "supervision"})
package org.zhixing.project;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

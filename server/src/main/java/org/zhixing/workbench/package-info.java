/**
 * What I must do now: to-dos of all modules by time left, the week ahead, and the global search. It owns no case and
 * stores nothing; it asks the ports of {@code shell} and shows only what each module lets the actor see.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"act", "shell", "notification"})
package org.zhixing.workbench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

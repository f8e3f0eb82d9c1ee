/**
 * The page frame: layout, navigation, form fragments, languages, assets, and the ports (navigation, to-dos) that higher
 * modules fill. It promises that no page carries text outside the message files and nothing inline that the content
 * policy forbids. It knows no case and stores nothing but the filters that people keep for themselves.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"act"})
package org.zhixing.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Files: stored by content, typed by content, refused when they carry a secrecy mark (practice 10). Who may read a file is decided by the module whose case it belongs to. */
@NullMarked
@ApplicationModule(allowedDependencies = {"act", "shell", "ledger"})
package org.zhixing.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

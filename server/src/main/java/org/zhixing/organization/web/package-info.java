/** Pages of units, people, stand-ins and the import; thin, all rules stand behind the module's face. */
@NullMarked
package org.zhixing.organization.web;

import org.jspecify.annotations.NullMarked;

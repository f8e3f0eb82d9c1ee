/** Facts about tables that are offered for import. */
@NullMarked
package org.zhixing.organization.intake;

import org.jspecify.annotations.NullMarked;

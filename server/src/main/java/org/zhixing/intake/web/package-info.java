/** The pages of the import. */
@NullMarked
package org.zhixing.intake.web;

import org.jspecify.annotations.NullMarked;

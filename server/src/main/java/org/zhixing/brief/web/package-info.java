/** The pages of briefs. */
@NullMarked
package org.zhixing.brief.web;

import org.jspecify.annotations.NullMarked;

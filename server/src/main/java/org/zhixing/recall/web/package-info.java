/** The pages of what was known on a day. */
@NullMarked
package org.zhixing.recall.web;

import org.jspecify.annotations.NullMarked;

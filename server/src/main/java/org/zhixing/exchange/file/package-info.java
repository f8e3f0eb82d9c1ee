/** Matters and progress as files. */
@NullMarked
package org.zhixing.exchange.file;

import org.jspecify.annotations.NullMarked;

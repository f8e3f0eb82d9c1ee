/** How a sheet is drawn: its parts, its fonts, its code, its files. */
@NullMarked
package org.zhixing.paper.sheet;

import org.jspecify.annotations.NullMarked;

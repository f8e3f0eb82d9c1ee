/** What papers say: read from dockets, extensions and instructions, in the words of the form. */
@NullMarked
package org.zhixing.paperwork.sheet;

import org.jspecify.annotations.NullMarked;

/** Tables, drawn or structured, read row by row into tasks. */
@NullMarked
package org.zhixing.planreader.table;

import org.jspecify.annotations.NullMarked;

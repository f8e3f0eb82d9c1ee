/** What a sheet says: its canonical content, its digest, the words printed on every sheet. */
@NullMarked
package org.zhixing.paper.content;

import org.jspecify.annotations.NullMarked;

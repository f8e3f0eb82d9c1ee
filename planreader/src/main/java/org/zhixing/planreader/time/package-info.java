/** Time limits: from the words of a document to dates, never further than the words go. */
@NullMarked
package org.zhixing.planreader.time;

import org.jspecify.annotations.NullMarked;

/** Files into text: types told by content, sizes bounded, refusals typed. */
@NullMarked
package org.zhixing.planreader.input;

import org.jspecify.annotations.NullMarked;

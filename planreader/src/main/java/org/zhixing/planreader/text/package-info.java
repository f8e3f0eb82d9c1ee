/** The text as the rules see it: folded characters, joined lines, item numbers and the tree they open. */
@NullMarked
package org.zhixing.planreader.text;

import org.jspecify.annotations.NullMarked;

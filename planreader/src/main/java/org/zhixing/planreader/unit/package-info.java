/** Units: what is a name, where a list of names is cut, who leads and who supports. */
@NullMarked
package org.zhixing.planreader.unit;

import org.jspecify.annotations.NullMarked;

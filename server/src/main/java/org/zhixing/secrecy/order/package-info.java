/** Orders of destruction, and how they are carried out. */
@NullMarked
package org.zhixing.secrecy.order;

import org.jspecify.annotations.NullMarked;

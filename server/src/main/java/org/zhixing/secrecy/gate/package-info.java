/** The watch at the doors. */
@NullMarked
package org.zhixing.secrecy.gate;

import org.jspecify.annotations.NullMarked;

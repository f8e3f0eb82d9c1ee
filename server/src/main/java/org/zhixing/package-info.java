/** The server: one package below this one is one module; {@link org.zhixing.Floors} says which may know which. */
@NullMarked
package org.zhixing;

import org.jspecify.annotations.NullMarked;

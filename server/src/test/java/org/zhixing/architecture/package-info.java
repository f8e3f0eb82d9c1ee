/** What holds for the whole house: floors, clocks, schemas, words. */
@NullMarked
package org.zhixing.architecture;

import org.jspecify.annotations.NullMarked;

/** How fast plans are read, beside taking out their text alone and beside recognising the names in it. */
@NullMarked
package org.zhixing.bench.reader;

import org.jspecify.annotations.NullMarked;

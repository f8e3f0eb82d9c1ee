/** The product itself, started inside a measurement on a PostgreSQL of its own, and cases to measure it with. */
@NullMarked
package org.zhixing.bench.product;

import org.jspecify.annotations.NullMarked;

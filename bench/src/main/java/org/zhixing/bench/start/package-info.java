/** From the command to the first page: the product with the sample city, an empty Spring Boot application, a bare JVM. */
@NullMarked
package org.zhixing.bench.start;

import org.jspecify.annotations.NullMarked;

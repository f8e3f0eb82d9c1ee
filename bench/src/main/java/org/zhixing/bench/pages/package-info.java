/** Pages of a signed-in officer under load: ours, the same page in Thymeleaf, and a constant page behind the same request. */
@NullMarked
package org.zhixing.bench.pages;

import org.jspecify.annotations.NullMarked;

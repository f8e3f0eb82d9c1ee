/** Journeys of real users: the product as a process of its own, a real browser, the sample city. */
@NullMarked
package org.zhixing.browser;

import org.jspecify.annotations.NullMarked;

/** The machine interface, and the pages about it. */
@NullMarked
package org.zhixing.exchange.web;

import org.jspecify.annotations.NullMarked;

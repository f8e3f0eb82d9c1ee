/** Dockets as lists: filters, pages of keys, what waits for whom, search. */
@NullMarked
package org.zhixing.supervision.listing;

import org.jspecify.annotations.NullMarked;

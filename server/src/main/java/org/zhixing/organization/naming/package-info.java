/** How written names become units: spellings, collective words, suggestions. Pure functions over the units of one day. */
@NullMarked
package org.zhixing.organization.naming;

import org.jspecify.annotations.NullMarked;

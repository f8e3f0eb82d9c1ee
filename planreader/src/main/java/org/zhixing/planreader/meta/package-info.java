/** What a document says about itself: number, issuer, dates, recipients, validity, leading group. */
@NullMarked
package org.zhixing.planreader.meta;

import org.jspecify.annotations.NullMarked;

/** What the officers of an office have taught the reader about the documents of an issuer: kept, shown, forgotten. */
@NullMarked
package org.zhixing.plan.house;

import org.jspecify.annotations.NullMarked;

/** Lists, errands, search and figures of proposals within what the actor may see. */
@NullMarked
package org.zhixing.proposal.listing;

import org.jspecify.annotations.NullMarked;

/** Proposals as they are kept, and what is done about them by the tables of moves. */
@NullMarked
package org.zhixing.proposal.desk;

import org.jspecify.annotations.NullMarked;

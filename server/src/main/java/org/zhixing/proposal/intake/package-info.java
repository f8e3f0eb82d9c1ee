/** The session’s list from a spreadsheet: all rows or none, with a report row by row. */
@NullMarked
package org.zhixing.proposal.intake;

import org.jspecify.annotations.NullMarked;

/**
 * Units and staff from a spreadsheet (XLSX, CSV): read within bounds, checked row by row, shown as a dry run, and then
 * written all or not at all.
 */
@NullMarked
package org.zhixing.organization.intake;

import org.jspecify.annotations.NullMarked;

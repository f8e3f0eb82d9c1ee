/**
 * The city's own templates of registers and briefs, uploaded and not programmed (practice 6), and their filling. It never
 * trusts an upload: no macros, no links to elsewhere, no names outside the closed set.
 */
@NullMarked
package org.zhixing.supervision.template;

import org.jspecify.annotations.NullMarked;

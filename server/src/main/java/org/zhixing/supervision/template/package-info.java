/**
 * The city's own templates of registers and briefs, uploaded and not programmed (practice 6), and their filling: one
 * mechanism for every register of the house. It never trusts an upload: no macros, no links to elsewhere, no names outside
 * the closed set of its kind. What is filled in is scoped by whoever asks.
 */
@NamedInterface("template")
@NullMarked
package org.zhixing.supervision.template;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** Compares what was read with what a person marked: tasks by likeness of their words, fields one by one. */
@NullMarked
package org.zhixing.planreader.score;

import org.jspecify.annotations.NullMarked;

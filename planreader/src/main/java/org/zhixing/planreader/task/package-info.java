/** Tasks: where one begins and ends, and what it takes from brackets, labels, subjects, parents and stages. */
@NullMarked
package org.zhixing.planreader.task;

import org.jspecify.annotations.NullMarked;

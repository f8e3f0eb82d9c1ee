/** Reads an official plan document into structure and tasks, each field with the words it came from. */
@NullMarked
package org.zhixing.planreader;

import org.jspecify.annotations.NullMarked;

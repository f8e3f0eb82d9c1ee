/** The reader on the command line. */
@NullMarked
package org.zhixing.planreader.cli;

import org.jspecify.annotations.NullMarked;

/** Tests. */
@NullMarked
package org.zhixing.planreader.cli;

import org.jspecify.annotations.NullMarked;

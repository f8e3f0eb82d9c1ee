/** What is looked at before a file is stored. */
@NullMarked
package org.zhixing.attachment.check;

import org.jspecify.annotations.NullMarked;

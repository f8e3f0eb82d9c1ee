/** Handing out a file. */
@NullMarked
package org.zhixing.attachment.web;

import org.jspecify.annotations.NullMarked;

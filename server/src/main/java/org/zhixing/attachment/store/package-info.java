/** Files in the database, in pieces of one mebibyte. */
@NullMarked
package org.zhixing.attachment.store;

import org.jspecify.annotations.NullMarked;

/** How pages are drawn and the few pages that belong to no other module. */
@NullMarked
package org.zhixing.shell.web;

import org.jspecify.annotations.NullMarked;

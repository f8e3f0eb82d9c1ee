/** Pages of the module. */
@NullMarked
package org.zhixing.secrecy.web;

import org.jspecify.annotations.NullMarked;

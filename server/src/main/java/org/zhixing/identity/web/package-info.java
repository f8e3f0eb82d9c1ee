/** The pages of this module. */
@NullMarked
package org.zhixing.identity.web;

import org.jspecify.annotations.NullMarked;

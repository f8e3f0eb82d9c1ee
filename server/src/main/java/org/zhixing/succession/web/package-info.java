/** Pages and doors of successions. */
@NullMarked
package org.zhixing.succession.web;

import org.jspecify.annotations.NullMarked;

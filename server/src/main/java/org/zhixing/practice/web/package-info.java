/** Pages of practice. */
@NullMarked
package org.zhixing.practice.web;

import org.jspecify.annotations.NullMarked;

/** Pages of publications for the office, and of public progress for everybody. */
@NullMarked
package org.zhixing.disclosure.web;

import org.jspecify.annotations.NullMarked;

/** The time machine's page. */
@NullMarked
package org.zhixing.sample.web;

import org.jspecify.annotations.NullMarked;

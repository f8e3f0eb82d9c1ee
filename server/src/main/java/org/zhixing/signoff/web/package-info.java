/** The page on which the steps of each kind of paper are set. */
@NullMarked
package org.zhixing.signoff.web;

import org.jspecify.annotations.NullMarked;

/** The pages of the rule table and its trials. */
@NullMarked
package org.zhixing.ladder.web;

import org.jspecify.annotations.NullMarked;

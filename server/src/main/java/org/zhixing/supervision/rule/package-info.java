/** The numbers of the ladder as versioned data with source and reason (practice 8, architecture rule 12). */
@NullMarked
package org.zhixing.supervision.rule;

import org.jspecify.annotations.NullMarked;

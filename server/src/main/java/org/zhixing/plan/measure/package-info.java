/** What people left of what the reader proposed, kept at confirmation and counted. */
@NullMarked
package org.zhixing.plan.measure;

import org.jspecify.annotations.NullMarked;

/** Takes a brief through checking and signing to its number and sheet. */
@NullMarked
package org.zhixing.brief.sign;

import org.jspecify.annotations.NullMarked;

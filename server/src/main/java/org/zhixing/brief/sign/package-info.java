/** Takes a brief through checking and signing to its number and sheet. */
@NullMarked
@NamedInterface("sign")
package org.zhixing.brief.sign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

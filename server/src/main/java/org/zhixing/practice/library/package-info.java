/** The practice library (经验库): proposed, released, adopted, corrected (R051, R120, R159). */
@NullMarked
@NamedInterface("library")
package org.zhixing.practice.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

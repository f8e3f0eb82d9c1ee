/** Learning materials and the publicity plan of a campaign (R158, R180). */
@NullMarked
@NamedInterface("material")
package org.zhixing.practice.material;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

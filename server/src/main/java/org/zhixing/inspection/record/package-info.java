/** Records of visits (督查记录), signed by two inspectors. */
@NullMarked
@NamedInterface("record")
package org.zhixing.inspection.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

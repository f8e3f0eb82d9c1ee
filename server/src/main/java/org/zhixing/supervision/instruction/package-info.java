/**
 * The register of leaders' instructions (批示件): what a leader wrote or said, what came of it, and the report back to
 * the same leader (practice 2; R040, R047). Supervised units see only what their docket tells them.
 */
@NullMarked
@NamedInterface("instruction")
package org.zhixing.supervision.instruction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

package org.zhixing.practice.material;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.filing.Held;
import org.zhixing.practice.CaseId;
import org.zhixing.practice.MaterialState;

/**
 * An item of the material store of a campaign. Who opened it is not kept, and cannot be asked (domain law L9).
 *
 * @param postName the responsible post as it was called when it was named
 * @param remark what was carried out, or why it was withdrawn
 */
public record Material(
        CaseId id,
        UUID campaign,
        MaterialState state,
        NewMaterial text,
        String postName,
        String drafterName,
        Instant draftedAt,
        @Nullable String remark,
        int version)
        implements Held.ByCase<CaseId, MaterialState> {}

package org.zhixing.intake.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;
import org.zhixing.intake.QuietDocket;
import org.zhixing.intake.Register;
import org.zhixing.timelimit.LimitRule;

/**
 * What came in and is quiet.
 *
 * @param register the import whose dockets are shown, null for all
 * @param all how many there are in it
 * @param next address of the next page, null for none
 * @param words what was typed and not taken
 */
public record ReviewPage(
        @Nullable Register register,
        List<QuietDocket> rows,
        int all,
        @Nullable String next,
        Map<UnitId, String> names,
        Instant now,
        LimitRule rule,
        String words) {

    public String name(UnitId unit) {
        return names.getOrDefault(unit, "");
    }

    public @Nullable UUID registerId() {
        return register == null ? null : register.id();
    }
}

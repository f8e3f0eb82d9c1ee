package org.zhixing.practice.material;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.practice.MaterialKind;

/**
 * An item of the material store as it is written.
 *
 * @param stage of the campaign, null for all of it
 * @param practice that it leads to, null for none
 * @param day planned for an item of the publicity plan, null for learning material
 * @param channel where it is to appear, empty for learning material
 * @param post responsible for it, null for learning material
 * @param persons shown by name or picture, empty for nobody
 * @param consent paper with which they consented, empty where nobody is shown
 * @param consentOn its day, null where nobody is shown
 */
public record NewMaterial(
        MaterialKind kind,
        @Nullable UUID stage,
        String title,
        String description,
        @Nullable UUID practice,
        @Nullable LocalDate day,
        String channel,
        @Nullable UUID post,
        String persons,
        String consent,
        @Nullable LocalDate consentOn) {}

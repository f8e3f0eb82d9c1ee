package org.zhixing.secrecy;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person types to propose a destruction.
 *
 * @param number of the order, as on its paper
 * @param issuer who ordered it
 * @param issuedOn its day, null if none was given
 * @param subjects ids of the cases, papers or files whose content is to go, each with the row on which it was pasted
 */
public record NewDestruction(String number, String issuer, @Nullable LocalDate issuedOn, Map<UUID, Integer> subjects) {

    public NewDestruction {
        number = number.strip();
        issuer = issuer.strip();
        subjects = Map.copyOf(subjects);
    }
}

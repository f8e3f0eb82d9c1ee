package org.zhixing.secrecy;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person types to propose a destruction.
 *
 * @param number of the order, as on its paper
 * @param issuer who ordered it
 * @param issuedOn its day, null if none was given
 * @param subjects ids of the cases, papers or files whose content is to go
 */
public record NewDestruction(String number, String issuer, @Nullable LocalDate issuedOn, Set<UUID> subjects) {

    public NewDestruction {
        number = number.strip();
        issuer = issuer.strip();
        subjects = Set.copyOf(subjects);
    }
}

package org.zhixing.identity.unified;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/** Tells clocks that differ from tokens that are wrong: a token just asked for is neither from the future nor old. */
final class ClockCheck implements OAuth2TokenValidator<Jwt> {

    private static final String DIFFER = "clocks_differ";

    /** A token is asked for and looked at within so much. */
    private static final Duration UNDER_WAY = Duration.ofSeconds(60);

    private final Clock clock;
    private final Duration skew;

    ClockCheck(Clock clock, Duration skew) {
        this.clock = clock;
        this.skew = skew;
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        var issued = token.getIssuedAt();
        return issued != null && !isNear(issued, clock.instant(), skew)
                ? OAuth2TokenValidatorResult.failure(new OAuth2Error(DIFFER, "issued at " + issued, null))
                : OAuth2TokenValidatorResult.success();
    }

    static boolean isNear(Instant issued, Instant now, Duration skew) {
        return !issued.minus(skew).isAfter(now)
                && !issued.plus(skew).plus(UNDER_WAY).isBefore(now);
    }

    static boolean failed(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof JwtValidationException invalid
                    && invalid.getErrors().stream()
                            .anyMatch(error -> error.getErrorCode().equals(DIFFER))) {
                return true;
            }
        }
        return false;
    }
}

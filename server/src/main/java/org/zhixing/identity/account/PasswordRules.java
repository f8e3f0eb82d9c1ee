package org.zhixing.identity.account;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhixing.act.Refusal;

/** What makes a password good enough (GB/T 22239 8.1.4.1). Length counts most; a known word is refused at any length. */
@Component
public class PasswordRules {

    private static final int LONGEST = 256;
    private static final int SHORTEST_NAME = 3;

    private final Set<String> common;

    PasswordRules() {
        try (InputStream in = PasswordRules.class.getResourceAsStream("common-passwords.txt")) {
            common = new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Why this password is too weak; empty when it is good. */
    public Optional<Refusal> weakness(String password, String username, String personName, SecurityRules.Rule rule) {
        int length = password.codePointCount(0, password.length());
        boolean longEnough = length >= rule.passwordLength()
                || (length >= rule.passwordLengthMixed() && classes(password) >= rule.passwordClasses());
        if (!longEnough || length > LONGEST) {
            return Optional.of(Refusal.of(
                    "identity.password.too-short",
                    "L16",
                    rule.passwordLength(),
                    rule.passwordLengthMixed(),
                    rule.passwordClasses()));
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (contains(lower, username.toLowerCase(Locale.ROOT))
                || (!personName.isBlank() && lower.contains(personName.toLowerCase(Locale.ROOT)))) {
            return Optional.of(Refusal.of("identity.password.has-name", "L16"));
        }
        if (common.contains(withoutTail(lower)) || common.contains(lower) || monotonous(lower)) {
            return Optional.of(Refusal.of("identity.password.common", "L16"));
        }
        return Optional.empty();
    }

    private static boolean contains(String password, String username) {
        return username.length() >= SHORTEST_NAME && password.contains(username);
    }

    /** A common word with digits and signs behind it is still that word. */
    private static String withoutTail(String password) {
        return password.replaceAll("[^a-z]+$", "");
    }

    /** One character over and over, or a run such as 123456789012. */
    private static boolean monotonous(String password) {
        if (password.chars().distinct().count() <= 3) {
            return true;
        }
        int steps = 0;
        for (int i = 1; i < password.length(); i++) {
            int step = password.charAt(i) - password.charAt(i - 1);
            boolean wraps = password.charAt(i) == '0' && password.charAt(i - 1) == '9';
            if (step == 1 || step == -1 || wraps) {
                steps++;
            }
        }
        return steps >= password.length() - 2;
    }

    private static int classes(String password) {
        boolean lower = false;
        boolean upper = false;
        boolean digit = false;
        boolean other = false;
        for (int c : password.codePoints().toArray()) {
            lower |= Character.isLowerCase(c);
            upper |= Character.isUpperCase(c);
            digit |= Character.isDigit(c);
            other |= !Character.isLowerCase(c) && !Character.isUpperCase(c) && !Character.isDigit(c);
        }
        return (lower ? 1 : 0) + (upper ? 1 : 0) + (digit ? 1 : 0) + (other ? 1 : 0);
    }
}

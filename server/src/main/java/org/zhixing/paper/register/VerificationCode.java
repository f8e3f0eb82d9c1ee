package org.zhixing.paper.register;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import org.zhixing.paper.content.Sha256;

/**
 * The code by which anyone can check a sheet: 20 letters of an alphabet of 30 without those that look alike, 98 bits, in
 * groups of four.
 */
public record VerificationCode(String value) {

    static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LETTERS = 20;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    static VerificationCode next() {
        var letters = new StringBuilder();
        for (int i = 0; i < LETTERS; i++) {
            letters.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return typed(letters.toString());
    }

    /** What someone typed: any case, any spaces or dashes; whatever it is, it can be looked up. */
    public static VerificationCode typed(String input) {
        var grouped = new StringBuilder();
        int letters = 0;
        for (char c : input.toUpperCase(Locale.ROOT).toCharArray()) {
            if (ALPHABET.indexOf(c) >= 0 && letters <= LETTERS) {
                if (letters > 0 && letters % GROUP == 0) {
                    grouped.append('-');
                }
                grouped.append(c);
                letters++;
            }
        }
        return new VerificationCode(grouped.toString());
    }

    byte[] digest() {
        return Sha256.of(value.getBytes(StandardCharsets.UTF_8));
    }
}

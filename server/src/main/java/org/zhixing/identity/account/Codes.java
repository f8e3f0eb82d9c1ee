package org.zhixing.identity.account;

import java.security.SecureRandom;

/** Random codes that people read to each other: no letters that look alike, in groups of four, 5 bits a letter. */
public final class Codes {

    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Codes() {}

    /** So many groups of four, 20 bits each. */
    public static String readable(int groups) {
        var code = new StringBuilder();
        for (int i = 0; i < groups * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }
}

package org.zhixing.identity.unified;

import java.util.Locale;

/** How somebody who comes for the first time is found among the accounts. */
public enum Matching {
    /** Not at all: the person signs in here once and links the two. */
    BY_LINK,
    /** The claim is the user name here. */
    BY_USERNAME,
    /** The claim is an employee number that the system administrator has noted for the account. */
    BY_NUMBER,
    /** The claim is a telephone number that the system administrator has noted for the account. */
    BY_PHONE;

    private static final int MAINLAND = 11;

    /** The value in the form in which it is kept and compared; empty if it is none. */
    public String normalized(String value) {
        var stripped = value.strip();
        if (this != BY_PHONE) {
            return stripped.toLowerCase(Locale.ROOT);
        }
        var digits = stripped.replaceAll("[\\s()-]", "").replaceFirst("^(\\+|00)86", "");
        return digits.matches("\\+?\\d{5,20}") && (digits.startsWith("+") || digits.length() <= MAINLAND) ? digits : "";
    }

    /** Whether values are noted for accounts. */
    public boolean notes() {
        return this == BY_NUMBER || this == BY_PHONE;
    }
}

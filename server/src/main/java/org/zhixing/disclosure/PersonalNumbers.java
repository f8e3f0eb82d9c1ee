package org.zhixing.disclosure;

import java.util.regex.Pattern;

/** Telephone numbers and identity numbers, which no text carries that others are given to read (domain law L17). */
public final class PersonalNumbers {

    private static final Pattern FORM = Pattern.compile("(?<!\\d)(1[3-9]\\d{9}|\\d{17}[\\dXx])(?!\\d)");

    private PersonalNumbers() {}

    public static boolean in(String text) {
        return FORM.matcher(text).find();
    }
}

package org.zhixing.attachment.check;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A file name that can be shown, stored and given back: no path, no control, invisible or direction-turning characters,
 * none that file systems forbid, and not too long.
 *
 * @param value never empty
 */
public record FileName(String value) {

    private static final int LONGEST = 120;
    private static final int LONGEST_EXTENSION = 8;
    private static final String NAMELESS = "file";

    public static FileName clean(String given) {
        String name = Normalizer.normalize(given, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\p{Zl}\\p{Zp}]", "")
                .replaceAll("[<>:\"|?*%;]", "_")
                .replaceAll("\\s+", " ")
                .replaceAll("^[\\s.]+|[\\s.]+$", "");
        String extension = extensionOf(name);
        String ending = extension.isEmpty() ? "" : name.substring(name.length() - extension.length() - 1);
        String stem = name.substring(0, name.length() - ending.length()).strip();
        if (stem.codePointCount(0, stem.length()) > LONGEST) {
            stem = stem.substring(0, stem.offsetByCodePoints(0, LONGEST));
        }
        return new FileName((stem.isEmpty() ? NAMELESS : stem) + ending);
    }

    /** The ending without dot, lower case; empty if there is none. */
    public String extension() {
        return extensionOf(value);
    }

    private static String extensionOf(String name) {
        int dot = name.lastIndexOf('.');
        boolean hasOne = dot >= 0 && dot < name.length() - 1 && name.length() - dot - 1 <= LONGEST_EXTENSION;
        return hasOne ? name.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
    }
}

package org.zhixing.attachment;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What may be uploaded, for forms to say so beforehand.
 *
 * @param extensions allowed endings without dot, most usual first
 * @param bytes largest file
 */
public record UploadRule(List<String> extensions, long bytes) {

    private static final long MEBIBYTE = 1L << 20;

    /** Value of the attribute {@code accept} of a file field. */
    public String accept() {
        return extensions.stream().map(ending -> "." + ending).collect(Collectors.joining(","));
    }

    /** The endings in one line. */
    public String endings() {
        return String.join(" ", extensions);
    }

    public long mebibytes() {
        return bytes / MEBIBYTE;
    }
}

package org.zhixing.disclosure;

import java.util.List;
import java.util.UUID;

/**
 * What is to be read by everybody.
 *
 * @param progress where the matter stands, in words; empty for nothing said yet
 * @param reasons why it was given more time, edited for publication
 * @param secrecy what the check for secrets and internal material found (政府信息公开条例 article 17)
 * @param privacy what the check for privacy and names found; a name that is none is said here
 * @param consent who is named, each with the paper and day of his consent; empty where nobody is
 */
public record Wording(
        String title,
        String requirement,
        String progress,
        List<Reason> reasons,
        String secrecy,
        String privacy,
        String consent) {

    public Wording {
        reasons = List.copyOf(reasons);
    }

    /** Of a matter, which names nobody. */
    public Wording(
            String title, String requirement, String progress, List<Reason> reasons, String secrecy, String privacy) {
        this(title, requirement, progress, reasons, secrecy, privacy, "");
    }

    /** The reason of one extension, as it is published. */
    public record Reason(UUID extension, String words) {}
}

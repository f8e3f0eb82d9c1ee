package org.zhixing.attachment.check;

import java.util.List;
import java.util.Map;
import org.zhixing.attachment.UploadRule;

/**
 * The limits in force, read from their table.
 *
 * @param bytes largest file
 * @param unpackedBytes most an office file may unpack to
 * @param entries most parts inside an office file
 * @param ratio how many times its size a part may unpack to
 * @param mediaTypes allowed media type of each ending, most usual first
 */
public record Limits(long bytes, long unpackedBytes, long entries, long ratio, Map<String, String> mediaTypes) {

    public UploadRule rule() {
        return new UploadRule(List.copyOf(mediaTypes.keySet()), bytes);
    }
}

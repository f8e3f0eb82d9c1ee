package org.zhixing.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.zhixing.attachment.check.FileName;
import org.zhixing.attachment.check.Inspection;
import org.zhixing.attachment.check.Refused;
import org.zhixing.attachment.check.Spool;
import org.zhixing.attachment.store.Rules;
import org.zhixing.planreader.SecrecyMarks.Mark;

/** Looks for a mark of secrecy in a file that another door takes in: a register, a template. Nothing of it is kept. */
@Service
public class MarkedFiles {

    private final Inspection inspection;
    private final Rules rules;

    MarkedFiles(Inspection inspection, Rules rules) {
        this.inspection = inspection;
        this.rules = rules;
    }

    /** The mark in the name or the words of a file; none where the file cannot be read, which its door will say. */
    public Optional<Mark> in(String name, InputStream content) throws IOException {
        var named = inspection.markIn(name);
        if (named.isPresent()) {
            return named;
        }
        var limits = rules.inForce();
        try (var spool = Spool.of(content, limits)) {
            return Optional.ofNullable(inspection
                    .inspect(FileName.clean(name), spool.path(), limits)
                    .mark());
        } catch (Refused unreadable) {
            return Optional.empty();
        }
    }
}

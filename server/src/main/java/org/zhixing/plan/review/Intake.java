package org.zhixing.plan.review;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.Ids;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Stream;
import org.zhixing.plan.PlanDocumentId;
import org.zhixing.planreader.DocumentText;
import org.zhixing.planreader.SecrecyMarks;
import org.zhixing.planreader.input.Documents;
import org.zhixing.planreader.input.Extraction;
import org.zhixing.planreader.input.Limits;

/**
 * The door for plan documents: a file or pasted text is turned into words, looked through for secrecy marks, and only
 * then handed to the review. Of a document that bears a mark nothing is stored; only the fact goes into the ledger
 * (practice 10).
 */
@Service
public class Intake {

    private static final String SECRET = "plan.refused.secret";
    private static final String SECRET_RULE = "practice 10";

    private final Documents reader = new Documents(Limits.usual());
    private final Review review;
    private final Ledger ledger;

    Intake(Review review, Ledger ledger) {
        this.review = review;
        this.ledger = ledger;
    }

    /** Whether what was typed may be shown again after this refusal; a secret may not. */
    public static boolean mayShowAgain(Refusal refusal) {
        return !refusal.key().equals(SECRET);
    }

    /** An uploaded file. */
    @Transactional
    public Outcome<PlanDocumentId> file(String name, InputStream content, Actor officer, Instant at)
            throws IOException {
        Extraction extraction =
                reader.read(content.readNBytes(Math.toIntExact(Limits.usual().bytes() + 1)));
        if (extraction instanceof Extraction.Refused refused) {
            String reason = refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
            return Outcome.refused("plan.unreadable." + reason, "R030", name);
        }
        return take(name, ((Extraction.Extracted) extraction).document(), officer, at);
    }

    /** Text pasted into the form. */
    @Transactional
    public Outcome<PlanDocumentId> pasted(String text, Actor officer, Instant at) {
        if (text.isBlank()) {
            return Outcome.refused("plan.refused.nothing-given", "R030");
        }
        return take("", DocumentText.of(text), officer, at);
    }

    private Outcome<PlanDocumentId> take(String name, DocumentText text, Actor officer, Instant at) {
        var mark = SecrecyMarks.find(name, text.text());
        if (mark != null) {
            var refused = new PlanDocumentId(Ids.next());
            ledger.append(Entry.of(
                    Stream.of(refused.subject()),
                    at,
                    officer,
                    "document.refused",
                    Map.of("place", mark.place().name())));
            return Outcome.refused(SECRET, SECRET_RULE, mark.words());
        }
        return Outcome.done(review.read(name, text, officer, at));
    }
}

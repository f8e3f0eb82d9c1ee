package org.zhixing.ledger.verify;

import java.io.PrintStream;
import java.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** Says a verdict to people or to programs. */
public final class Report {

    /** Exit code: everything fits. */
    public static final int INTACT = 0;

    /** Exit code: something does not fit. */
    public static final int BROKEN = 1;

    private final PrintStream out;
    private final Locale locale;
    private final boolean json;

    /**
     * Where and how to say it.
     *
     * @param language tag of the language; the machine's own if empty
     * @param json one JSON object and nothing else
     */
    public Report(PrintStream out, String language, boolean json) {
        this.out = out;
        this.locale = language.isEmpty() ? Locale.getDefault() : Locale.forLanguageTag(language);
        this.json = json;
    }

    /** Prints the verdict and answers the exit code. */
    public int say(Verdict verdict) {
        if (verdict instanceof Verdict.Broken broken) {
            var finding = broken.finding();
            if (json) {
                var fields = new LinkedHashMap<String, Object>();
                fields.put("intact", false);
                fields.put("finding", finding.key());
                fields.put("args", finding.args().stream().map(String::valueOf).toList());
                out.println(CanonicalJson.text(fields));
            } else {
                out.println(text(
                        "ledger.verify.broken",
                        text(finding.key(), finding.args().toArray())));
            }
            return BROKEN;
        }
        var intact = (Verdict.Intact) verdict;
        if (json) {
            out.println(CanonicalJson.text(fields(intact)));
            return INTACT;
        }
        intact.acts()
                .forEach(act -> out.println(act.header().position() + "\t"
                        + act.header().at() + "\t" + act.header().verb() + "\t" + act.body()));
        out.println(text("ledger.verify.intact", intact.sealed(), intact.pending(), intact.erased()));
        intact.last()
                .forEach(last -> out.println(text(
                        "ledger.verify.last",
                        last.number(),
                        last.size(),
                        last.at(),
                        last.key().text())));
        return INTACT;
    }

    private static Map<String, Object> fields(Verdict.Intact intact) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("intact", true);
        fields.put("sealed", intact.sealed());
        fields.put("pending", intact.pending());
        fields.put("erased", intact.erased());
        fields.put("checkpoint", intact.last().stream().map(Checkpoint::text).toList());
        return fields;
    }

    /** The words behind a key: Chinese where that is the language, else English. */
    String text(String key, Object... args) {
        var bundle = ResourceBundle.getBundle(
                "messages.ledger.text",
                locale.getLanguage().equals("zh") ? Locale.ROOT : Locale.ENGLISH,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        var words = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = String.valueOf(args[i]);
        }
        return new MessageFormat(bundle.getString(key), locale).format(words);
    }
}

package org.zhixing.planreader.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhixing.planreader.DocumentText;
import org.zhixing.planreader.Plan;
import org.zhixing.planreader.PlanJson;
import org.zhixing.planreader.PlanReader;
import org.zhixing.planreader.ReadingOptions;
import org.zhixing.planreader.SecrecyMarks;
import org.zhixing.planreader.house.HouseRule;
import org.zhixing.planreader.house.HouseRuleFile;
import org.zhixing.planreader.input.Documents;
import org.zhixing.planreader.input.Extraction.Extracted;
import org.zhixing.planreader.input.Extraction.Refused;
import org.zhixing.planreader.input.Limits;

/**
 * Reads plan documents on the command line. The result goes to standard output and nothing else does. Ends with 0 when
 * all is read, 1 when a file could not be, 2 when it was called wrongly.
 */
public final class Read {
    private static final int DONE = 0;
    private static final int FOUND_WRONG = 1;
    private static final int WRONG_USE = 2;

    private final ResourceBundle words = ResourceBundle.getBundle("org.zhixing.planreader.cli.text");
    private final PrintWriter out;
    private final PrintWriter err;

    Read(PrintStream out, PrintStream err) {
        this.out = new PrintWriter(out, false, StandardCharsets.UTF_8);
        this.err = new PrintWriter(err, true, StandardCharsets.UTF_8);
    }

    public static void main(String[] args) {
        System.exit(new Read(System.out, System.err).run(args));
    }

    int run(String... args) {
        List<String> files = new ArrayList<>();
        boolean json = false;
        String date = null;
        String units = null;
        String rules = null;
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--json" -> json = true;
                case "--date" -> date = ++i < args.length ? args[i] : "";
                case "--rules" -> rules = ++i < args.length ? args[i] : "";
                case "--units" -> units = ++i < args.length ? args[i] : "";
                default -> {
                    if (args[i].startsWith("--")) {
                        return wrong("bad-option", args[i]);
                    }
                    files.add(args[i]);
                }
            }
        }
        if (files.isEmpty()) {
            err.println(words.getString("usage"));
            return WRONG_USE;
        }
        LocalDate reference = null;
        Set<String> known = new HashSet<>();
        List<HouseRule> taught = List.of();
        try {
            reference = date == null ? null : LocalDate.parse(date);
            if (units != null) {
                Files.readAllLines(Path.of(units), StandardCharsets.UTF_8).stream()
                        .map(String::strip)
                        .filter(s -> !s.isEmpty())
                        .forEach(known::add);
            }
        } catch (DateTimeParseException e) {
            return wrong("bad-date", String.valueOf(date));
        } catch (IOException | InvalidPathException e) {
            return wrong("no-file", String.valueOf(units));
        }
        try {
            taught = rules == null
                    ? taught
                    : HouseRuleFile.parse(Files.readAllLines(Path.of(rules), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return wrong(e instanceof InvalidPathException ? "no-file" : "bad-rule", rules + ":" + e.getMessage());
        } catch (IOException e) {
            return wrong("no-file", String.valueOf(rules));
        }
        return read(files, json, new ReadingOptions(reference, known, taught));
    }

    private int wrong(String key, String argument) {
        say(key, argument);
        err.println(words.getString("usage"));
        return WRONG_USE;
    }

    private int read(List<String> files, boolean json, ReadingOptions options) {
        PlanReader reader = new PlanReader();
        Documents documents = new Documents(Limits.usual());
        PlanJson writer = new PlanJson();
        PlanTable table = new PlanTable(words);
        int code = DONE;
        for (String file : files) {
            DocumentText document = open(documents, file);
            if (document == null) {
                code = FOUND_WRONG;
                continue;
            }
            Plan plan = reader.read(document, options);
            if (json) {
                writer.write(file, plan, out);
                out.println();
            } else {
                table.print(file, plan, out);
            }
            out.flush();
        }
        return code;
    }

    private @Nullable DocumentText open(Documents documents, String file) {
        try {
            Path path = Path.of(file);
            var extraction = documents.read(path);
            if (extraction instanceof Refused refused) {
                say("refused." + refused.reason(), file);
                return null;
            }
            DocumentText document = ((Extracted) extraction).document();
            Path name = path.getFileName();
            if (SecrecyMarks.find(name == null ? "" : name.toString(), document.text()) != null) {
                say("refused.SECRET", file);
                return null;
            }
            return document;
        } catch (IOException | InvalidPathException e) {
            say("no-file", file);
            return null;
        }
    }

    private void say(String key, String argument) {
        err.println(MessageFormat.format(words.getString(key), argument));
    }
}

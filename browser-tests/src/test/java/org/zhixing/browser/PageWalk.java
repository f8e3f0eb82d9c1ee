package org.zhixing.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Walks every page that somebody reaches by links, one example of each kind, in both languages, on a desk and on a phone
 * (interface rules 9 and 10): nothing serious for axe, nothing that scrolls sideways, no message key, id or constant
 * in what is read, no Chinese label on an English page.
 */
final class PageWalk {

    static final int DESK = 1440;
    static final int PHONE = 360;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}");
    private static final Pattern MONTH = Pattern.compile("/\\d{4}-\\d{2}(?=/|$|[?])");
    private static final Pattern CODE = Pattern.compile("/verify/.+");
    private static final Pattern FILE =
            Pattern.compile(".*(\\.pdf|\\.csv|\\.xlsx|\\.docx|\\.ofd|\\.txt|\\.json)([?].*)?|/attachments/.*|/ledger/.*"
                    + "|.*/export([?].*)?|/sign-out.*");
    private static final Pattern RAW = Pattern.compile("\\b[a-z][a-z-]*(?:\\.[a-zA-Z][a-zA-Z-]*){2,}\\b|\\?\\?\\?"
            + "|\\b[A-Z]{2,}_[A-Z_]+\\b|" + ID.pattern() + "|\\bnull\\b");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    /** Words of the frame, which are never data: navigation, buttons without names, table heads, labels of fields. */
    private static final String CHROME =
            """
            () => [...document.querySelectorAll(
                '.zx-nav a, .zx-nav summary, main th[scope=col], main thead th, main label.form-label, main .zx-filter label, .zx-tabs > a')]
              .map(e => [...e.childNodes].filter(n => n.nodeType === 3 || n.tagName === 'SPAN')
                .map(n => n.textContent).join(' ').trim())
              .filter(words => words)""";

    static final String LINKS = "() => [...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href'))";

    /** What is read, without official sheets and without documents, which are data. */
    private static final String READ =
            """
            () => { const copy = document.body.cloneNode(true);
              copy.querySelectorAll('.sheet, .zx-document, code, script, input, textarea').forEach(e => e.remove());
              return copy.textContent; }""";

    /** Kinds of pages that somebody has been shown already; what differs by role is looked at for each. */
    private static final Set<String> SEEN = new HashSet<>();

    private static final Set<String> DIFFERS_BY_ROLE = Set.of("/workbench", "/dockets/ID");

    private final Page page;
    private final Supplier<List<String>> serious;
    private final List<String> wrong = new ArrayList<>();

    /** @param serious what axe finds on the page as it stands */
    PageWalk(Page page, Supplier<List<String>> serious) {
        this.page = page;
        this.serious = serious;
    }

    /** From page to page over links; of each kind of page one example. */
    List<String> from(Set<String> from) {
        var queue = new ArrayDeque<String>(from);
        var seen = new HashSet<String>();
        while (!queue.isEmpty()) {
            String path = queue.poll();
            String kind = kind(path);
            if (seen.add(kind) && (SEEN.add(kind) || DIFFERS_BY_ROLE.contains(kind))) {
                look(path).stream().filter(PageWalk::isPage).forEach(queue::add);
            }
        }
        return List.copyOf(wrong);
    }

    /** Both languages on a desk and on a phone; axe reads the English page on the phone, where least room is. */
    private List<String> look(String path) {
        page.setViewportSize(DESK, height(DESK));
        open(path, "zh-CN");
        judge(path, "zh desk", true, false, false);
        @SuppressWarnings("unchecked")
        var links = (List<String>) page.evaluate(LINKS);
        page.setViewportSize(PHONE, height(PHONE));
        judge(path, "zh phone", false, false, false);
        open(path, "en");
        judge(path, "en phone", true, true, true);
        page.setViewportSize(DESK, height(DESK));
        judge(path, "en desk", false, false, true);
        return links.stream()
                .map(link -> link.replaceAll("#.*", ""))
                .map(link -> link.startsWith("?") ? path.replaceAll("[?].*", "") + link : link)
                .toList();
    }

    private void open(String path, String language) {
        Response response = page.navigate(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
        if (response.status() != 200) {
            wrong.add(path + ": status " + response.status());
        }
    }

    private void judge(String path, String how, boolean words, boolean axe, boolean english) {
        if ((Boolean)
                page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth + 1")) {
            wrong.add(path + " (" + how + "): scrolls sideways");
        }
        if (axe) {
            serious.get().forEach(rule -> wrong.add(path + " (" + how + "): " + rule));
        }
        if (!words) {
            return;
        }
        if (page.title().isBlank() || page.title().startsWith(" ")) {
            wrong.add(path + " (" + how + "): no title");
        }
        var raw = RAW.matcher((String) page.evaluate(READ));
        if (raw.find()) {
            wrong.add(path + " (" + how + "): reads " + raw.group());
        }
        if (english) {
            ((List<?>) page.evaluate(CHROME))
                    .stream()
                            .map(String::valueOf)
                            .filter(label -> HAN.matcher(label).find())
                            .filter(label -> !isName(label))
                            .forEach(label -> wrong.add(path + " (" + how + "): in Chinese: " + label));
        }
    }

    /** Names of units and people are data wherever they stand. */
    private static boolean isName(String words) {
        return words.contains("云泽") || words.length() <= 4 && words.matches("\\p{IsHan}+");
    }

    static boolean isPage(String link) {
        return link.startsWith("/")
                && !link.startsWith("//")
                && !FILE.matcher(link).matches();
    }

    /** Pages that differ in their ids, days and values alone are of one kind. */
    static String kind(String path) {
        String plain = ID.matcher(path.replaceAll("#.*", "")).replaceAll("ID");
        plain = MONTH.matcher(plain).replaceAll("/MONTH");
        plain = plain.replaceAll("[?&]lang=[^&]*", "");
        int question = plain.indexOf('?');
        String way = CODE.matcher(question < 0 ? plain : plain.substring(0, question))
                .replaceAll("/verify/CODE");
        if (question < 0) {
            return way;
        }
        var names = new TreeSet<String>();
        for (String part : plain.substring(question + 1).split("&")) {
            names.add(part.replaceAll("=.*", ""));
        }
        return way + "?" + String.join("&", names);
    }

    static int height(int width) {
        return width == DESK ? 900 : 740;
    }
}

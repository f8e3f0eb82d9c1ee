package org.zhixing.planreader.meta;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhixing.planreader.Doubt;
import org.zhixing.planreader.Field;
import org.zhixing.planreader.LeadConvention;
import org.zhixing.planreader.PlanMeta;
import org.zhixing.planreader.text.Scan;
import org.zhixing.planreader.text.Seeker;
import org.zhixing.planreader.unit.NameLists;
import org.zhixing.planreader.unit.UnitNames;

/** Reads what a document says about itself: from its head, its signature and its sentences on the leading group. */
public final class Metadata {
    private static final String KEYS =
            "发布单位|发布机构|发文机关|发文机构|发文单位|发布机关|制发机关|制定机关|公开主体|发布文号|发文字号|发文文号|公文字号|文号|文件编号|发布日期|发布时间|公开日期|公布日期|成文日期|发文日期|签发日期|印发日期|生效日期|实施日期|施行日期|失效日期|废止日期|所属类别|文件来源|索引号|信息分类|信息名称|有效性|时效性|是否有效|效力状态|主题词|主题分类|名称|标题|关键词|体裁|公开方式|内容概述|来源|信息来源|分类";
    private static final Seeker KEY = Seeker.of("(?<key>" + KEYS + ")(?:\\)|\\)?:)");
    private static final Pattern NUMBER = Pattern.compile("[\\u4e00-\\u9fa5]{2,14}\\((?:19|20)\\d\\d\\)第?\\d{1,4}号");
    /** The number of an order or of minutes: without the code of the office. */
    private static final Pattern BARE_NUMBER = Pattern.compile("(?<n>\\((?:19|20)\\d\\d\\)第?\\d{1,4}号|第\\d{1,4}号)令?");

    private static final Pattern BODY_IN_TITLE = Pattern.compile(
            "(?<who>.{2,24}?(?:政府|委员会|指挥部|领导小组|办公室|局|厅|党委|党组))(?:第?[一二三四五六七八九十\\d]{0,4}[次届号])?(?:.{0,8}会议纪要|第?\\d*号?令|专题会纪要)");

    private static final Pattern NUMBER_LINE =
            Pattern.compile("\\(?(?<n>" + NUMBER.pattern() + ")\\)?(?:签发人:.{0,12})?");
    private static final Pattern SIGNED_LINE =
            Pattern.compile("(?<who>[\\u4e00-\\u9fa5]{4,30})?\\(?" + Dates.WORDS + "\\)?(?:印发)?");
    private static final Pattern SIGNED_END = Pattern.compile("(?<=[。!\\u4e00-\\u9fa5])" + Dates.WORDS + "$");
    private static final Seeker DEFAULTS = Seeker.of(
            "(?:各项|以上|上述|全部|所有)(?:工作|任务|事项)?,?(?:均|都)(?:须|应|要)?由(?<who>[^,。;]{2,30}?)(?:同步|共同|配合)(?:抓好)?(?:落实|实施|配合)");
    private static final Pattern STATUS = Pattern.compile("(?:现行)?有效|失效|已失效|尚未(?:施行|生效)|废止|已废止|部分(?:失效|有效)|已修改");

    private final Scan scan;
    private final NameLists lists;
    private final Head head;
    private final RunOnHead runOn;
    private @Nullable List<Key> keys;

    public Metadata(String source, Scan scan, NameLists lists) {
        this.scan = scan;
        this.lists = lists;
        this.head = new Head(source);
        this.runOn = new RunOnHead(head);
    }

    /** Everything the document says about itself. */
    public PlanMeta read(@Nullable Field<LeadConvention> convention) {
        Titles titles = new Titles(head, scan);
        Field<String> title = titles.title();
        List<Field<String>> issuers = issuers(title);
        Field<String> issuer = issuers.isEmpty() ? null : issuers.get(0);
        LeadingGroup group = LeadingGroup.read(scan, lists);
        return new PlanMeta(
                title,
                issuer,
                issuers.isEmpty() ? List.of() : issuers.subList(1, issuers.size()),
                number(),
                signed(),
                date("发布日期|发布时间|公开日期|公布日期", "published"),
                status(),
                recipients(title),
                titles.type(title),
                convention,
                defaults(),
                group.people(),
                group.office(),
                group.director());
    }

    private @Nullable Field<String> number() {
        Field<String> labelled = keyed("发布文号|发文字号|发文文号|公文字号|文号|文件编号", NUMBER, "number-label");
        if (labelled != null) {
            return labelled;
        }
        List<Head.Line> lines = head.lines();
        for (int i = 0; i < lines.size() && i < 40; i++) {
            Matcher m = NUMBER_LINE.matcher(lines.get(i).text());
            if (m.matches()) {
                return field(lines.get(i), m.start("n"), m.end("n"), "number-line");
            }
        }
        for (int i = 1; i < lines.size() && i < 10; i++) {
            Matcher m = BARE_NUMBER.matcher(lines.get(i).text());
            if (m.matches()) {
                return field(lines.get(i), m.start("n"), m.end("n"), "number-without-code");
            }
        }
        if (!lines.isEmpty()) {
            String first = lines.get(0).text();
            Matcher m = NUMBER.matcher(first);
            if (m.find() && m.start() < 120 && quotedAs(first, m.start())) {
                return field(lines.get(0), m.start(), m.end(), "number-in-head");
            }
        }
        return null;
    }

    /** A number inside a one-line head is the document's own when no word of citing stands before it. */
    private static boolean quotedAs(String line, int at) {
        return !Pattern.compile("根据|按照|依据|《|转发|贯彻|落实|》")
                .matcher(line.substring(0, at))
                .find();
    }

    private List<Field<String>> issuers(@Nullable Field<String> title) {
        List<Field<String>> found = new ArrayList<>();
        Field<String> signature = signature();
        Field<String> labelled = keyed(
                "发布单位|发布机构|发文机关|发文机构|发文单位|发布机关|制发机关|制定机关",
                Pattern.compile("[\\u4e00-\\u9fa5()、]{2,40}"),
                "issuer-label");
        if (signature != null) {
            found.add(signature);
        }
        if (labelled != null) {
            found.add(labelled);
        }
        if (title != null && title.value().indexOf("关于") > 3) {
            String name = title.value().substring(0, title.value().indexOf("关于"));
            if (UnitNames.isUnit(name) || UnitNames.ending(name)) {
                found.add(
                        found.isEmpty()
                                ? new Field<>(name, title.spans(), "issuer-in-title", false, Doubt.FROM_TITLE)
                                : new Field<>(name, title.spans(), "issuer-in-title", false, null));
            }
        }
        if (found.isEmpty()) {
            Field<String> header = header();
            if (header != null) {
                found.add(header);
            }
        }
        return found;
    }

    /** The body a document is headed with: above its number, or in the title of its minutes or order. */
    private @Nullable Field<String> header() {
        List<Head.Line> lines = head.lines();
        for (int i = 1; i < lines.size() && i < 6; i++) {
            String above = lines.get(i - 1).text().replaceFirst("文件$", "");
            String text = lines.get(i).text();
            if ((NUMBER_LINE.matcher(text).matches()
                            || BARE_NUMBER.matcher(text).matches())
                    && above.length() <= 40
                    && UnitNames.isUnit(above)) {
                return field(lines.get(i - 1), 0, above.length(), "header");
            }
        }
        for (int i = 0; i < lines.size() && i < 4; i++) {
            Matcher m = BODY_IN_TITLE.matcher(lines.get(i).text());
            if (m.matches() && UnitNames.isUnit(m.group("who"))) {
                Field<String> body = field(lines.get(i), m.start("who"), m.end("who"), "issuer-in-title");
                return body.doubted(Doubt.FROM_TITLE);
            }
        }
        return null;
    }

    private @Nullable Field<String> signature() {
        List<Head.Line> lines = head.lines();
        Matcher letter = runOn.signed();
        if (letter != null && letter.group("who") != null && UnitNames.ending(letter.group("who"))) {
            return field(lines.get(0), letter.start("who"), letter.end("who"), "signature");
        }
        int from = head.head().size();
        for (int i = 1; i < lines.size(); i++) {
            Matcher m = SIGNED_LINE.matcher(lines.get(i).text());
            if (lines.get(i).text().length() > 50 || !m.matches()) {
                continue;
            }
            if (m.group("who") != null && UnitNames.ending(m.group("who"))) {
                return field(lines.get(i), m.start("who"), m.end("who"), "signature");
            }
            if (i < Math.min(from, 3)) {
                continue;
            }
            String above = lines.get(i - 1).text();
            if (above.length() <= 40 && above.length() >= 3 && UnitNames.isUnit(above) && m.group("who") == null) {
                return field(lines.get(i - 1), 0, above.length(), "signature");
            }
        }
        return null;
    }

    private @Nullable Field<LocalDate> signed() {
        List<Head.Line> lines = head.lines();
        for (Head.Line line : lines) {
            Matcher m = SIGNED_LINE.matcher(line.text());
            if (line.text().length() <= 50
                    && m.matches()
                    && Dates.of(m) != null
                    && !line.text().endsWith("印发")
                    && (m.group("who") == null || UnitNames.ending(m.group("who")))) {
                return Field.sure(
                        java.util.Objects.requireNonNull(Dates.of(m)),
                        head.span(line, m.start("y"), line.text().length()),
                        "date-line");
            }
        }
        Field<LocalDate> labelled = date("成文日期|发文日期|签发日期|印发日期", "date-label");
        if (labelled != null || lines.isEmpty()) {
            return labelled;
        }
        Matcher letter = runOn.signed();
        if (letter != null) {
            return Field.sure(
                    java.util.Objects.requireNonNull(Dates.of(letter)),
                    head.span(lines.get(0), letter.start("y"), letter.end()),
                    "date-behind-letter");
        }
        Head.Line last = lines.get(lines.size() - 1);
        String tail = last.text().length() >= 4000 ? "" : last.text();
        Matcher m = SIGNED_END.matcher(tail);
        if (m.find() && Dates.of(m) != null) {
            return Field.sure(
                    java.util.Objects.requireNonNull(Dates.of(m)), head.span(last, m.start(), m.end()), "date-at-end");
        }
        return null;
    }

    private @Nullable Field<LocalDate> date(String keys, String rule) {
        Field<String> words = keyed(keys, Dates.DATE, rule);
        if (words == null) {
            return null;
        }
        Matcher m = Dates.DATE.matcher(org.zhixing.planreader.text.Folding.fold(words.value()));
        LocalDate date = m.find() ? Dates.of(m) : null;
        return date == null ? null : new Field<>(date, words.spans(), rule, false, null);
    }

    private @Nullable Field<String> status() {
        return keyed("有效性|时效性|是否有效|效力状态", STATUS, "status-label");
    }

    /** The value behind one of some keys in the head. */
    private @Nullable Field<String> keyed(String keys, Pattern value, String rule) {
        for (Key key : keys()) {
            if (key.words().matches(keys)) {
                Matcher v = value.matcher(key.line().text()).region(key.start(), key.end());
                if (v.lookingAt()) {
                    return field(key.line(), v.start(), v.end(), rule);
                }
            }
        }
        return null;
    }

    /** A key in the head and where its value stands. */
    private record Key(String words, Head.Line line, int start, int end) {}

    private List<Key> keys() {
        if (keys == null) {
            keys = new ArrayList<>();
            List<Head.Line> lines = head.lines();
            for (int i = 0; i < lines.size() && i < 40; i++) {
                keys(lines.get(i), keys);
            }
        }
        return keys;
    }

    private static void keys(Head.Line line, List<Key> found) {
        String text = line.text();
        Matcher m = KEY.on(text);
        boolean more = KEY.find(m, text, 0, text.length());
        while (more) {
            String words = m.group("key");
            int start = m.end();
            more = KEY.find(m, text, start, text.length());
            int end = more ? m.start() : text.length();
            while (end > start && text.charAt(end - 1) == '(') {
                end--;
            }
            while (start < end && ":)|".indexOf(text.charAt(start)) >= 0) {
                start++;
            }
            found.add(new Key(words, line, start, end));
        }
    }

    private List<Field<String>> recipients(@Nullable Field<String> title) {
        int[] behind = runOn.addressees(title);
        Head.Line only = runOn.line();
        if (behind != null && only != null) {
            return addressees(only, behind[0], behind[1]);
        }
        List<Head.Line> lines = head.lines();
        for (int i = 0; i < lines.size() && i < 40; i++) {
            String text = lines.get(i).text();
            if (text.endsWith(":") && text.length() >= 4 && text.length() <= 300 && text.indexOf('。') < 0) {
                List<Field<String>> found = addressees(lines.get(i), 0, text.length() - 1);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    /** The addressees of a range, if all of it is addressees. */
    private List<Field<String>> addressees(Head.Line line, int start, int end) {
        String text = line.text();
        List<Field<String>> found = new ArrayList<>();
        int from = start;
        int depth = 0;
        boolean units = true;
        for (int k = start; k <= end; k++) {
            char c = k == end ? ',' : text.charAt(k);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (k == end || ((c == ',' || c == ';') && depth <= 0)) {
                units &= addressed(text.substring(from, k));
                found.add(field(line, from, k, "recipients"));
                from = k + 1;
            }
        }
        return units ? found : List.of();
    }

    private static boolean addressed(String piece) {
        String lastName = piece.substring(Math.max(piece.lastIndexOf('、'), piece.lastIndexOf('和')) + 1);
        return piece.length() >= 2
                && (UnitNames.isUnit(lastName)
                        || UnitNames.collective(piece)
                        || (UnitNames.ending(lastName) && piece.length() > 2))
                && !piece.contains("如下")
                && !piece.contains("通知")
                && !piece.matches(".{0,4}(责任|牵头|配合|主办|协办).{0,2}(单位|部门)");
    }

    private List<Field<String>> defaults() {
        Matcher m = DEFAULTS.on(scan.text());
        List<Field<String>> out = new ArrayList<>();
        if (DEFAULTS.find(m, scan.text(), 0, scan.length())) {
            lists.cut(m.start("who"), m.end("who"))
                    .forEach(n -> out.add(Field.sure(n.words(), scan.span(n.start(), n.end()), "default-support")));
        }
        return out;
    }

    private Field<String> field(Head.Line line, int from, int to, String rule) {
        return Field.sure(head.words(line, from, to), head.span(line, from, to), rule);
    }
}

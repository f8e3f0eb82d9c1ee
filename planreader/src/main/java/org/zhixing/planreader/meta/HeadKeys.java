package org.zhixing.planreader.meta;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhixing.planreader.Field;
import org.zhixing.planreader.text.Folding;
import org.zhixing.planreader.text.Seeker;

/** Keys with values in the head of a document or of its web page, such as 发文字号 and 成文日期. */
final class HeadKeys {
    private static final String KEYS =
            "填报单位|编制单位|制表单位|制定单位|填报日期|制表日期|编制日期|制定日期|填报时间|发布单位|发布机构|发文机关|发文机构|发文单位|发布机关|制发机关|制定机关|公开主体|发布文号|发文字号|发文文号|公文字号|文号|文件编号|发布日期|发布时间|公开日期|公布日期|成文日期|发文日期|签发日期|印发日期|生效日期|实施日期|施行日期|失效日期|废止日期|所属类别|文件来源|索引号|信息分类|信息名称|有效性|时效性|状态|是否有效|效力状态|主题词|主题分类|名称|标题|关键词|体裁|公开方式|内容概述|来源|信息来源|分类";
    private static final Seeker KEY = Seeker.of("(?<key>" + KEYS + ")(?:\\)|\\)?:)");

    private final Head head;
    private @Nullable List<Key> keys;

    HeadKeys(Head head) {
        this.head = head;
    }

    /** The value behind one of some keys in the head. */
    @Nullable
    Field<String> keyed(String keys, Pattern value, String rule) {
        for (Key key : keys()) {
            if (key.words().matches(keys)) {
                Matcher v = value.matcher(key.line().text()).region(key.start(), key.end());
                if (v.lookingAt()) {
                    return head.field(key.line(), v.start(), v.end(), rule);
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
            behind(lines, keys);
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

    /** Keys whose values stand on the line behind them. */
    private static void behind(List<Head.Line> lines, List<Key> found) {
        for (int i = 0; i < found.size(); i++) {
            Key key = found.get(i);
            int next = lines.indexOf(key.line()) + 1;
            if (key.start() >= key.end()
                    && next < lines.size()
                    && lines.get(next).text().indexOf(':') < 0) {
                Head.Line line = lines.get(next);
                found.set(i, new Key(key.words(), line, 0, line.text().length()));
            }
        }
    }

    /** The date behind one of some keys. */
    @Nullable
    Field<LocalDate> date(String keys, String rule) {
        Field<String> words = keyed(keys, Dates.DATE, rule);
        if (words == null) {
            return null;
        }
        Matcher m = Dates.DATE.matcher(Folding.fold(words.value()));
        LocalDate date = m.find() ? Dates.of(m) : null;
        return date == null ? null : new Field<>(date, words.spans(), rule, false, null);
    }
}

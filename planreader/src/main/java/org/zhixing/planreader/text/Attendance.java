package org.zhixing.planreader.text;

import java.util.regex.Pattern;

/** Tells the lines of a list of who was present from the words of the minutes. Asked line by line, in order. */
final class Attendance {
    private static final int LONGEST_LINE = 120;
    private static final String STARTS = "主出列参请缺记分";
    private static final Pattern LABEL = Pattern.compile(
            "(?:主持人?|记录(?:人|整理)?|请假|缺席|参加)(?:人员|会议|领导|同志|名单)?:.*|(?:出席|列席|参会|分送)(?:人员|单位|会议|领导|同志|名单)?:.*");

    /** What tells a sentence that lost its stop, or another label, from more names. */
    private static final Seeker SAYS = Seeker.of("(?<![主重纪摘概])要(?!求|素|点)|[应须]|负责(?!人|同志)|\\d月|[:。;]");

    private boolean open;

    /** Whether a line, folded and without spaces, names who was present: behind such a label or going on below one. */
    boolean lists(String line) {
        boolean label =
                STARTS.indexOf(line.charAt(0)) >= 0 && LABEL.matcher(line).matches();
        open = line.length() <= LONGEST_LINE && (label || (open && goesOn(line)));
        return open;
    }

    /** No sentence, no heading and no other label goes on with the names. */
    private static boolean goesOn(String line) {
        return "一二三四五六七八九十(第关附0123456789".indexOf(line.charAt(0)) < 0 && !SAYS.in(line, 0, line.length());
    }
}

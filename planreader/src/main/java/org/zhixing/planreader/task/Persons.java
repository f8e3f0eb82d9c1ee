package org.zhixing.planreader.task;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhixing.planreader.Field;
import org.zhixing.planreader.Person;
import org.zhixing.planreader.text.Folding;
import org.zhixing.planreader.text.Scan;

/** Names of people in a list of names. */
public final class Persons {
    /** Posts as they stand glued to a name. */
    public static final String TITLE =
            "(?:党组)?(?:副)?(?:书记|市长|县长|区长|乡长|镇长|主任|局长|处长|科长|股长|部长|秘书长|厅长|主席|院长|校长|检察长|政委|队长|所长|站长|经理|董事长|总经理|行长|会长|司令员|主任科员|调研员|巡视员|常委|委员|办公室主任|组长|纪检组长|总工程师|总经济师|同志)";

    private static final String SURNAMES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于余蒋蔡杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由";

    private static final Pattern NAME = Pattern.compile("[\\u4e00-\\u9fa5]{1,2}·?[\\u4e00-\\u9fa5]{1,2}");
    private static final Pattern WITH_TITLE =
            Pattern.compile("(?<name>[\\u4e00-\\u9fa5]{2,3}?)(?<title>" + TITLE + ".{0,12})?(?:\\([^()]{0,20}\\))?");

    private Persons() {}

    /** Whether the characters can be a person's name. */
    public static boolean name(String s) {
        return s.length() >= 2
                && s.length() <= 4
                && NAME.matcher(s).matches()
                && SURNAMES.indexOf(s.charAt(0)) >= 0
                && "局委办部厅处科镇乡县市区组会".indexOf(s.charAt(s.length() - 1)) < 0;
    }

    /** The people of a list behind a label; single characters set apart by spaces are put together again. */
    static List<Field<Person>> list(Scan scan, int start, int end, String role) {
        List<Field<Person>> people = new ArrayList<>();
        String s = scan.text();
        int from = start;
        for (int i = start; i <= end; i++) {
            boolean cut = i == end || "、,;/和\n".indexOf(s.charAt(i)) >= 0;
            boolean gap =
                    !cut && i > from + 1 && scan.gapBefore(i) && name(s.substring(from, i)) && !lone(scan, s, i, end);
            if (cut || gap) {
                add(scan, from, i, role, people);
                from = cut ? i + 1 : i;
            }
        }
        return people;
    }

    /** Whether the character behind a gap stands alone, as the last of 张 三 does. */
    private static boolean lone(Scan scan, String s, int i, int end) {
        boolean last = i + 1 >= end || scan.gapBefore(i + 1) || !Folding.han(s.charAt(i + 1));
        return last && scan.gapBefore(i);
    }

    private static void add(Scan scan, int from, int to, String role, List<Field<Person>> people) {
        if (to - from < 2) {
            return;
        }
        Matcher m = WITH_TITLE.matcher(scan.text().substring(from, to));
        if (m.matches() && name(m.group("name"))) {
            String title = m.group("title") == null ? "" : m.group("title");
            Person person = new Person(scan.words(from, from + m.group("name").length()), role, title);
            people.add(Field.sure(person, scan.span(from, from + m.group("name").length()), "person-label"));
        }
    }
}

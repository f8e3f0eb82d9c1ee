package org.zhixing.planreader.task;

import java.util.regex.Pattern;
import org.zhixing.planreader.text.Seeker;

/** Tells exhortations to everybody from acts somebody can finish. */
final class Boilerplate {
    private static final Seeker EXHORT = Seeker.of(
            "高度重视|提高认识|统一思想|思想和行动|统一到|精心组织|加强(组织)?领导|密切配合|各司其职|各负其责|通力协作|认真贯彻|贯彻执行|贯彻落实|积极探索|真抓实干|抓好落实|狠抓落实|切实增强|增强.{0,8}意识|形成合力|扎实推进|扎实开展|认真组织实施|认真执行|遵照执行|抓紧落实|切实加强|充分认识|树立.{0,10}观念|结合实际|协同配合|主动作为|强化责任|履职尽责");
    private static final Seeker CONCRETE = Seeker.of(
            "制定|制订|成立|组建|报送|上报|报告(?!制度)|报[^告刊名纸社]{1,12}(备案|办公室|局|办)|提交|召开|举办|编制|公布|公示|印发|出台|设立|配备|检查|验收|考核|评估|总结|培训|清理|整改|签订|汇总|审核|通报|列入|纳入|发放|征求|申报|提出|修订|督办|分解|公开|建立|完成|安排.{0,6}(资金|经费|人员)|落实.{0,6}(经费|资金|人员)|移送|登记|备案|研究|审查|监督|协调|指导|负责|会同");
    private static final Seeker LETTER = Seeker.of(
            "会议(听取|认为|指出|通报|传达|学习)|现(将|予以)?印发给你们|现转发给你们|请(你们)?(结合实际|认真)?(,)?(认真)?(组织实施|遵照执行|贯彻(执行|落实|实施))|请(结合|认真)[^,。]{0,12}(贯彻|执行|落实|实施)|纪要如下|特制定本|制定本方案|提出(如下|以下)|现(就|将)|经[^,。;]{2,14}(研究|同意|批准|审议)[^,。;]{0,6},(决定|现)|本(决定|方案|办法|通知|意见|规定|细则|计划)[^,。;]{0,4}自[^,。;]{1,14}(施行|实施|执行)|此令|不再?(?:逐[项条一]|一一)(?:列出|写明|注明|列明|标注)|负责(?:具体)?解释|以[^,。;]{2,24}(?:数据|数|公布|口径|文本|版本|通知|规定|审定|核定|批准|批复|公告)[^,。;]{0,4}为准|由?(?:排|列)在?(?:第一位?|首位|最前面?)的(?:单位|部门)?(?:负责|牵头)?(?:统筹|汇总|协调|抓总|总)|特此(通知|通报|公告)|通知如下|意见如下|以下简称");

    private static final String TITLE_ENDS = "案见知法划定点决纪要表则单)";

    private static final Pattern TITLE =
            Pattern.compile("[^。;]*(方案|意见|通知|办法|计划|规定|要点|决定|纪要|分解表|一览表|细则|规划|清单|名单)(\\([^()]{1,12}\\))?");

    private static final Seeker HOLLOW = Seeker.of(
            "(?:充分|深刻)认识.{2,30}(?:性|意义)|增强.{0,12}(?:责任感|紧迫感|使命感)|提高(?:思想|政治)(?:认识|站位)|摆上.{0,6}位置|克服.{0,8}(?:思想|情绪|心理)");
    private static final Pattern DATELINE =
            Pattern.compile("[\\u4e00-\\u9fa5]{0,24}\\(?\\d{4}年\\d{1,2}月\\d{1,2}日\\)?(?:印发)?[。:]?");

    private static final Seeker PAST = Seeker.of(
            "截至|环比|共(?:接待|完成|排查|整改|办理|实现)|目前|去年|上年|以来|共(?:提出|收到|有)|已(?!.{0,2}列入)|现有|累计|了\\d|同比|期间,|存在|仅|尚未|未.{0,4}完成");

    /** What stands at the end of the paragraph that says why a paper was written. */
    private static final Seeker BACKGROUND = Seeker.of("如下|制[定订](?:本|以下|此)(?!地|单位|部门|级|辖区|市|县|区)|特制[定订]");

    private static final Seeker TOLD = Seeker.of("(?:同比|环比)(?:增长|下降|上升|减少|提高|增加|多|少)|共接待|已累计|累计已");

    private static final int LONGEST_HEADING = 12;

    /** What a heading does not hold: somebody told to act, a number, another clause. */
    private static final Seeker TELLING = Seeker.of("[要应须请由各每于,:;\\d]|负责|牵头|会同|[省市县区州旗镇乡][^。]{0,8}(?:局|委|办|部|厅|院|会)");

    private static final Seeker THREAT = Seeker.of("严肃(追责|问责|处理|查处|追究)|追责问责|追究.{0,14}责任|依(法|规|纪).{0,6}(处理|问责|追责)");

    private Boilerplate() {}

    /** Whether an item does no more than say that the negligent will be called to account. */
    static boolean threat(String s, int from, int to) {
        return to - from < 90 && THREAT.in(s, from, to);
    }

    /** Whether a sentence tells what has been rather than what is to be. */
    static boolean past(String s, int from, int to) {
        return PAST.in(s, from, to);
    }

    /** Whether a sentence of a collective subject asks for zeal rather than for an act. */
    static boolean exhortation(String s, int from, int to) {
        boolean hollow = to - from < 60 && HOLLOW.in(s, from, to);
        return hollow || (EXHORT.in(s, from, to) && !CONCRETE.in(s, from, to));
    }

    /** Whether the end of a paragraph says that it only leads up to the plan: …现将有关事项通知如下, …制定本方案. */
    static boolean leadsUp(String s, int from, int to) {
        return BACKGROUND.in(s, from, to);
    }

    /** Whether a sentence holds nothing but who wrote when, as the head of minutes does. */
    static boolean dateline(String s, int from, int to) {
        return to - from < 60 && DATELINE.matcher(s).region(from, to).matches();
    }

    /** Whether a sentence compares with another year or sums up what came of it, and so asks for nothing. */
    static boolean told(String s, int from, int to) {
        return TOLD.in(s, from, to);
    }

    /** Whether a short sentence before others only names what they are about, as 校园医院检查。 does. */
    static boolean heading(String s, int from, int to) {
        return to - from <= LONGEST_HEADING && !TELLING.in(s, from, to);
    }

    /** Whether a line is the title of a document rather than a sentence. */
    static boolean title(String s, int from, int to) {
        return to - from < 80
                && to > from
                && TITLE_ENDS.indexOf(s.charAt(to - 1)) >= 0
                && TITLE.matcher(s).region(from, to).matches();
    }

    /** Whether a sentence belongs to the letter the plan is sent with. */
    static boolean letter(String s, int from, int to) {
        return LETTER.in(s, from, to);
    }
}

package org.zhixing.intake.check;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.zhixing.planreader.text.Folding;

/**
 * What a column may mean, with words under which it comes, longest and surest first: language-data. A head that contains
 * a word is taken for it; where two fit, the longer word wins.
 */
@SuppressWarnings("ImmutableEnumChecker") // the lists are unmodifiable
public enum Field {
    NUMBER("督办编号", "立项编号", "督查编号", "事项编号", "绿单编号", "通知单编号", "通知单号", "交办单号", "编号", "文号"),
    TITLE("督查督办事项", "督办事项", "督查事项", "事项名称", "任务名称", "工作任务", "重点任务", "议定事项", "交办事项", "主要任务", "项目名称", "事项", "任务", "标题"),
    REQUIREMENT("办理要求", "工作要求", "具体要求", "目标要求", "目标任务", "工作目标", "具体内容", "主要内容", "落实措施", "要求", "内容"),
    SOURCE("任务来源", "事项来源", "交办来源", "文件依据", "立项依据", "来源文件", "来源", "依据"),
    AUTHORITY("批示内容", "批示原文", "议定内容", "领导批示", "批示"),
    OPENED_ON("立项日期", "立项时间", "交办日期", "交办时间", "下达日期", "下达时间", "登记日期", "登记时间", "批示时间", "批示日期", "发文日期"),
    DUE("办理时限", "办结时限", "完成时限", "要求完成时间", "应办结时间", "完成时间", "办结时间", "截止日期", "截止时间", "时限", "期限"),
    LEAD("牵头单位", "责任单位", "主办单位", "承办单位", "牵头部门", "责任部门", "主办部门", "办理单位", "落实单位"),
    ASSISTANTS("配合单位", "协办单位", "会办单位", "协同单位", "参与单位", "配合部门", "协办部门", "责任单位配合"),
    SUMMARY("汇总单位", "汇总部门", "总牵头单位", "总牵头部门", "归口单位"),
    PERSON("责任人", "承办人", "经办人", "联系人", "联络员"),
    URGENCY("紧急程度", "缓急程度", "缓急", "急缓"),
    STATUS("办理状态", "办结情况", "是否办结", "完成状态", "办理结果", "状态"),
    PROGRESS("办理进展情况", "最新进展", "目前进展", "进展情况", "落实情况", "办理情况", "推进情况", "工作进展", "进展"),
    YELLOW_NUMBER("黄单编号", "催办单编号", "催办单号", "黄牌编号", "黄单"),
    YELLOW_ON("黄单日期", "黄单时间", "催办日期", "催办时间", "黄牌日期"),
    RED_NUMBER("红单编号", "限期办结单编号", "红牌编号", "红单"),
    RED_ON("红单日期", "红单时间", "红牌日期"),
    IGNORED("序号", "备注", "市领导", "分管领导");

    /** A row is an item if it has these. */
    public static final List<Field> NEEDED = List.of(TITLE, LEAD);

    private final List<String> words;

    Field(String... words) {
        this.words = List.of(words);
    }

    /** Message key of its name. */
    public String key() {
        return "intake.Field." + name();
    }

    /** How heads are compared: half width, no spaces, no brackets with what stands in them, no signs. */
    public static String plain(String head) {
        return Folding.fold(head).replaceAll("\\([^)]*\\)", "").replaceAll("[\\s*:、,.;/]+", "");
    }

    /** The field a head names; of a head with sub-heads the last part decides before the whole. */
    public static Optional<Field> of(String head) {
        int cut = head.lastIndexOf(SUB);
        if (cut >= 0) {
            var own = longest(plain(head.substring(cut + SUB.length())));
            if (own.isPresent()) {
                return own;
            }
        }
        return longest(plain(head));
    }

    /** Between a head and its sub-head. */
    public static final String SUB = " / ";

    private static Optional<Field> longest(String head) {
        if (head.isEmpty() || head.length() > 24) {
            return Optional.empty();
        }
        return Arrays.stream(values())
                .flatMap(
                        field -> field.words.stream().filter(head::contains).map(word -> new Fit(field, word.length())))
                .reduce((one, other) -> other.length > one.length ? other : one)
                .map(Fit::field);
    }

    private record Fit(Field field, int length) {}
}

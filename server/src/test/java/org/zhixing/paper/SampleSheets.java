package org.zhixing.paper;

import java.util.List;
import org.zhixing.GroundModules;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Ids;

/** Invented notices of the fictional city of Yunze. */
public final class SampleSheets {

    private SampleSheets() {}

    public static Draft draft(PaperForm form, CaseRef subject) {
        String name =
                switch (form) {
                    case GREEN_NOTICE -> "督查立项通知单";
                    case YELLOW_NOTICE -> "督查限期催办单";
                    case RED_NOTICE -> "督查限期办结单";
                    case COMPLETION_REPORT -> "办结报告";
                    case CORRECTION -> "更正通知";
                    case LEADER_REPORT -> "批示办理情况呈报";
                    case SUPERVISION_PLAN -> "督查方案";
                    case SUPERVISION_CONCLUSION -> "督查结论书";
                    case REVIEW_DECISION -> "督查复核决定书";
                    case RECTIFICATION_CLEARANCE -> "整改销号表";
                    case RECOMMENDATION -> "督查建议书";
                    case REPLY_LETTER -> "复函";
                    case INSPECTION_RECORD -> "督查记录";
                    case WEEKLY_BRIEF -> "督查周报";
                    case MONTHLY_BRIEF -> "督查月报";
                    case QUARTERLY_BRIEF -> "督查季报";
                    case SPECIAL_REPORT -> "督查专报";
                    case CIRCULAR -> "督查通报";
                    case EVALUATION_REPORT -> "专项行动评估报告";
                    case ASSIGNMENT_NOTICE -> "交办通知单";
                    case EXTENSION_FORM -> "延期审批表";
                    case SUBMISSION_SLIP -> "呈批单";
                    case FORWARDING_LETTER -> "转办函";
                    case TALK_RECORD -> "约谈记录";
                };
        return new Draft(
                Ids.next(),
                form,
                subject,
                GroundModules.OFFICE,
                "云泽市人民政府督查室",
                List.of("市司法局", "市数据局"),
                name,
                List.of(
                        new Block.Paragraph("经研究，现将下列事项列入督查，请认真组织落实，并按时反馈办理情况。"),
                        new Block.Line("督查事项", "建立重大行政决策合法性审查目录"),
                        new Block.Line("立项依据", "《云泽市法治建设行动方案》（云政发〔2026〕8号）第三项"),
                        new Block.Line("分管领导", "周明远"),
                        new Block.Line("牵头单位", "市司法局"),
                        new Block.Line("责任人", "陈立，法制审核科科长"),
                        new Block.Line("办结时限", "2026年12月18日24时前"),
                        new Block.Line("内容和要求", "编制市本级重大行政决策合法性审查目录，征求各部门意见，提交市政府常务会议审议后公布。\n每月25日前报告进展。"),
                        new Block.Note("联系人：林溪，电话：00-0000001")),
                List.of("市委办公室", "市人大常委会办公室"));
    }
}

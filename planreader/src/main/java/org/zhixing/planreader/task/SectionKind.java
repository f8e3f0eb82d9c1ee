package org.zhixing.planreader.task;

import java.util.List;
import org.zhixing.planreader.text.Seeker;

/** What sort of section a heading opens, and so what may be a task in it. */
enum SectionKind {
    /** Why and in what spirit: nothing in it is a task. */
    PREAMBLE,
    /** What is to be reached: no task without a unit or a number. */
    GOALS,
    /** How it is backed up: only what names who does what. */
    SUPPORT,
    /** Everything else. */
    WORK;

    private record Rule(SectionKind kind, Seeker words) {}

    private static final List<Rule> RULES = List.of(
            new Rule(
                    PREAMBLE,
                    Seeker.of(
                            "指导思想|基本原则|工作原则|总体思路|总体要求|工作思路|重要意义|重要性|必要性|紧迫性|重大意义|充分认识|提高认识|统一思想|深刻认识|基本情况|现状|形势|存在(的)?(主要|突出)?问题|工作回顾|主要成效|取得的成|编制依据|适用范围|名词解释|附则|组成人员|成员名单|总则|背景|^(检查|活动|培训|会议|督查|整治|实施|起止|报名|考核|评选|行动|攻坚|创建|工作|试点|开展|专项行动|专项整治|集中整治)?(时间|地点|对象|范围|方式|内容和方式|期限)(和|及|、)?(地点|对象|范围|方式|步骤)?$|基本概况|目的意义|目的|意义|^(活动|创建)?(主题|口号)$")),
            new Rule(
                    WORK,
                    Seeker.of("(目标|要求)(和|与|及)?.{0,4}任务|任务(和|与|及).{0,2}目标|任务分解|工作任务|重点任务|主要任务|措施|步骤|安排|重点工作|主要工作|阶段")),
            new Rule(GOALS, Seeker.of("(总体|工作|主要|基本|活动|奋斗|预期|阶段|年度|发展|具体)?目标")),
            new Rule(SUPPORT, Seeker.of("组织领导|组织机构|保障|工作要求|有关要求|几点要求|具体要求|相关要求|纪律要求|领导小组|工作机构|加强领导|强化领导")));

    /** The sort of section a heading opens, or the one it stands in if the heading does not say. */
    static SectionKind of(String heading, SectionKind outer) {
        if (outer == PREAMBLE || outer == GOALS) {
            return outer;
        }
        for (Rule rule : RULES) {
            if (rule.words().in(heading, 0, heading.length())) {
                return rule.kind();
            }
        }
        return outer;
    }
}

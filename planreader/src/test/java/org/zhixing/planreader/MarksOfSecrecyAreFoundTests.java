package org.zhixing.planreader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarksOfSecrecyAreFoundTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "机密★",
                "机密★1年",
                "机 密 ★ 1 年",
                "000012\n绝密★启用前\n云泽市",
                "秘密",
                "　秘　密　",
                "密级：机密",
                "机密★1年 特急",
                "秘密☆",
                "【密级】秘密",
                "机密★10年",
                "机密＊１０年",
                "机　密 ★ 十 年",
                "机密女10年",
                "【机密】",
                "（绝密）",
                "绝密文件",
                "秘\n密\n★\n1年",
                "密级为绝密",
                "密级和保密期限：秘密 1年",
                "000003 号 机密★长期　加急",
                "序号\t密级\t事项\n1\t机密\t防汛"
            })
    void inTheHeadOfAText(String head) {
        assertThat(SecrecyMarks.find("方案.docx", head + "\n云泽市工作方案\n一、总体要求")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "机密★方案.docx",
                "工作方案（机密）.docx",
                "【秘密】通知.pdf",
                "绝密.txt",
                "2024-机密-3.doc",
                "机密＊1年 方案.docx",
                "机 密 ★ 方案.docx",
                "［绝密］名单.xlsx"
            })
    void inAFileName(String name) {
        assertThat(SecrecyMarks.find(name, "云泽市工作方案")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "做好保守国家秘密工作。",
                "各单位要保守商业秘密",
                "机密级以上文件按规定办理。",
                "严禁泄露国家秘密和工作秘密",
                "关于印发保密工作方案的通知",
                "密级：公开",
                "涉及国家秘密的，依照规定办理",
                "文件标注“机密★”的，不得上网",
                "秘密通道口的清理由区住建局负责。",
                "侵犯商业秘密、个人隐私的",
                "机密文件柜采购项目招标公告",
                "密级（机密、秘密）由产生单位确定",
                "开展保密宣传月活动，讲解绝密、机密、秘密三级的区别",
                "商业秘密",
                "密级：内部",
                "序号\t任务\n1\t整治秘密排污口"
            })
    void notInOrdinarySentences(String sentence) {
        assertThat(SecrecyMarks.find("保守国家秘密工作方案.txt", "云泽市工作方案\n" + sentence + "\n一、总体要求"))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"商业秘密保护工作方案.docx", "保守国家秘密培训.pdf", "机密文件柜采购.xlsx", "秘密通道整治.docx", "绝密档案馆建设方案.docx"})
    void notInAnOrdinaryFileName(String name) {
        assertThat(SecrecyMarks.find(name, "")).isNull();
    }

    @Test
    void andTheLevelIsKnownEverywhere() {
        assertThat(SecrecyMarks.find("绝密.txt", "")).extracting("level").isEqualTo(SecrecyMarks.Level.TOP_SECRET);
        assertThat(SecrecyMarks.find("", "秘密★1年")).extracting("level").isEqualTo(SecrecyMarks.Level.SECRET);
        assertThat(SecrecyMarks.cells(List.of("防汛", "机密"))).extracting("words").isEqualTo("机密");
        assertThat(SecrecyMarks.cells(List.of("机密文件柜", "秘密通道", "保密"))).isNull();
    }
}

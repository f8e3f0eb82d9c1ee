package org.zhixing.planreader;

import static org.assertj.core.api.Assertions.assertThat;

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
                "【密级】秘密"
            })
    void inTheHeadOfAText(String head) {
        assertThat(SecrecyMarks.find("方案.docx", head + "\n云泽市工作方案\n一、总体要求")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"机密★方案.docx", "工作方案（机密）.docx", "【秘密】通知.pdf", "绝密.txt", "2024-机密-3.doc"})
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
                "文件标注“机密★”的，不得上网"
            })
    void notInOrdinarySentences(String sentence) {
        assertThat(SecrecyMarks.find("保守国家秘密工作方案.txt", "云泽市工作方案\n" + sentence + "\n一、总体要求"))
                .isNull();
    }
}

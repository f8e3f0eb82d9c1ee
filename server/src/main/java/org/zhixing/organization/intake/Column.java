package org.zhixing.organization.intake;

import java.util.List;
import org.zhixing.organization.naming.NameNormal;

/** Columns that are understood, with the heads under which they come: language-data, the first is the one we write. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are unmodifiable
public enum Column {
    UNIT_NAME("单位名称", "名称", "机构名称", "单位全称"),
    TYPE("单位类型", "类型", "机构类型", "单位类别"),
    PARENT("上级单位", "上级", "主管单位", "上级机构"),
    ALIASES("简称和曾用名", "简称", "别名", "其他名称", "曾用名", "单位简称"),
    FOUNDED("设立日期", "成立日期", "起始日期", "生效日期"),
    DISSOLVED("撤销日期", "终止日期", "失效日期"),
    UNIT("单位", "所在单位", "单位名称", "工作单位"),
    SECTION("科室", "内设机构", "处室", "内设科室"),
    PERSON("姓名", "人员姓名"),
    POST("岗位", "职务", "岗位名称", "职务名称"),
    DUTY("职责", "系统职责", "角色"),
    STANDING("层级", "正副职"),
    APPOINTED("任职日期", "任职时间", "起始日期"),
    DISMISSED("免职日期", "终止日期"),
    EMAIL("邮箱", "电子邮箱", "电子邮件", "email", "e-mail"),
    ORDER("序号", "排序", "机构序列", "顺序号");

    private final List<String> heads;

    Column(String... heads) {
        this.heads = List.of(heads);
    }

    /** The head we write. */
    public String head() {
        return heads.get(0);
    }

    boolean isHeadedBy(String cell) {
        var head = NameNormal.plain(cell).replaceAll("\\*|\\([^)]*\\)", "").toLowerCase(java.util.Locale.ROOT);
        return heads.contains(head);
    }
}

package org.zhixing.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.Role;

@SpringBootTest
@Transactional
class AWrittenNameFindsItsUnitTests {

    private static final String ALL_OF_THE_CITY = "云泽市人民政府办公室,云泽市财政局,云泽市发展和改革委员会,云泽市市场监督管理局";

    @Autowired
    Organization organization;

    @Autowired
    OrganizationBatch batch;

    SmallCity city;

    @BeforeEach
    void found() {
        city = SmallCity.foundedWith(batch);
    }

    @ParameterizedTest
    @CsvSource({
        "云泽市财政局, 云泽市财政局",
        "市财政局, 云泽市财政局",
        "财政局, 云泽市财政局",
        "'市 财 政 局', 云泽市财政局",
        "本市财政局, 云泽市财政局",
        "临江区财政局, 临江区财政局",
        "市政府, 云泽市人民政府",
        "市府, 云泽市人民政府",
        "市人民政府, 云泽市人民政府",
        "云泽市政府, 云泽市人民政府",
        "市政府办公室, 云泽市人民政府办公室",
        "市政府办, 云泽市人民政府办公室",
        "市府办公室, 云泽市人民政府办公室",
        "市发展改革委, 云泽市发展和改革委员会",
        "市发改委, 云泽市发展和改革委员会",
        "发改委, 云泽市发展和改革委员会",
        "市计划委员会, 云泽市发展和改革委员会",
        "市市场监管局, 云泽市市场监督管理局",
        "市场监管局, 云泽市市场监督管理局",
        "市场监督管理局, 云泽市市场监督管理局",
        "临江区, 临江区人民政府",
        "临江区政府, 临江区人民政府",
        "高新区管委会, 云泽高新技术产业开发区管理委员会",
        "柳岸街道办事处, 柳岸街道办事处",
        "市财政局预算科, 预算科",
        "ＰＣ厂, ",
    })
    void anExactOrUsuallyShortenedNameIsKnown(String written, String official) {
        var match = match(written);
        if (official == null) {
            assertThat(match).isInstanceOf(UnitMatch.Unknown.class);
        } else {
            assertThat(match).isEqualTo(new UnitMatch.Known(written, city.unit(official)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'各县（市、区）', '临江区人民政府,青石县人民政府'",
        "各区人民政府, '临江区人民政府,青石县人民政府'",
        "各县市区, '临江区人民政府,青石县人民政府'",
        "'各区人民政府、开发区管委会', '云泽高新技术产业开发区管理委员会,临江区人民政府,青石县人民政府'",
        "各街道办事处, 柳岸街道办事处",
        "'各镇、乡人民政府', 白石镇人民政府",
        "各乡镇, 白石镇人民政府",
        "各镇乡(街道), '柳岸街道办事处,白石镇人民政府'",
        "市政府各部门, '" + ALL_OF_THE_CITY + "'",
        "市府各部门, '" + ALL_OF_THE_CITY + "'",
        "市人民政府各部门, '" + ALL_OF_THE_CITY + "'",
        "云泽市人民政府各部门, '" + ALL_OF_THE_CITY + "'",
        "市直各行政机关, '" + ALL_OF_THE_CITY + "'",
        "各部门, '" + ALL_OF_THE_CITY + "'",
        "各级各部门, '" + ALL_OF_THE_CITY + ",云泽高新技术产业开发区管理委员会,临江区人民政府,青石县人民政府'",
        "'各县（市、区）和市财政局', '云泽市财政局,临江区人民政府,青石县人民政府'",
    })
    void collectiveWordsStandForTheirMembersInOfficialOrder(String written, String members) {
        assertThat(match(written)).isInstanceOfSatisfying(UnitMatch.Collective.class, collective -> assertThat(
                        city.namesOf(collective.members()))
                .containsExactly(members.split(",")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"各有关单位", "有关部门", "各责任单位", "领导小组成员单位", "各相关部门和单位", "各科室"})
    void wordsThatDoNotTellAskAPerson(String written) {
        assertThat(match(written)).isEqualTo(new UnitMatch.Unknown(written, List.of()));
    }

    @Test
    void whatNobodyKnowsComesWithSuggestions() {
        assertThat(match("市财政管理局"))
                .isInstanceOfSatisfying(UnitMatch.Unknown.class, unknown -> assertThat(city.namesOf(unknown.perhaps()))
                        .first()
                        .isEqualTo("云泽市财政局"));
        assertThat(match("省气象台")).isEqualTo(new UnitMatch.Unknown("省气象台", List.of()));
    }

    @Test
    void whatAPersonSaidOnceIsRemembered() {
        assertThat(match("市价格主管机关")).isInstanceOf(UnitMatch.Unknown.class);
        Actor officer = city.actor("方既明");
        organization.rememberAlias(city.unit("云泽市发展和改革委员会"), "市价格主管机关", SmallCity.AT, officer);
        organization.rememberAlias(city.unit("云泽市发展和改革委员会"), "市价格主管机关", SmallCity.AT, officer);
        assertThat(officer.has(Role.SUPERVISION_OFFICER)).isTrue();
        assertThat(match("市价格主管机关")).isEqualTo(new UnitMatch.Known("市价格主管机关", city.unit("云泽市发展和改革委员会")));
    }

    @Test
    void aNameThatFitsTwoFitsNone() {
        organization.rememberAlias(city.unit("云泽市财政局"), "大局", SmallCity.AT, SmallCity.JOB);
        organization.rememberAlias(city.unit("临江区财政局"), "大局", SmallCity.AT, SmallCity.JOB);
        assertThat(match("大局")).isInstanceOfSatisfying(UnitMatch.Unknown.class, unknown -> assertThat(unknown.perhaps())
                .contains(city.unit("云泽市财政局"), city.unit("临江区财政局")));
    }

    @Test
    void aDayBeforeTheCityNobodyIsKnown() {
        assertThat(organization.match(List.of("市财政局"), SmallCity.FOUNDED.minusDays(1)))
                .containsExactly(new UnitMatch.Unknown("市财政局", List.of()));
    }

    private UnitMatch match(String written) {
        return organization.match(List.of(written), SmallCity.FOUNDED).get(0);
    }
}

package org.zhixing.organization.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Outcome;
import org.zhixing.act.Role;
import org.zhixing.organization.Appointment;
import org.zhixing.organization.Organization;
import org.zhixing.organization.OrganizationBatch;
import org.zhixing.organization.SmallCity;
import org.zhixing.organization.Unit;
import org.zhixing.organization.UnitMatch;
import org.zhixing.organization.UnitType;
import org.zhixing.organization.intake.Checked.Verdict;

@SpringBootTest
@Transactional
class AnImportIsWrittenWholeOrNotAtAllTests {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);

    @Autowired
    OrganizationImports imports;

    @Autowired
    OrganizationExport exports;

    @Autowired
    Organization organization;

    @Autowired
    OrganizationBatch batch;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CaseClock clock;

    private SmallCity city;
    private Actor administrator;
    private Instant at;
    private LocalDate today;

    @BeforeEach
    void found() {
        city = SmallCity.foundedWith(batch);
        administrator = city.administrator(Role.SYSTEM_ADMINISTRATOR);
        at = clock.now();
        today = clock.today();
    }

    @Test
    void unitsAreTriedAndThenWritten() {
        var id = offer(
                """
                云泽市机构一览表
                单位名称*,单位类型（必填）,上级单位,序号,简称,成立日期
                云泽市水利局,工作部门,,55,"市水利局、水务",2012-05-01
                规划科,科室,云泽市水利局,10,,
                云泽市财政局,工作部门,,40,,
                云溪县人民政府,县,云泽市人民政府,300,,2026年2月1日
                """);
        var plan = plan(id);
        assertThat(plan.kind()).isEqualTo(ImportKind.UNITS);
        assertThat(plan.rows())
                .extracting(Checked::verdict)
                .containsExactly(Verdict.NEW, Verdict.NEW, Verdict.UNCHANGED, Verdict.NEW);
        assertThat(unit("云泽市水利局")).isEmpty();

        assertThat(imports.carryOut(id, at, administrator).orThrow()).isEqualTo(3);
        var written = unit("云泽市水利局").get(0);
        assertThat(written.type()).isEqualTo(UnitType.DEPARTMENT);
        assertThat(written.parent()).isEqualTo(city.unit("云泽市人民政府"));
        assertThat(organization.match(List.of("水务", "云溪县"), today)).allMatch(match -> match instanceof UnitMatch.Known);
        assertThat(organization.unit(written.id(), LocalDate.of(2012, 4, 30))).isEmpty();
        assertThat(organization.unit(written.id(), LocalDate.of(2012, 5, 1))).isPresent();

        assertThat(refusal(imports.carryOut(id, at, administrator))).isEqualTo("organization.refusal.import-over");
        assertThat(imports.report(id, at, administrator).orElseThrow().state()).isEqualTo(ImportState.CARRIED_OUT);
    }

    @Test
    void everyRowSaysWhatIsWrongAndNothingIsWritten() {
        var id = offer(
                """
                单位名称,类型,上级单位,序号,成立日期,撤销日期
                云泽市水利局,工作部门,,55,,
                ,工作部门,,,,
                云泽市气象局,气象,,,,
                规划科,科室,,,,
                云泽市水利局,工作部门,,,,
                云泽市林业局,工作部门,云泽市大人民政府,十,昨天,
                甲中心,事业单位,乙中心,,,
                乙中心,事业单位,甲中心,,,
                云泽市粮食局,工作部门,,,2020-01-01,2019-01-01
                防汛专班,领导小组、专班,,,,
                """);
        var plan = plan(id);
        assertThat(plan.rows().stream()
                        .map(row -> row.problems().stream()
                                .map(problem -> problem.key().replace("organization.import.problem.", ""))
                                .toList())
                        .toList())
                .containsExactly(
                        List.of(),
                        List.of("missing"),
                        List.of("unknown-type"),
                        List.of("section-of-what"),
                        List.of("twice"),
                        List.of("no-number", "no-day", "unknown-parent"),
                        List.of("circle"),
                        List.of("circle"),
                        List.of("ends-before-it-begins"),
                        List.of("task-force"));
        assertThat(plan.rows().get(1).number()).isEqualTo(3);
        assertThat(refusal(imports.carryOut(id, at, administrator))).isEqualTo("organization.refusal.import-problems");
        assertThat(unit("云泽市水利局")).isEmpty();
    }

    @Test
    void staffArriveWithMergedUnitsSectionsAndPostsShared() {
        var id = offer(
                """
                单位,科室,姓名,职务,系统职责,层级,任职日期,邮箱
                市发改委,,韩立本,主任,单位主要负责人,,2024-03-01,han@example.org
                ,,邓守拙,副主任,联络员,副职,,
                市财政局,预算科,白露,科员,,,,
                ,预算科,孙小满,科员,承办人,,,
                """);
        var plan = plan(id);
        assertThat(plan.rows())
                .extracting(Checked::verdict)
                .containsExactly(Verdict.NEW, Verdict.NEW, Verdict.NEW, Verdict.UNCHANGED);
        assertThat(imports.carryOut(id, at, administrator).orThrow()).isEqualTo(3);

        var reform = organization.staffOf(city.unit("云泽市发展和改革委员会"), today);
        assertThat(reform)
                .extracting(Appointment::personName, Appointment::duty)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("韩立本", Role.UNIT_HEAD),
                        org.assertj.core.groups.Tuple.tuple("邓守拙", Role.UNIT_LIAISON));
        var budget = organization.staffOf(city.unit("预算科"), today);
        assertThat(budget).extracting(Appointment::personName).containsExactlyInAnyOrder("孙小满", "白露");
        assertThat(budget).extracting(Appointment::post).containsOnly(city.postOf("孙小满"));
        assertThat(plan(offer(
                                """
                                单位,姓名,职务,系统职责
                                市发改委,韩立本,主任,单位主要负责人
                                """))
                        .count(Verdict.UNCHANGED))
                .isEqualTo(1);
    }

    @Test
    void staffProblemsAreNamedRowByRow() {
        var plan = plan(
                offer(
                        """
                单位,科室,姓名,岗位,职责,层级,邮箱
                市财政管理局,,甲,科员,,,
                市财政局,资产科,甲,科员,,,
                市财政局,,,科员,,,
                市财政局,,甲,科员,系统管理员,,
                市财政局,,甲,科员,管家,最高,写信给我
                市财政局,,甲,局长,承办人,,
                市财政局,,乙,科员,,,
                市财政局,,乙,科员,,,
                """));
        assertThat(plan.rows().stream()
                        .map(row -> row.problems().stream()
                                .map(problem -> problem.key().replace("organization.import.problem.", ""))
                                .toList())
                        .toList())
                .containsExactly(
                        List.of("unknown-unit"),
                        List.of("unknown-section"),
                        List.of("missing"),
                        List.of("unknown-duty"),
                        List.of("unknown-duty", "unknown-standing", "no-email"),
                        List.of("other-duty"),
                        List.of(),
                        List.of("twice"));
        assertThat(plan.rows().get(0).problems().get(0).args().get(1).toString())
                .contains("云泽市财政局");
    }

    @Test
    void oneBadRowInAHundredStopsThreeThousand() {
        var csv = new StringBuilder("单位,姓名,岗位\n");
        for (int i = 0; i < 3_300; i++) {
            csv.append(i % 100 == 50 ? "天上局" : "市财政局").append(",员工").append(i).append(",科员\n");
        }
        var id = offer(csv.toString());
        assertThat(plan(id).count(Verdict.PROBLEM)).isEqualTo(33);
        assertThat(imports.carryOut(id, at, administrator).isDone()).isFalse();
        assertThat(organization.staffOf(city.unit("云泽市财政局"), today)).hasSize(3);

        var mended = offer(csv.toString().replace("天上局", "市财政局"));
        assertThat(imports.carryOut(mended, at, administrator).orThrow()).isEqualTo(3_300);
        assertThat(organization.staffOf(city.unit("云泽市财政局"), today)).hasSize(3_303);
    }

    @Test
    void whatGoesOutComesBackUnchanged() throws Exception {
        for (var kind : ImportKind.values()) {
            var out = new ByteArrayOutputStream();
            exports.table(kind, today).xlsx(out);
            var id = imports.offer("x.xlsx", out.toByteArray(), FROM, at, administrator)
                    .orThrow();
            assertThat(plan(id).rows()).isNotEmpty().allMatch(row -> row.verdict() == Verdict.UNCHANGED);
            assertThat(imports.carryOut(id, at, administrator).isDone()).isFalse();
        }
    }

    @Test
    void headsThatAreNotUnderstoodAreRefused() {
        assertThat(refusal(
                        imports.offer("x.csv", "甲,乙\n1,2\n".getBytes(StandardCharsets.UTF_8), FROM, at, administrator)))
                .isEqualTo("organization.refusal.import-heads");
    }

    @Test
    void whatIsGivenUpIsForgotten() {
        var id = offer("单位名称,类型\n云泽市水利局,工作部门\n");
        imports.discard(id, at, administrator).orThrow();
        assertThat(refusal(imports.carryOut(id, at, administrator))).isEqualTo("organization.refusal.import-over");
        assertThat(jdbc.sql("SELECT count(*) FROM organization.import_file WHERE content IS NOT NULL")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void nobodyButTheSystemAdministratorImports() {
        var csv = "单位名称,类型\n云泽市水利局,工作部门\n".getBytes(StandardCharsets.UTF_8);
        var id = imports.offer("x.csv", csv, FROM, at, administrator).orThrow();
        for (var role : EnumSet.complementOf(EnumSet.of(Role.SYSTEM_ADMINISTRATOR))) {
            var actor = city.administrator(role);
            assertThat(imports.offer("x.csv", csv, FROM, at, actor).isDone()).isFalse();
            assertThat(imports.report(id, at, actor)).isEmpty();
            assertThat(imports.carryOut(id, at, actor).isDone()).isFalse();
            assertThat(imports.discard(id, at, actor).isDone()).isFalse();
        }
    }

    @Test
    void everyStateIsReachedAndWhatIsOverStaysOver() {
        for (var state : ImportState.values()) {
            boolean reached =
                    state == ImportState.OFFERED || ImportState.MOVES.stream().anyMatch(move -> move.to() == state);
            boolean left = ImportState.MOVES.stream().anyMatch(move -> move.from() == state);
            assertThat(reached).isTrue();
            assertThat(left).isEqualTo(state == ImportState.OFFERED);
        }
    }

    private UUID offer(String csv) {
        return imports.offer("表.csv", csv.getBytes(StandardCharsets.UTF_8), FROM, at, administrator)
                .orThrow();
    }

    private Plan plan(UUID id) {
        return Objects.requireNonNull(
                imports.report(id, at, administrator).orElseThrow().plan());
    }

    private List<Unit> unit(String name) {
        return organization.units(today).stream()
                .filter(unit -> unit.name().equals(name))
                .toList();
    }

    private static String refusal(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused ? refused.refusal().key() : "done";
    }
}

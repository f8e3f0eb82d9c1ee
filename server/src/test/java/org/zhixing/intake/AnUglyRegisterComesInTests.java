package org.zhixing.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhixing.act.UnitId;
import org.zhixing.intake.check.Checked;
import org.zhixing.intake.check.Field;
import org.zhixing.intake.check.Said;
import org.zhixing.intake.check.Verdict;
import org.zhixing.sample.OldRegister;

/** Practice 1: 400 rows as an office has kept them, from the file to dockets. */
@IntakeTest
class AnUglyRegisterComesInTests {

    private static final int ROWS = 400;
    private static final List<String> UNITS =
            List.of("云泽市财政局", "云泽市发展和改革委员会", "云泽市市场监督管理局", "云泽高新技术产业开发区管理委员会", "青石县人民政府");

    @Autowired
    Arrival arrival;

    @Test
    void fourHundredRowsComeInAndFewNeedAPerson() {
        byte[] file = OldRegister.xlsx(5, ROWS, UNITS, arrival.today());
        long begin = System.nanoTime();
        var id = arrival.offer("督办台账.xlsx", file).orThrow();
        long read = System.nanoTime();
        var register = arrival.register(id);
        assertThat(arrival.registers.columns(register).values())
                .contains(
                        Field.NUMBER,
                        Field.TITLE,
                        Field.REQUIREMENT,
                        Field.SOURCE,
                        Field.OPENED_ON,
                        Field.LEAD,
                        Field.ASSISTANTS,
                        Field.PERSON,
                        Field.DUE,
                        Field.URGENCY,
                        Field.PROGRESS,
                        Field.STATUS,
                        Field.YELLOW_NUMBER,
                        Field.YELLOW_ON);
        assertThat(register.rows()).isEqualTo(ROWS);

        var first = arrival.trial(id);
        long tried = System.nanoTime();
        long asked = first.count(Verdict.PROBLEM);
        assertThat(first.rows()).hasSize(ROWS);
        assertThat(asked).as("rows that need a person").isBetween(5L, 60L);
        assertThat(first.count(Verdict.LEFT_OUT)).as("done and doubled").isBetween(15L, 60L);
        assertThat(Arrival.why(arrival.live.carryOut(id, arrival.now(), arrival.officer())))
                .isEqualTo("intake.refused.problems");

        Map<String, UnitId> chosen = new HashMap<>();
        first.unknown().forEach((name, perhaps) -> {
            assertThat(perhaps).as("suggestions for " + name).isNotEmpty();
            chosen.put(name, perhaps.get(0));
        });
        assertThat(chosen).isNotEmpty();
        arrival.registers
                .chooseUnits(id, chosen, arrival.now(), arrival.officer())
                .orThrow();
        var second = arrival.trial(id);
        assertThat(second.unknown()).isEmpty();

        Map<Integer, Said> said = new HashMap<>();
        second.rows().stream()
                .filter(row -> row.verdict() == Verdict.PROBLEM)
                .forEach(row -> said.put(row.number(), corrected(row)));
        arrival.registers.correct(id, said, arrival.now(), arrival.officer()).orThrow();
        var third = arrival.trial(id);
        assertThat(third.rows().stream()
                        .filter(row -> row.verdict() == Verdict.PROBLEM)
                        .map(row -> row.number() + " " + row.findings())
                        .collect(Collectors.toList()))
                .isEmpty();
        long corrected = System.nanoTime();
        int written = arrival.carriesOut(id);
        long carried = System.nanoTime();

        assertThat(third.taken()).isGreaterThan(300L);
        assertThat(written).isEqualTo(third.dockets());
        assertThat(arrival.quiet.quiet(id)).isEqualTo(written);
        assertThat(arrival.register(id).asked()).isEqualTo((int) asked);
        assertThat(arrival.jdbc
                        .sql(
                                "SELECT count(*) FROM supervision.docket d JOIN intake.item i ON i.docket = d.id"
                                        + " WHERE i.register = ? AND d.quiet AND d.state = 'OPENED' AND d.opened_at < d.entered_at")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isGreaterThan(300);
        System.out.printf(
                "go-live import of %d rows: read %.2f s, tried %.2f s, taken in %.2f s; %d rows needed a person (%d names of"
                        + " units, %d corrections), %d left out, %d dockets%n",
                ROWS,
                (read - begin) / 1e9,
                (tried - read) / 1e9,
                (carried - corrected) / 1e9,
                asked,
                chosen.size(),
                said.size(),
                third.count(Verdict.LEFT_OUT),
                written);
    }

    private static Said corrected(Checked row) {
        var said = Said.NOTHING;
        for (Field field : row.wrong()) {
            said = switch (field) {
                case DUE -> said.with(field, "2026-12-31");
                case LEAD, SUMMARY -> said.with(field, "市财政局");
                case TITLE ->
                    row.value(Field.TITLE).isEmpty() ? said.with(field, "补写的事项" + row.number()) : said.take(false);
                default -> said.take(false);
            };
        }
        return said;
    }
}

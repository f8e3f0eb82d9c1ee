package org.zhixing.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.Zone;
import org.zhixing.intake.check.Checked;
import org.zhixing.intake.check.Field;
import org.zhixing.intake.check.Report;
import org.zhixing.intake.check.Said;
import org.zhixing.organization.CityAtWork;
import org.zhixing.organization.CityWorld;
import org.zhixing.supervision.DocketId;

/** The supervision office of the small city on the day its register comes in. */
@Import(CityAtWork.class)
final class Arrival extends CityWorld {

    static final String HEADS = "督办编号,督办事项,牵头单位,立项日期,办理时限,黄单编号,黄单日期";

    final Registers registers;
    final GoLive live;
    final QuietReview quiet;
    final JdbcClient jdbc;

    Arrival(CityAtWork work, Registers registers, GoLive live, QuietReview quiet, JdbcClient jdbc) {
        super(work, CityAtWork.at("2026-06-15T10:30"));
        this.registers = registers;
        this.live = live;
        this.quiet = quiet;
        this.jdbc = jdbc;
    }

    Actor officer() {
        return city.actor(OFFICER);
    }

    void forwardTo(LocalDate day) {
        forwardTo(day.atTime(9, 5).atZone(Zone.SHANGHAI).toInstant());
    }

    Outcome<UUID> offer(String name, byte[] content) {
        try {
            return registers.offer(name, content, now(), officer());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A small register: each row with the cells of {@link #HEADS}, separated by commas. */
    UUID offered(String... rows) {
        return offer("台账" + UUID.randomUUID() + ".xlsx", sheet(rows)).orThrow();
    }

    static byte[] sheet(String... rows) {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet();
            int number = 0;
            sheet.createRow(number++).createCell(0).setCellValue("云泽市2026年督办台账" + UUID.randomUUID());
            for (String line : java.util.stream.Stream.concat(
                            java.util.stream.Stream.of(HEADS), java.util.Arrays.stream(rows))
                    .toList()) {
                var row = sheet.createRow(number++);
                String[] cells = line.split(",", -1);
                for (int i = 0; i < cells.length; i++) {
                    row.createCell(i).setCellValue(cells[i]);
                }
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Register register(UUID id) {
        return registers.find(id, officer()).orElseThrow();
    }

    Report trial(UUID id) {
        return registers.trial(register(id), now(), officer());
    }

    Checked row(UUID id, int number) {
        return trial(id).rows().stream()
                .filter(row -> row.number() == number)
                .findFirst()
                .orElseThrow();
    }

    void says(UUID id, int row, Field field, String value) {
        registers
                .correct(id, Map.of(row, Said.NOTHING.with(field, value)), now(), officer())
                .orThrow();
    }

    void leavesOut(UUID id, List<Integer> rows) {
        var said = new HashMap<Integer, Said>();
        rows.forEach(row -> said.put(row, Said.NOTHING.take(false)));
        registers.correct(id, said, now(), officer()).orThrow();
    }

    int carriesOut(UUID id) {
        return live.carryOut(id, now(), officer()).orThrow();
    }

    DocketId docket(UUID register, int row) {
        return new DocketId(jdbc.sql("SELECT docket FROM intake.item WHERE register = ? AND number = ?")
                .param(register)
                .param(row)
                .query(UUID.class)
                .single());
    }
}

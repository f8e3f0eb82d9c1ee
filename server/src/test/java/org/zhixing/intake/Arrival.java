package org.zhixing.intake;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Outcome;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.intake.check.Checked;
import org.zhixing.intake.check.Field;
import org.zhixing.intake.check.Report;
import org.zhixing.intake.check.Said;
import org.zhixing.organization.OrganizationBatch;
import org.zhixing.organization.SmallCity;
import org.zhixing.paper.NumberCodes;
import org.zhixing.supervision.DocketId;
import org.zhixing.timelimit.TimeMachine;

/** The supervision office of the small city on the day its register comes in. */
final class Arrival {

    static final String OFFICER = "方既明";
    static final String CHIEF = "陆正则";
    static final String LIAISON = "吴常清";
    static final String HEADS = "督办编号,督办事项,牵头单位,立项日期,办理时限,黄单编号,黄单日期";

    final SmallCity city;
    final Registers registers;
    final GoLive live;
    final JdbcClient jdbc;
    private final CaseClock clock;
    private final TimeMachine machine;

    private Arrival(
            SmallCity city, Registers registers, GoLive live, JdbcClient jdbc, CaseClock clock, TimeMachine machine) {
        this.city = city;
        this.registers = registers;
        this.live = live;
        this.jdbc = jdbc;
        this.clock = clock;
        this.machine = machine;
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Configuration {

        @Bean
        Arrival arrival(
                OrganizationBatch organization,
                NumberCodes codes,
                Registers registers,
                GoLive live,
                JdbcClient jdbc,
                CaseClock clock,
                TimeMachine machine,
                PlatformTransactionManager transactions) {
            if (!machine.present()) {
                machine.begin(at("2026-06-15T10:30"));
            }
            var city = new TransactionTemplate(transactions).execute(status -> {
                var founded = SmallCity.foundedWith(organization);
                codes.setPrefix(null, "云", "云政办发〔2026〕3号", at("2026-06-15T10:30"), founded.actor(CHIEF))
                        .orThrow();
                return founded;
            });
            return new Arrival(requireNonNull(city), registers, live, jdbc, clock, machine);
        }
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Zone.SHANGHAI).toInstant();
    }

    Instant now() {
        return clock.now();
    }

    LocalDate today() {
        return clock.today();
    }

    Actor officer() {
        return city.actor(OFFICER);
    }

    void forwardTo(LocalDate day) {
        machine.forwardTo(day.atTime(9, 5).atZone(Zone.SHANGHAI).toInstant(), city.actor(CHIEF))
                .orThrow();
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

    UnitId unit(String name) {
        return city.unit(name);
    }

    static String why(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused ? refused.refusal().key() : "done";
    }
}

package org.zhixing.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.supervision.Office.HEAD;
import static org.zhixing.supervision.Office.LIAISON;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.zhixing.act.Zone;
import org.zhixing.shell.ToDo;
import org.zhixing.shell.ToDoSource;
import org.zhixing.supervision.desk.Kinds;
import org.zhixing.supervision.round.UnitRounds;

/** Interface rule 9: what is not the words of a case is said in the reader's language, in the workbench too. */
@SupervisionTest
class WhatWaitsIsNamedInTheReadersLanguageTests {

    @Autowired
    Office office;

    @Autowired
    UnitRounds units;

    @Autowired
    List<ToDoSource> sources;

    @AfterEach
    void asItWas() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void aRoundThatWaitsForTheHead() {
        var docket = office.inWork("整理会议档案", 200);
        var unit = office.city.unit(Office.FINANCE);
        var due = office.limit(docket, Kinds.PROGRESS).dueAt().minusNanos(1);
        var month = YearMonth.from(due.atZone(Zone.SHANGHAI));
        units.save(
                unit,
                month,
                List.of(new UnitRounds.Answer(docket, "已整理一半。", null, List.of(), false)),
                office.now(),
                office.actor(LIAISON));
        units.present(unit, month, office.now(), office.actor(LIAISON)).orThrow();
        assertThat(titles(Locale.SIMPLIFIED_CHINESE)).contains(month.getYear() + "年" + month.getMonthValue() + "月集中填报");
        assertThat(titles(Locale.ENGLISH)).contains("Reports of " + month);
    }

    private List<String> titles(Locale locale) {
        LocaleContextHolder.setLocale(locale);
        return sources.stream()
                .flatMap(source -> source.waitingFor(office.actor(HEAD), office.now(), 50).stream())
                .map(ToDo::title)
                .toList();
    }
}

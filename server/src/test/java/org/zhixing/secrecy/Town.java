package org.zhixing.secrecy;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Role;
import org.zhixing.act.Zone;
import org.zhixing.organization.OrganizationBatch;
import org.zhixing.organization.SmallCity;
import org.zhixing.organization.Standing;
import org.zhixing.paper.NumberCodes;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DocketKind;
import org.zhixing.supervision.Dockets;
import org.zhixing.supervision.OpenDocket;
import org.zhixing.supervision.SourceKind;
import org.zhixing.supervision.Urgency;
import org.zhixing.timelimit.TimeMachine;

/** The small city with its supervision office, and a docket into every text of which some words can be written. */
final class Town {

    static final String FINANCE = "云泽市财政局";
    static final String OFFICER = "方既明";
    static final String CHIEF = "陆正则";
    static final String LIAISON = "吴常清";
    static final String STAFF = "孙小满";
    static final String LEADER = "周望川";
    static final String SECRETARY = "沈秉文";

    final SmallCity city;
    final Dockets dockets;
    final CaseClock clock;

    private Town(SmallCity city, Dockets dockets, CaseClock clock) {
        this.city = city;
        this.dockets = dockets;
        this.clock = clock;
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Configuration {

        @Bean
        Town town(
                OrganizationBatch organization,
                NumberCodes codes,
                Dockets dockets,
                CaseClock clock,
                TimeMachine machine,
                PlatformTransactionManager transactions) {
            if (!machine.present()) {
                machine.begin(at("2026-03-02T08:30"));
            }
            var city = new TransactionTemplate(transactions).execute(status -> {
                var founded = SmallCity.foundedWith(organization);
                founded.staff("云泽市人民政府办公室", "秘书长", "顾承平", Role.LEADER, Standing.DEPUTY);
                founded.secretary(LEADER, SECRETARY);
                codes.setPrefix(null, "云", "云政办发〔2026〕3号", at("2026-03-02T08:30"), founded.actor(CHIEF))
                        .orThrow();
                return founded;
            });
            return new Town(requireNonNull(city), dockets, clock);
        }
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Zone.SHANGHAI).toInstant();
    }

    Instant now() {
        return clock.now();
    }

    Actor actor(String person) {
        return city.actor(person);
    }

    /** Opened, taken on, asked more time for, hindered, telephoned about and reported: all of it in these words. */
    DocketId docket(String words) {
        var docket = DocketId.next();
        dockets.open(
                        List.of(new OpenDocket(
                                docket,
                                new OpenDocket.Source(SourceKind.INSTRUCTION, null, words + "来源", words + "原文。"),
                                words + "事项",
                                words + "要求。",
                                DocketKind.ONE_OFF,
                                Urgency.ORDINARY,
                                city.unit(FINANCE),
                                List.of(),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null)),
                        now(),
                        actor(OFFICER))
                .orThrow();
        does(LIAISON, new DocketCommand.Acknowledge(docket, -1, city.unit("预算科"), city.person(STAFF)));
        does(LIAISON, new DocketCommand.ReportObstacle(docket, words + "受阻。", null));
        does(LIAISON, new DocketCommand.AskExtension(docket, 3, words + "需要时间。"));
        does(OFFICER, new DocketCommand.RecordCall(docket, "局办公室", words + "催办。", null));
        return docket;
    }

    void does(String person, DocketCommand command) {
        dockets.perform(command, now(), actor(person)).orThrow();
    }
}

package org.zhixing.supervision.sweep;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhixing.supervision.desk.Kinds;
import org.zhixing.timelimit.ClaimedRung;
import org.zhixing.timelimit.LimitKind;
import org.zhixing.timelimit.MovedLimit;
import org.zhixing.timelimit.RecalculationHandler;
import org.zhixing.timelimit.RungHandler;

/** One handler for each kind of time limit of this module (architecture rule 4), and who follows when one moves. */
@Configuration(proxyBeanMethods = false)
class Rungs {

    private record Handler(LimitKind kind, Consumer<List<ClaimedRung>> does) implements RungHandler {
        @Override
        public void claimed(List<ClaimedRung> batch) {
            does.accept(batch);
        }
    }

    @Bean
    RungHandler docketRungs(Terms terms) {
        return new Handler(Kinds.DOCKET, terms::docket);
    }

    @Bean
    RungHandler yellowRungs(Terms terms) {
        return new Handler(Kinds.YELLOW, terms::yellow);
    }

    @Bean
    RungHandler redRungs(Terms terms) {
        return new Handler(Kinds.RED, terms::red);
    }

    @Bean
    RungHandler progressRungs(Reports reports) {
        return new Handler(Kinds.PROGRESS, reports::progress);
    }

    @Bean
    RungHandler acknowledgeRungs(Silences silences) {
        return new Handler(Kinds.ACKNOWLEDGE, silences::acknowledge);
    }

    @Bean
    RungHandler verifyRungs(Silences silences) {
        return new Handler(Kinds.VERIFY, silences::verify);
    }

    @Bean
    RungHandler reviewRungs(Silences silences) {
        return new Handler(Kinds.REVIEW, silences::review);
    }

    @Bean
    RungHandler reasonRungs(Silences silences) {
        return new Handler(Kinds.REASON, silences::reason);
    }

    @Bean
    RungHandler explainRungs(Silences silences) {
        return new Handler(Kinds.EXPLAIN, silences::explain);
    }

    @Bean
    RungHandler objectionRungs(Silences silences) {
        return new Handler(Kinds.OBJECTION, silences::objection);
    }

    @Bean
    RungHandler extensionRungs(Silences silences) {
        return new Handler(Kinds.EXTENSION, silences::extension);
    }

    @Bean
    RungHandler partRungs(Silences silences) {
        return new Handler(Kinds.PART, silences::part);
    }

    @Bean
    RungHandler consultationRungs(Escalations escalations) {
        return new Handler(Kinds.CONSULTATION, escalations::consultation);
    }

    @Bean
    RungHandler promiseRungs(Silences silences) {
        return new Handler(Kinds.PROMISE, silences::promise);
    }

    @Bean
    RungHandler obstacleRungs(Escalations escalations) {
        return new Handler(Kinds.OBSTACLE, escalations::obstacle);
    }

    private record Later(LimitKind kind, Corrections corrections) implements RecalculationHandler {
        @Override
        public void ahead() {
            corrections.ahead();
        }

        @Override
        public void moved(List<MovedLimit> batch, Instant at, String source) {
            corrections.follow(batch, at, source);
        }
    }

    @Bean
    RecalculationHandler docketCorrections(Corrections corrections) {
        return new Later(Kinds.DOCKET, corrections);
    }

    @Bean
    RecalculationHandler yellowCorrections(Corrections corrections) {
        return new Later(Kinds.YELLOW, corrections);
    }

    @Bean
    RecalculationHandler redCorrections(Corrections corrections) {
        return new Later(Kinds.RED, corrections);
    }
}

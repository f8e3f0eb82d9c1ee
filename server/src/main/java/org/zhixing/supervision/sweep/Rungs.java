package org.zhixing.supervision.sweep;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhixing.supervision.desk.Kinds;
import org.zhixing.timelimit.ClaimedRung;
import org.zhixing.timelimit.LimitKind;
import org.zhixing.timelimit.RungHandler;

/** One handler for each kind of time limit of this module (architecture rule 4). */
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
    RungHandler acknowledgeRungs(Silences silences) {
        return new Handler(Kinds.ACKNOWLEDGE, silences::acknowledge);
    }

    @Bean
    RungHandler verifyRungs(Silences silences) {
        return new Handler(Kinds.VERIFY, silences::verify);
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
}

package org.zhixing.proposal.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.proposal.ProposalState;
import org.zhixing.timelimit.ClaimedRung;
import org.zhixing.timelimit.LimitKind;
import org.zhixing.timelimit.RungHandler;

/** Limits of proposals warn and remind; nothing else follows from time. */
@Configuration(proxyBeanMethods = false)
class ProposalRungs {

    private record Handler(LimitKind kind, Reminding reminding) implements RungHandler {
        @Override
        public void claimed(List<ClaimedRung> batch) {
            reminding.remind(batch);
        }
    }

    @Bean
    RungHandler proposalReplyRungs(Reminding reminding) {
        return new Handler(Terms.REPLY, reminding);
    }

    @Bean
    RungHandler proposalOpinionRungs(Reminding reminding) {
        return new Handler(Terms.OPINION, reminding);
    }

    @Bean
    RungHandler proposalReturnRungs(Reminding reminding) {
        return new Handler(Terms.RETURN, reminding);
    }

    @Bean
    RungHandler proposalAgainRungs(Reminding reminding) {
        return new Handler(Terms.AGAIN, reminding);
    }

    @Bean
    RungHandler proposalPromiseRungs(Reminding reminding) {
        return new Handler(Terms.PROMISE, reminding);
    }

    /** Tells those who can still act; when it is late, the office as well. */
    @Component("proposalReminding")
    static class Reminding {

        private final ProposalRows rows;
        private final Settling settling;
        private final Units units;

        Reminding(ProposalRows rows, Settling settling, Units units) {
            this.rows = rows;
            this.settling = settling;
            this.units = units;
        }

        void remind(List<ClaimedRung> batch) {
            var subjects = rows.byTerms(
                    batch.stream().map(rung -> rung.limit().value()).collect(Collectors.toSet()));
            var system = new ProposalSight.Seer(Actor.system("sweep", "R087"), null, ProposalSight.Scope.SYSTEM);
            for (var rung : batch) {
                var id = subjects.get(rung.limit().value());
                if (id != null) {
                    rows.find(id, system).ifPresent(dossier -> remind(rung, dossier));
                }
            }
        }

        private void remind(ClaimedRung rung, Dossier dossier) {
            if (dossier.proposal().state() == ProposalState.WITHDRAWN) {
                return;
            }
            boolean late = rung.rung().startsWith(Terms.LATE);
            String days = rung.rung().replaceFirst("^\\D*", "");
            for (var handling : dossier.handlings()) {
                var promise = promised(rung, handling, dossier);
                if (promise.isEmpty() && !rung.limit().equals(handling.term())) {
                    continue;
                }
                String what = promise.map(Promise::text)
                        .orElseGet(() -> units.name(handling.unit(), Terms.dayOf(rung.sweptAt())));
                // limits begun before rungs carried their days are reminded in the old words
                String key = days.isEmpty() ? keyOfOld(late) : key(rung.kind(), late);
                var reminder = new Reminder(key, days, what, rung.sweptAt());
                settling.remindUnit(dossier.proposal(), handling.unit(), reminder);
                if (late) {
                    settling.remindOffice(dossier.proposal(), reminder);
                }
            }
        }

        /** Words of its own for each kind of limit, so that no two reminders read alike. */
        private static String key(LimitKind kind, boolean late) {
            return (late ? "proposal.message.late." : "proposal.message.warning.")
                    + kind.value().substring(kind.value().lastIndexOf('.') + 1);
        }

        private static String keyOfOld(boolean late) {
            return late ? "proposal.message.late" : "proposal.message.warning";
        }

        private static Optional<Promise> promised(ClaimedRung rung, Handling handling, Dossier dossier) {
            return dossier.repliesOf(handling).stream()
                    .flatMap(reply -> dossier.promisesOf(reply.id()).stream())
                    .filter(one -> rung.limit().equals(one.term()))
                    .findFirst();
        }
    }
}

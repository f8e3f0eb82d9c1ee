package org.zhixing.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Outcome;
import org.zhixing.organization.OrganizationBatch;
import org.zhixing.organization.SmallCity;

/** What is committed here stays, so this context has a database of its own. */
@SpringBootTest(properties = "database=of-its-own")
class OfTwoAnswersAtOnceOneCountsTests {

    @Autowired
    Approvals approvals;

    @Autowired
    OrganizationBatch batch;

    @Autowired
    CaseClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Trial trial;

    @Test
    void theOtherIsToldWhoAnswered() throws Exception {
        trial.begin();
        var at = clock.now();
        var city = transaction.execute(status -> SmallCity.foundedWith(batch));
        var question = Trial.question(false, city.postOf("周望川"), city.postOf("林知远"));
        transaction.executeWithoutResult(status -> approvals.ask(question, at, city.actor("方既明")));

        var together = new CyclicBarrier(2);
        Callable<Outcome<Answer>> mayor = () -> {
            together.await();
            return approvals.answer(question.id(), true, "", at, city.actor("林知远"));
        };
        Callable<Outcome<Answer>> deputy = () -> {
            together.await();
            return approvals.answer(question.id(), false, "缓办", at, city.actor("周望川"));
        };
        var threads = Executors.newFixedThreadPool(2);
        try {
            int done = 0;
            for (var future : threads.invokeAll(List.of(mayor, deputy))) {
                done += future.get().isDone() ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
        assertThat(trial.answers).hasSize(1);
    }
}

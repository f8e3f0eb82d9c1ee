package org.zhixing.timelimit;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One recurring job for all limits of all kinds; on several nodes one of them runs it, by the database's clock. */
@Configuration(proxyBeanMethods = false)
class SweepSchedule {

    /** A rung is handled within about half a minute of being reached. */
    private static final int SECONDS = 20;

    @Bean
    Clock timeOfTheScheduler(DatabaseCaseClock clock) {
        return new DatabaseSchedulerClock(clock::withoutOffset, System::nanoTime);
    }

    @Bean
    RecurringTask<Void> sweepOfTimeLimits(Sweep sweep) {
        return Tasks.recurring("timelimit.sweep", FixedDelay.ofSeconds(SECONDS))
                .execute((instance, context) -> sweep.sweep());
    }
}

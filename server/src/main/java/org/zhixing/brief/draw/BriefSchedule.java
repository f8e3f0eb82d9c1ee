package org.zhixing.brief.draw;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.zhixing.act.CaseClock;
import org.zhixing.brief.BriefId;
import org.zhixing.brief.BriefKind;

/** Looks whether the day of a brief has come, in case time; each period is drawn up once, and nobody has to ask. */
@Component
public class BriefSchedule {

    private static final int MINUTES = 10;

    private final DrawingUp drawing;
    private final CaseClock clock;

    BriefSchedule(DrawingUp drawing, CaseClock clock) {
        this.drawing = drawing;
        this.clock = clock;
    }

    @Bean
    static RecurringTask<Void> briefsAreDrawnUp(BriefSchedule schedule) {
        return Tasks.recurring("brief.schedule", FixedDelay.ofMinutes(MINUTES))
                .execute((instance, context) -> schedule.drawWhatIsDue());
    }

    /** Draws up whatever is due; what has been drawn up stays as it is. */
    public List<BriefId> drawWhatIsDue() {
        return Arrays.stream(BriefKind.values())
                .filter(BriefKind::periodic)
                .flatMap(kind -> drawing.onSchedule(kind, clock.now()).stream())
                .toList();
    }
}

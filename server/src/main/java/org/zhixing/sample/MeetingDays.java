package org.zhixing.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.decision.Conveners;
import org.zhixing.decision.Item;
import org.zhixing.decision.ItemState;
import org.zhixing.decision.MeetingKind;
import org.zhixing.decision.Meetings;
import org.zhixing.decision.MinutesReader;
import org.zhixing.decision.NewMeeting;

/** A standing meeting shortly before day zero: two of its matters are opened, one waits, one was not settled. */
@Component
@ConditionalOnProperty("zhixing.sample")
class MeetingDays {

    private static final int OPENED = 2;
    private static final int DUE = 3;

    private final Meetings meetings;
    private final MinutesReader minutes;
    private final Conveners conveners;

    MeetingDays(Meetings meetings, MinutesReader minutes, Conveners conveners) {
        this.meetings = meetings;
        this.minutes = minutes;
        this.conveners = conveners;
    }

    /** All of it, in the caller's transaction. */
    void happen(LocalDate day, Instant at, Actor officer) {
        var words = Words.pairs("meetings.txt");
        String[] said = words.getOrDefault("meeting", "").split("\\|", -1);
        var rows = new ArrayList<String>();
        words.forEach((key, line) -> {
            if (!key.equals("meeting")) {
                String[] cells = line.split("\\|", -1);
                cells[DUE] = cells[DUE].isEmpty()
                        ? ""
                        : day.plusDays(Long.parseLong(cells[DUE])).toString();
                rows.add(String.join("\t", cells));
            }
        });
        var matters = minutes.read(String.join("\n", rows), day).orThrow();
        var meeting = meetings.register(
                        new NewMeeting(
                                MeetingKind.valueOf(said[1]),
                                said[2],
                                said[3],
                                day.minusDays(Long.parseLong(said[0])),
                                conveners.on(day).get(1).post(),
                                matters),
                        at,
                        officer)
                .orThrow();
        var chosen = meetings.items(meeting, officer, at).stream()
                .filter(item -> item.state() == ItemState.SETTLED)
                .limit(OPENED)
                .map(Item::id)
                .toList();
        meetings.open(meeting, List.copyOf(chosen), at, officer).orThrow();
    }
}

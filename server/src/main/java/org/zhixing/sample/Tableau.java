package org.zhixing.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zhixing.act.UnitId;
import org.zhixing.sample.Invention.Story;
import org.zhixing.sample.Plot.Manner;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.OpenDocket.Participant;
import org.zhixing.supervision.Part;

/**
 * What stands on the stage when the visitor comes: one docket for each thing that may wait for somebody, so timed that
 * the ordinary course of time and rules brings it there on day zero.
 */
final class Tableau {

    /** What is to be seen, with how many working days before day zero the docket was opened and falls due. */
    private enum Scene {
        RED_AWAITS_APPROVAL(32, 10),
        RED_JUST_PROPOSED(28, 7),
        RED_EXPLAINED(30, 9),
        RED_IN_FORCE(35, 13),
        YELLOW_JUST_PROPOSED(22, 1),
        YELLOW_LEFT_LYING(24, 2),
        YELLOW_TO_ACKNOWLEDGE(24, 2),
        YELLOW_DISPUTED(26, 5),
        YELLOW_ANSWERED(26, 4),
        DUE_SOON(20, -2),
        EXTENSION_ASKED(18, -4),
        SECOND_EXTENSION(30, 3),
        OBSTACLE_OPEN(15, -9),
        CONSULTATION_OPEN(12, -12),
        PART_TO_TAKE(2, -16),
        JOINT_PART_SUBMITTED(14, -6),
        WRONG_UNIT(2, -14),
        REPORTED(20, -3),
        BEING_VERIFIED(21, -2),
        ACCEPTED(22, 1),
        RETURNED(22, -1),
        JUST_OPENED(1, -15),
        STANDS_STILL(17, -8),
        WITH_CHILDREN(25, -12);

        private final int opened;
        private final int due;

        Scene(int opened, int due) {
            this.opened = opened;
            this.due = due;
        }
    }

    private static final int HALF = 50;

    private final City city;
    private final Invention invention;
    private final Script script;
    private final OfficeDays days;
    private final LocalDate dayZero;

    Tableau(City city, Invention invention, Script script, OfficeDays days, LocalDate dayZero) {
        this.city = city;
        this.invention = invention;
        this.script = script;
        this.days = days;
        this.dayZero = dayZero;
    }

    /** The stories of all scenes; children stand behind their parent. */
    List<Story> stories() {
        var stories = new ArrayList<Story>();
        for (String line : Words.lines("tableau.csv")) {
            String[] parts = line.split(";", -1);
            stories.addAll(stories(Scene.valueOf(parts[0]), parts));
        }
        return stories;
    }

    private List<Story> stories(Scene scene, String[] line) {
        UnitId lead = city.unit(line[1]);
        List<UnitId> partners = Arrays.stream(line[2].split("/"))
                .filter(name -> !name.isEmpty())
                .map(city::unit)
                .toList();
        LocalDate opened = before(scene.opened);
        var plot = invention.plot(lead, script.people(lead, null), opened, before(scene.due), manner(scene));
        if (scene == Scene.WITH_CHILDREN) {
            return withChildren(plot, partners, line);
        }
        play(scene, plot, partners);
        boolean alone = scene == Scene.WRONG_UNIT || scene == Scene.STANDS_STILL || scene == Scene.CONSULTATION_OPEN;
        Part part = scene == Scene.JOINT_PART_SUBMITTED ? Part.JOINT_LEAD : Part.ASSISTANT;
        List<Participant> participants = alone
                ? List.of()
                : partners.stream()
                        .map(unit -> new Participant(unit, part, null))
                        .toList();
        return List.of(new Story(invention.docket(plot, line[3], line[4], participants, null), plot));
    }

    private static Manner manner(Scene scene) {
        return switch (scene) {
            case YELLOW_DISPUTED -> Manner.DISPUTES;
            case YELLOW_LEFT_LYING -> Manner.TARDY;
            default -> Manner.USUAL;
        };
    }

    private void play(Scene scene, Plot plot, List<UnitId> partners) {
        int term = days.between(plot.opened(), plot.due());
        if (scene == Scene.JUST_OPENED) {
            return;
        }
        if (scene == Scene.WRONG_UNIT) {
            script.object(plot, before(1), partners.get(0));
            return;
        }
        script.acknowledge(plot, 1);
        if (scene == Scene.PART_TO_TAKE) {
            return;
        }
        script.progress(plot, days.plus(plot.opened(), Math.max(2, term / 3)), 35);
        if (scene != Scene.STANDS_STILL && scene != Scene.CONSULTATION_OPEN) {
            partners.forEach(unit -> script.assist(plot, unit, term));
        }
        playOn(scene, plot, partners);
    }

    private void playOn(Scene scene, Plot plot, List<UnitId> partners) {
        switch (scene) {
            case DUE_SOON -> {
                script.progress(plot, before(2), 75);
                script.call(plot, before(1), days.plus(dayZero, 1));
            }
            case EXTENSION_ASKED -> script.extend(plot, before(1), 4);
            case SECOND_EXTENSION -> {
                script.extend(plot, before(7), 8);
                script.grant(plot, before(6));
                script.extend(plot, before(1), 4);
            }
            case OBSTACLE_OPEN -> script.obstacle(plot, before(1), partners.get(0));
            case CONSULTATION_OPEN -> script.consult(plot, before(2), partners.get(0));
            case REPORTED -> script.withFile(plot, before(1));
            case BEING_VERIFIED -> {
                script.withFile(plot, before(2));
                script.takeUp(plot, before(1));
            }
            case ACCEPTED -> {
                script.complete(plot, before(3));
                script.accept(plot, before(1));
            }
            case RETURNED -> {
                script.complete(plot, before(3));
                script.giveBack(plot, before(1));
            }
            case STANDS_STILL -> {
                script.handOn(plot, before(8), partners.get(0), "passed-on.there");
                script.handOn(plot, before(7), plot.lead(), "passed-on.back");
                script.suspend(plot, before(5));
            }
            default -> {}
        }
    }

    /** A docket that sums up, with one for each unit that does a part of it; the first child is done already. */
    private List<Story> withChildren(Plot parent, List<UnitId> units, String[] line) {
        var stories = new ArrayList<Story>();
        script.acknowledge(parent, 1);
        script.progress(parent, before(12), HALF);
        DocketId id = parent.id();
        stories.add(new Story(invention.docket(parent, line[3], line[4], List.of(), null), parent));
        for (UnitId unit : units) {
            boolean first = stories.size() == 1;
            var child = invention.plot(
                    unit, script.people(unit, null), parent.opened(), before(first ? 6 : -8), Manner.USUAL);
            if (first) {
                script.write(child, Fate.IN_TIME, List.of(), parent.lead());
            } else {
                script.acknowledge(child, 1);
                script.progress(child, before(10), HALF);
            }
            stories.add(new Story(invention.docket(child, line[3], line[4], List.of(), id), child));
        }
        return stories;
    }

    /** A working day before day zero; after it for a negative number. */
    private LocalDate before(int workingDays) {
        return days.plus(dayZero, -workingDays);
    }
}

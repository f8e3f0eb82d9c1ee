package org.zhixing.ladder.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.zhixing.act.Refusal;
import org.zhixing.act.UnitId;
import org.zhixing.ladder.CityRule;
import org.zhixing.ladder.LadderStep;
import org.zhixing.ladder.Trial;
import org.zhixing.ladder.Unreplayed;
import org.zhixing.shell.Choice;

/**
 * A change of several rules, tried if a trial shows them.
 *
 * @param changes the rules to be changed, in the order of the table
 * @param others rules that may be added to them
 * @param versions all versions of the rules to be changed, the newest first
 * @param trial null where nothing was tried
 * @param listed which dockets of the trial are listed
 * @param names of the units
 * @param adoption what was typed to adopt the change
 * @param refusal why it was not adopted
 */
public record LadderPage(
        List<Change> changes,
        List<Choice> others,
        List<Version> versions,
        @Nullable Trial trial,
        Listed listed,
        Map<UnitId, String> names,
        Typed adoption,
        @Nullable Refusal refusal) {

    /** The figures of a step that open to dockets. */
    public enum Side {
        AS_IS,
        TRIED,
        ADDED,
        DROPPED,
        EARLIER,
        LATER,
        DIFFERS
    }

    /** The figures of a unit, or of all, that open to dockets. */
    public enum Figure {
        HAPPENED_YELLOW,
        HAPPENED_RED,
        AS_IS_YELLOW,
        AS_IS_RED,
        TRIED_YELLOW,
        TRIED_RED,
        RECEIPT_LATE,
        REPORT_LATE,
        EXTENDED
    }

    /**
     * A rule with the value to be tried.
     *
     * @param name what it is called
     * @param value as it is kept, or as it was typed where it cannot be
     * @param words the same as people type it
     * @param before the value in force as people read it
     * @param after the value as people read it
     * @param choices what it may say, empty where that is no closed set
     * @param chosen what of them it says
     * @param refusal why it cannot be tried, null if it can
     * @param unreplayed why no trial shows it, null if one does
     */
    public record Change(
            CityRule rule,
            String name,
            String value,
            String words,
            String before,
            String after,
            List<Choice> choices,
            List<String> chosen,
            @Nullable Refusal refusal,
            @Nullable Unreplayed unreplayed) {

        public boolean changes() {
            return refusal == null && !rule.value().equals(value);
        }
    }

    /** One version of a rule with its value in words. */
    public record Version(CityRule rule, String name, String words) {}

    /**
     * The dockets that are listed.
     *
     * @param shown the figure whose they are, empty for all of which there is something to tell
     * @param title that figure in words, empty for all
     * @param step of a step, null else
     * @param left how many more there are
     */
    public record Listed(String shown, String title, @Nullable LadderStep step, List<Trial.Row> rows, int left) {

        static final Listed NOTHING = new Listed("", "", null, List.of(), 0);

        public int all() {
            return rows.size() + left;
        }
    }

    /** What was typed to adopt a change. */
    public record Typed(String document, String adoptedOn, String reason) {

        static final Typed NOTHING = new Typed("", "", "");
    }

    public String name(UnitId unit) {
        return names.getOrDefault(unit, "");
    }

    /** Whether there is a change and every value can be kept: it may be adopted. */
    public boolean ready() {
        return changes.stream().allMatch(change -> change.refusal() == null)
                && changes.stream().anyMatch(Change::changes);
    }

    /** Whether a trial would show any of the rules. */
    public boolean counts() {
        return changes.stream().anyMatch(change -> change.unreplayed() == null);
    }

    /** How many dockets a figure of a step opens to. */
    public int count(Trial.AtStep at, Side side) {
        return switch (side) {
            case DIFFERS -> at.differs();
            case AS_IS -> at.asIs();
            case TRIED -> at.tried();
            case ADDED -> at.added();
            case DROPPED -> at.dropped();
            case EARLIER -> at.earlier();
            case LATER -> at.later();
        };
    }

    /** What happened, beside the reckoning. */
    public List<Figure> beside() {
        return List.of(
                Figure.HAPPENED_YELLOW, Figure.HAPPENED_RED, Figure.RECEIPT_LATE, Figure.REPORT_LATE, Figure.EXTENDED);
    }

    /** How many dockets a figure of all units opens to. */
    public long count(Figure figure) {
        return trial == null
                ? 0
                : trial.rows().stream().filter(Typing.of(figure)).count();
    }

    /** The message at a field of the adoption that was left empty, null where it was not or nothing was refused. */
    public @Nullable String missing(String typed) {
        return refusal != null && typed.isBlank() ? "ladder.refused.no-document" : null;
    }

    /** The same trial with the dockets of one figure listed. */
    public String href(LadderStep step, Side side) {
        return listing(step.name() + "." + side.name());
    }

    /** The same trial with the dockets of one figure listed that holds for all units. */
    public String href(Figure figure) {
        return listing(Typing.ALL + figure.name());
    }

    /** The same trial with the dockets of one figure of a unit listed. */
    public String href(UnitId unit, Figure figure) {
        return listing(Typing.UNIT + unit.value() + "." + figure.name());
    }

    /** The same trial with the dockets of one unit listed that differ. */
    public String href(UnitId unit) {
        return listing(Typing.UNIT + unit.value());
    }

    private String listing(String shown) {
        return address(null).queryParam("show", shown).encode().toUriString() + "#dockets";
    }

    /** The same trial with all dockets listed. */
    public String whole() {
        return address(null).encode().toUriString() + "#dockets";
    }

    /** The same trial without one of its rules. */
    public String without(CityRule rule) {
        return address(rule.id()).encode().toUriString();
    }

    private UriComponentsBuilder address(@Nullable String leftOut) {
        var address = UriComponentsBuilder.fromPath("/ladder/trial");
        for (var change : changes) {
            if (!change.rule().id().equals(leftOut)) {
                address.queryParam(Typing.VALUE + change.rule().id(), change.value());
            }
        }
        return address;
    }
}

package org.zhixing.campaign.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.PersonId;
import org.zhixing.act.UnitId;
import org.zhixing.campaign.ItemStanding;
import org.zhixing.campaign.course.CampaignItems;
import org.zhixing.campaign.course.CampaignItems.Item;
import org.zhixing.campaign.course.Course;
import org.zhixing.campaign.desk.CampaignLimits;
import org.zhixing.campaign.desk.CampaignSight;
import org.zhixing.organization.OfficialOrder;

/**
 * What each unit, each of its sections and each of their posts has in hand (部门为主体、处室为平台、岗位为基础, R156).
 * Rows stand in official order and nobody is ranked; the figures are those of the dockets (L9).
 */
@Component
class Boards {

    private final CampaignItems items;
    private final CampaignLimits limits;
    private final OfficialOrder order;

    Boards(CampaignItems items, CampaignLimits limits, OfficialOrder order) {
        this.items = items;
        this.limits = limits;
        this.order = order;
    }

    /** A unit sees its own tasks; whoever keeps the whole sees all. */
    List<Item> visible(Course course, CampaignSight.Seer seer, Instant at) {
        var all = items.of(course.id(), at);
        return seer.seesAll() || course.office().equals(seer.home())
                ? all
                : all.stream().filter(item -> item.lead().equals(seer.home())).toList();
    }

    /** The last day that counts as soon. */
    LocalDate soon(LocalDate today) {
        return limits.after(today, "board.soon");
    }

    /** By unit. */
    List<BoardPage.Row> units(List<Item> all, LocalDate today) {
        var soon = soon(today);
        var rows = new ArrayList<BoardPage.Row>();
        order.units(all.stream().map(Item::lead).toList(), today)
                .forEach((unit, name) -> rows.add(row(
                        name,
                        new ItemFilter("", unit.value().toString(), "", "", ""),
                        all,
                        item -> item.lead().equals(unit),
                        soon)));
        return rows;
    }

    /** By section; what lies with the unit itself stands last. */
    List<BoardPage.Row> sections(UnitId unit, List<Item> all, LocalDate today) {
        var own = all.stream().filter(item -> item.lead().equals(unit)).toList();
        var sections = own.stream().map(Item::section).filter(Objects::nonNull).toList();
        var soon = soon(today);
        var rows = new ArrayList<BoardPage.Row>();
        order.sections(unit, sections, today)
                .forEach((section, name) -> rows.add(row(
                        name,
                        new ItemFilter(
                                "", unit.value().toString(), section.value().toString(), "", ""),
                        own,
                        item -> section.equals(item.section()),
                        soon)));
        if (own.stream().anyMatch(item -> item.section() == null)) {
            rows.add(row(
                    "",
                    new ItemFilter("", unit.value().toString(), ItemFilter.NONE, "", ""),
                    own,
                    item -> item.section() == null,
                    soon));
        }
        return rows;
    }

    /**
     * By post, as the section lists them; what nobody handles stands last.
     *
     * @param section null for what lies with the unit itself
     */
    List<BoardPage.Row> posts(UnitId unit, @Nullable UnitId section, List<Item> all, LocalDate today) {
        var own = all.stream()
                .filter(item -> item.lead().equals(unit) && Objects.equals(section, item.section()))
                .toList();
        var within = section == null ? ItemFilter.NONE : section.value().toString();
        var people = new LinkedHashMap<PersonId, String>();
        own.forEach(item -> {
            var person = item.person();
            if (person != null) {
                people.putIfAbsent(person, Objects.requireNonNullElse(item.personName(), ""));
            }
        });
        var soon = soon(today);
        var rows = new ArrayList<BoardPage.Row>();
        order.posts(section == null ? unit : section, people, today)
                .forEach((person, name) -> rows.add(row(
                        name,
                        new ItemFilter(
                                "",
                                unit.value().toString(),
                                within,
                                person.value().toString(),
                                ""),
                        own,
                        item -> person.equals(item.person()),
                        soon)));
        if (own.stream().anyMatch(item -> item.person() == null)) {
            rows.add(row(
                    "",
                    new ItemFilter("", unit.value().toString(), within, ItemFilter.NONE, ""),
                    own,
                    item -> item.person() == null,
                    soon));
        }
        return rows;
    }

    private static BoardPage.Row row(
            String name, ItemFilter filter, List<Item> all, Predicate<Item> concerned, LocalDate soon) {
        var figures = new EnumMap<BoardColumn, Integer>(BoardColumn.class);
        for (var column : BoardColumn.values()) {
            figures.put(column, (int) all.stream()
                    .filter(item -> item.standing() != ItemStanding.WITHDRAWN)
                    .filter(item -> concerned.test(item) && column.holds(item, soon))
                    .count());
        }
        return new BoardPage.Row(name, filter, figures);
    }
}

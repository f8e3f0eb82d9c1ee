package org.zhixing.practice.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.attachment.Attachments;
import org.zhixing.campaign.course.Course;
import org.zhixing.practice.CaseId;
import org.zhixing.practice.CaseKind;
import org.zhixing.practice.LibraryAct;
import org.zhixing.practice.MaterialAct;
import org.zhixing.practice.MaterialKind;
import org.zhixing.practice.desk.PracticeSight;
import org.zhixing.practice.library.PracticeRows;
import org.zhixing.practice.material.MaterialRows;
import org.zhixing.practice.material.Materials;
import org.zhixing.shell.ListAddress;
import org.zhixing.shell.TableExport;
import org.zhixing.shell.Texts;

/** The material store and the publicity plan of a campaign, and each item of them. */
@Controller
class MaterialPages {

    private static final int SHOWN = 20;

    private final Materials materials;
    private final MaterialRows rows;
    private final PracticeRows practices;
    private final PracticeSight sight;
    private final Attachments attachments;
    private final CaseTimelines timelines;
    private final CaseClock clock;
    private final MessageSource messages;

    MaterialPages(
            Materials materials,
            MaterialRows rows,
            PracticeRows practices,
            PracticeSight sight,
            Attachments attachments,
            CaseTimelines timelines,
            CaseClock clock,
            MessageSource messages) {
        this.materials = materials;
        this.rows = rows;
        this.practices = practices;
        this.sight = sight;
        this.attachments = attachments;
        this.timelines = timelines;
        this.clock = clock;
        this.messages = messages;
    }

    /** The filter as the address says it; what it does not know is no filter. */
    @ModelAttribute
    MaterialRows.Filter filter(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String stage) {
        return new MaterialRows.Filter(ListAddress.constant(MaterialKind.class, kind), ListAddress.id(stage));
    }

    @GetMapping("/campaign-materials")
    ModelAndView list(
            @ModelAttribute MaterialRows.Filter filter,
            @RequestParam(required = false) @Nullable String campaign,
            Actor actor) {
        var at = clock.now();
        UUID id = ListAddress.id(campaign);
        var course = id == null ? null : materials.campaign(id, actor, at).orElseThrow(PracticePages::missing);
        var seer = sight.seer(actor, at);
        return new ModelAndView(
                "practice/materials",
                "page",
                new MaterialsPage(
                        course,
                        course == null ? materials.campaigns(actor, at) : List.of(),
                        filter,
                        course == null ? List.of() : rows.of(course.id(), filter),
                        course == null ? List.of() : practices.restingOn(course.id(), sight.practices(seer), SHOWN),
                        course == null ? Map.of() : stages(course),
                        address(campaign, filter),
                        course != null && materials.mayAdd(course, actor, at),
                        seer.day()));
    }

    @GetMapping("/campaign-materials.xlsx")
    void export(
            @ModelAttribute MaterialRows.Filter filter,
            @RequestParam(required = false) @Nullable String campaign,
            Actor actor,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var texts = new Texts(messages, locale);
        UUID id = ListAddress.id(campaign);
        var course = (id == null ? java.util.Optional.<Course>empty() : materials.campaign(id, actor, clock.now()))
                .orElseThrow(PracticePages::missing);
        boolean keeps = materials.keeps(course, actor, clock.now());
        var stages = stages(course);
        var cells = new ArrayList<List<String>>();
        for (var row : rows.of(course.id(), filter)) {
            var text = row.text();
            cells.add(List.of(
                    texts.name(text.kind()),
                    text.day() == null ? "" : text.day().toString(),
                    text.title(),
                    text.description(),
                    text.channel(),
                    row.postName(),
                    text.stage() == null ? "" : stages.getOrDefault(text.stage(), ""),
                    text.persons(),
                    keeps ? text.consent() : "",
                    texts.name(row.state())));
        }
        new TableExport(
                        course.title(),
                        List.of(
                                texts.t("practice.field.kind"),
                                texts.t("practice.field.day"),
                                texts.t("practice.field.title"),
                                texts.t("practice.field.description"),
                                texts.t("practice.field.channel"),
                                texts.t("practice.field.post"),
                                texts.t("practice.field.stage"),
                                texts.t("practice.field.persons"),
                                texts.t("practice.field.consent"),
                                texts.t("practice.state")),
                        cells)
                .sendXlsx(response);
    }

    @GetMapping("/campaign-materials/{id:[0-9a-f-]{36}}")
    ModelAndView one(@PathVariable UUID id, Actor actor) {
        var at = clock.now();
        var found = new CaseId(CaseKind.MATERIAL, id);
        var one = materials.find(found, actor, at).orElseThrow(PracticePages::missing);
        var course = materials.campaign(one.campaign(), actor, at).orElseThrow(PracticePages::missing);
        var open = materials.open(one, actor, at);
        boolean keeps = materials.keeps(course, actor, at);
        MaterialAct primary = open.stream()
                .filter(act -> act == MaterialAct.CARRY_OUT)
                .findFirst()
                .orElse(null);
        var stage = one.text().stage();
        var practice = one.text().practice();
        return new ModelAndView(
                "practice/material",
                "page",
                new MaterialPage(
                        one,
                        course,
                        stage == null ? "" : stages(course).getOrDefault(stage, ""),
                        practice == null
                                ? null
                                : practices
                                        .find(
                                                new CaseId(CaseKind.PRACTICE, practice),
                                                sight.practices(sight.seer(actor, at)))
                                        .orElse(null),
                        keeps,
                        attachments.of(found.subject()),
                        keeps ? timelines.of(found) : null,
                        primary,
                        open.stream()
                                .filter(act -> act != primary)
                                .map(LibraryAct.class::cast)
                                .toList()));
    }

    private static Map<UUID, String> stages(Course course) {
        return course.stages().stream().collect(Collectors.toMap(Course.Stage::id, Course.Stage::name));
    }

    private static String address(@Nullable String campaign, MaterialRows.Filter filter) {
        var parts = new LinkedHashMap<String, @Nullable Object>();
        parts.put("campaign", campaign);
        parts.put("kind", filter.kind());
        parts.put("stage", filter.stage());
        return ListAddress.of(parts);
    }
}

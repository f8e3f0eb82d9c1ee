package org.zhixing.planreader;

import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes a plan as one JSON object: {@code doc_id}, {@code meta} and {@code tasks} in the exchange shape, each task with
 * an {@code evidence} object that gives rule, characters and doubt of every field.
 */
public final class PlanJson {
    private final JsonFactory factory = new JsonFactory();

    /** Writes one object without a line break inside or behind it; the writer stays open. */
    public void write(String id, Plan plan, Writer out) {
        try (JsonGenerator g = factory.createGenerator(ObjectWriteContext.empty(), new Unclosed(out))) {
            g.writeStartObject();
            g.writeStringProperty("doc_id", id);
            g.writeName("meta");
            meta(g, plan.meta());
            g.writeName("stages");
            g.writeStartArray();
            for (Stage stage : plan.stages()) {
                g.writeStartObject();
                g.writeStringProperty("name", stage.name().value());
                due(g, "window", stage.window());
                g.writeEndObject();
            }
            g.writeEndArray();
            g.writeName("tasks");
            g.writeStartArray();
            plan.tasks().forEach(t -> task(g, t));
            g.writeEndArray();
            g.writeEndObject();
        }
    }

    private static void meta(JsonGenerator g, PlanMeta m) {
        g.writeStartObject();
        string(g, "title", m.title());
        string(g, "issuer", m.issuer());
        strings(g, "issuer_alt", m.issuerAlternatives());
        string(g, "doc_number", m.documentNumber());
        date(g, "date", m.signed() == null ? null : m.signed().value());
        date(g, "publish_date", m.published() == null ? null : m.published().value());
        string(g, "effective_status", m.status());
        strings(g, "recipients", m.recipients());
        string(g, "doc_type", m.documentType());
        if (m.convention() == null) {
            g.writeNullProperty("lead_convention");
        } else {
            g.writeStringProperty("lead_convention", "first_listed_is_lead");
        }
        strings(g, "default_support_units", m.defaultSupports());
        g.writeName("leading_group");
        g.writeStartArray();
        m.leadingGroup().forEach(p -> person(g, p.value()));
        g.writeEndArray();
        if (m.officeUnit() == null && m.officeDirector() == null) {
            g.writeNullProperty("leading_group_office");
        } else {
            g.writeName("leading_group_office");
            g.writeStartObject();
            string(g, "unit", m.officeUnit());
            text(
                    g,
                    "director",
                    m.officeDirector() == null
                            ? null
                            : m.officeDirector().value().name());
            g.writeEndObject();
        }
        g.writeEndObject();
    }

    private static void task(JsonGenerator g, PlanTask t) {
        g.writeStartObject();
        g.writeStringProperty("id", t.id());
        g.writeStringProperty("text", t.text().value());
        text(g, "detail", t.detail() == null ? null : t.detail().value());
        g.writeName("section");
        g.writeStartArray();
        t.section().forEach(h -> g.writeString(h.label()));
        g.writeEndArray();
        string(g, "phase", t.stage());
        strings(g, "lead_units", t.leads());
        strings(g, "support_units", t.supports());
        g.writeName("persons");
        g.writeStartArray();
        t.persons().forEach(p -> person(g, p.value()));
        g.writeEndArray();
        due(g, "due", t.due());
        g.writeName("milestones");
        g.writeStartArray();
        t.milestones().forEach(m -> limit(g, m.value()));
        g.writeEndArray();
        strings(g, "target_raw", t.targets());
        g.writeName("inherited");
        g.writeStartArray();
        if (t.leads().stream().anyMatch(Field::inherited)) {
            g.writeString("lead_units");
        }
        if (t.supports().stream().anyMatch(Field::inherited)) {
            g.writeString("support_units");
        }
        if (t.persons().stream().anyMatch(Field::inherited)) {
            g.writeString("persons");
        }
        if (t.due() != null && t.due().inherited()) {
            g.writeString("due");
        }
        g.writeEndArray();
        if (!t.readings().isEmpty()) {
            g.writeName("assignments");
            g.writeStartArray();
            t.readings().forEach(reading -> assignment(g, reading));
            g.writeEndArray();
        }
        g.writeStringProperty("pattern", t.pattern());
        evidence(g, t);
        g.writeEndObject();
    }

    private static void assignment(JsonGenerator g, Assignment reading) {
        g.writeStartObject();
        g.writeName("lead_units");
        g.writeStartArray();
        reading.leads().forEach(g::writeString);
        g.writeEndArray();
        g.writeName("support_units");
        g.writeStartArray();
        reading.supports().forEach(g::writeString);
        g.writeEndArray();
        g.writeEndObject();
    }

    private static void evidence(JsonGenerator g, PlanTask t) {
        g.writeName("evidence");
        g.writeStartObject();
        proof(g, "text", List.of(t.text()));
        proof(g, "lead_units", t.leads());
        proof(g, "support_units", t.supports());
        proof(g, "persons", t.persons());
        proof(g, "due", t.due() == null ? List.of() : List.of(t.due()));
        proof(g, "target_raw", t.targets());
        g.writeEndObject();
    }

    private static void proof(JsonGenerator g, String name, List<? extends Field<?>> fields) {
        if (fields.isEmpty()) {
            return;
        }
        g.writeName(name);
        g.writeStartArray();
        for (Field<?> f : fields) {
            g.writeStartObject();
            g.writeName("spans");
            g.writeStartArray();
            for (Span span : f.spans()) {
                g.writeStartArray();
                g.writeNumber(span.start());
                g.writeNumber(span.end());
                g.writeEndArray();
            }
            g.writeEndArray();
            g.writeStringProperty("rule", f.rule());
            g.writeBooleanProperty("sure", f.sure());
            Doubt doubt = f.doubt();
            if (doubt != null) {
                g.writeStringProperty("doubt", doubt.name().toLowerCase(java.util.Locale.ROOT));
            }
            g.writeEndObject();
        }
        g.writeEndArray();
    }

    private static void person(JsonGenerator g, Person p) {
        g.writeStartObject();
        g.writeStringProperty("name", p.name());
        g.writeStringProperty("role", p.role());
        g.writeStringProperty("title", p.title());
        g.writeEndObject();
    }

    private static void due(JsonGenerator g, String name, @Nullable Field<DueDate> due) {
        g.writeName(name);
        if (due == null) {
            g.writeStartObject();
            g.writeNullProperty("raw");
            g.writeNullProperty("start");
            g.writeNullProperty("end");
            g.writeNullProperty("kind");
            g.writeEndObject();
        } else {
            limit(g, due.value());
        }
    }

    private static void limit(JsonGenerator g, DueDate due) {
        g.writeStartObject();
        g.writeStringProperty("raw", due.raw());
        date(g, "start", due.start());
        date(g, "end", due.end());
        g.writeStringProperty("kind", due.kind().word());
        if (!due.readings().isEmpty()) {
            g.writeName("readings");
            g.writeStartArray();
            due.readings().forEach(d -> g.writeString(d.toString()));
            g.writeEndArray();
        }
        g.writeEndObject();
    }

    private static void date(JsonGenerator g, String name, @Nullable LocalDate date) {
        text(g, name, date == null ? null : date.toString());
    }

    private static void string(JsonGenerator g, String name, @Nullable Field<String> field) {
        text(g, name, field == null ? null : field.value());
    }

    private static void text(JsonGenerator g, String name, @Nullable String value) {
        if (value == null) {
            g.writeNullProperty(name);
        } else {
            g.writeStringProperty(name, value);
        }
    }

    private static void strings(JsonGenerator g, String name, List<Field<String>> fields) {
        g.writeName(name);
        g.writeStartArray();
        fields.forEach(f -> g.writeString(f.value()));
        g.writeEndArray();
    }

    /** Passes everything on but the end. */
    private static final class Unclosed extends java.io.FilterWriter {
        Unclosed(Writer out) {
            super(out);
        }

        @Override
        public void close() throws java.io.IOException {
            flush();
        }
    }
}

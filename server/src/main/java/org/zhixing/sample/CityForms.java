package org.zhixing.sample;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.supervision.template.TemplateKind;
import org.zhixing.supervision.template.Templates;

/** The city has put its own form of a register in place (practice 6); the others are made by those to begin with. */
@Component
@ConditionalOnProperty("zhixing.sample")
class CityForms {

    private final Templates templates;
    private final Map<String, String> words = Words.pairs("inner-ways.txt");

    CityForms(Templates templates) {
        this.templates = templates;
    }

    void happen(Instant at, Actor chief) {
        try {
            templates
                    .upload(
                            TemplateKind.DOCKETS,
                            Objects.requireNonNull(words.get("register")),
                            new ByteArrayInputStream(templates.starter(TemplateKind.DOCKETS)),
                            at,
                            chief)
                    .orThrow();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

package org.zhixing.shell.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.zhixing.shell.AskedOf;
import org.zhixing.shell.CurrentActor;
import org.zhixing.shell.Frame;
import org.zhixing.shell.NavigationEntry;
import org.zhixing.shell.Notice;
import org.zhixing.shell.Texts;

/**
 * Draws compiled jte templates. A controller answers {@code new ModelAndView("supervision/docket", "page", page)}; the
 * template declares parameters {@code frame} and {@code page}.
 */
@Component
class JteViews implements ViewResolver, Ordered {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final MessageSource messages;
    private final Assets assets;
    private final ObjectProvider<NavigationEntry> navigation;
    private final ObjectProvider<AskedOf> requests;

    JteViews(
            MessageSource messages,
            Assets assets,
            ObjectProvider<NavigationEntry> navigation,
            ObjectProvider<AskedOf> requests) {
        this.requests = requests;
        this.messages = messages;
        this.assets = assets;
        this.navigation = navigation;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 100;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        String template = name + ".jte";
        return engine.hasTemplate(template) ? new JteView(template) : null;
    }

    private Frame frame(HttpServletRequest request, Map<String, ?> model) {
        var texts = new Texts(messages, RequestContextUtils.getLocale(request));
        var actor = CurrentActor.of(request).orElse(null);
        List<NavigationEntry> entries = actor == null
                ? List.of()
                : navigation.stream()
                        .filter(entry -> entry.visibleTo().test(actor))
                        .sorted(NavigationEntry.FROM_THE_TOP)
                        .toList();
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Frame(
                texts,
                actor,
                entries,
                assets::path,
                pathOf(request),
                // asked for by forms alone: a page without one sets no cookie and may be cached
                () -> token == null ? "" : token.getParameterName(),
                () -> token == null ? "" : token.getToken(),
                (Notice) model.get(Notice.ATTRIBUTE),
                requests.getIfAvailable(() -> AskedOf.NOTHING));
    }

    /** The path the user asked for, also when an error page is drawn for it. */
    private static String pathOf(HttpServletRequest request) {
        var original = request.getAttribute("jakarta.servlet.error.request_uri");
        return original instanceof String uri ? uri : request.getRequestURI();
    }

    private final class JteView implements View {

        private final String template;

        JteView(String template) {
            this.template = template;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            Map<String, ?> given = model == null ? Map.of() : model;
            var params = new HashMap<String, Object>();
            if (given.get("page") != null) {
                params.put("page", given.get("page"));
            }
            params.put("frame", frame(request, given));
            var output = new Utf8ByteOutput();
            engine.render(template, params, output);
            response.setContentType(getContentType());
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        }
    }
}

package org.zhixing.bench.pages;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.zhixing.shell.AskedOf;
import org.zhixing.shell.CurrentActor;
import org.zhixing.shell.Frame;
import org.zhixing.shell.NavigationEntry;
import org.zhixing.shell.Texts;

/** Puts another view in the place of ours, when all that the page shows has been asked for. */
final class Drawings implements WebMvcConfigurer, HandlerInterceptor {

    private static final String HTML = "text/html;charset=UTF-8";

    private final Map<String, byte[]> drawn = new ConcurrentHashMap<>();
    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final MessageSource messages;
    private final ObjectProvider<NavigationEntry> navigation;

    Drawings(MessageSource messages, ObjectProvider<NavigationEntry> navigation) {
        this.messages = messages;
        this.navigation = navigation;
        var templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("thymeleaf/");
        templates.setSuffix(".html");
        templates.setTemplateMode(TemplateMode.HTML);
        templates.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(templates);
        engine.setEnableSpringELCompiler(true);
    }

    /** From now on this is the constant page of an address. */
    void keep(String address, byte[] page) {
        drawn.put(address, page);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView answer) {
        String drawing = request.getHeader(Drawing.HEADER);
        if (answer == null || drawing == null || request.getDispatcherType() != DispatcherType.REQUEST) {
            return;
        }
        switch (Drawing.valueOf(drawing)) {
            case OURS -> {}
            case CONSTANT -> answer.setView(new Bytes(Objects.requireNonNull(drawn.get(request.getRequestURI()))));
            case THYMELEAF -> answer.setView(new Peer(Objects.requireNonNull(answer.getViewName())));
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // bytes passing by, never compared
    private record Bytes(byte[] page) implements View {
        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            response.setContentType(HTML);
            response.setContentLength(page.length);
            response.getOutputStream().write(page);
        }
    }

    private final class Peer implements View {

        private final String template;

        Peer(String template) {
            this.template = template;
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            var locale = RequestContextUtils.getLocale(request);
            var context = new Context(locale);
            var frame = frame(request, locale);
            context.setVariable("frame", frame);
            context.setVariable("words", new Words(frame));
            context.setVariable("page", Objects.requireNonNull(model).get("page"));
            response.setContentType(HTML);
            engine.process(template, context, response.getWriter());
        }
    }

    /** Thymeleaf takes a method of the name t for an attempt at a static class. */
    public record Words(Frame frame) {
        public String say(String key, Object... args) {
            return frame.t(key, args);
        }

        public String say(String key, List<Object> args) {
            return frame.t(key, args);
        }
    }

    private Frame frame(HttpServletRequest request, Locale locale) {
        var actor = CurrentActor.of(request).orElseThrow();
        List<NavigationEntry> entries = navigation.stream()
                .filter(entry -> entry.visibleTo().test(actor))
                .sorted(NavigationEntry.FROM_THE_TOP)
                .toList();
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Frame(
                new Texts(messages, locale),
                actor,
                entries,
                name -> "/assets/" + name,
                request.getRequestURI(),
                token::getParameterName,
                token::getToken,
                null,
                AskedOf.NOTHING);
    }
}

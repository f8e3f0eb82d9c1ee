package org.zhixing.secrecy.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.ModelAndViewDefiningException;
import org.springframework.web.util.WebUtils;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.attachment.MarkedFiles;
import org.zhixing.planreader.SecrecyMarks;
import org.zhixing.planreader.SecrecyMarks.Mark;
import org.zhixing.shell.CurrentActor;

/**
 * Stands before every form of the product, those not yet written included: whatever is sent is looked through for marks
 * of secrecy before any of it reaches a module (practice 10). Files in a field called {@code files} and plan documents are
 * looked through by the modules that store them, which tell it beside the field.
 */
@Component
class Gate implements HandlerInterceptor {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OWN_DOOR = Set.of("/plans");
    private static final String STORED_AS_ATTACHMENTS = "files";
    private static final String PASSWORD = "password";
    private static final String HOME = "/";

    private final Refusals refusals;
    private final MarkedFiles files;
    private final CaseClock clock;

    Gate(Refusals refusals, MarkedFiles files, CaseClock clock) {
        this.refusals = refusals;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException, ModelAndViewDefiningException {
        if (READING.contains(request.getMethod()) || OWN_DOOR.contains(request.getRequestURI())) {
            return true;
        }
        var mark = inFields(request);
        if (mark.isEmpty()) {
            mark = inFiles(request);
        }
        if (mark.isPresent()) {
            refusals.record(
                    CurrentActor.of(request).orElse(Actor.system("secrecy.gate", "practice 10")),
                    door(request),
                    mark.get(),
                    clock.now());
            throw new ModelAndViewDefiningException(refused(request, mark.get()));
        }
        return true;
    }

    private static Optional<Mark> inFields(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(field ->
                        !field.getKey().toLowerCase(java.util.Locale.ROOT).contains(PASSWORD))
                .flatMap(field -> Arrays.stream(field.getValue()))
                .map(Gate::inText)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static @Nullable Mark inText(String typed) {
        return typed.length() < 2 ? null : SecrecyMarks.find("", typed);
    }

    private Optional<Mark> inFiles(HttpServletRequest request) throws IOException {
        var form = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (form == null) {
            return Optional.empty();
        }
        for (var field : form.getMultiFileMap().entrySet()) {
            for (var file : STORED_AS_ATTACHMENTS.equals(field.getKey())
                    ? List.<org.springframework.web.multipart.MultipartFile>of()
                    : field.getValue()) {
                try (var content = file.getInputStream()) {
                    var mark = file.isEmpty()
                            ? Optional.<Mark>empty()
                            : files.in(Objects.requireNonNullElse(file.getOriginalFilename(), ""), content);
                    if (mark.isPresent()) {
                        return mark;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The address without the ids that stand in it. */
    private static String door(HttpServletRequest request) {
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return request.getMethod() + " " + (pattern == null ? "" : pattern.toString());
    }

    private static ModelAndView refused(HttpServletRequest request, Mark mark) {
        var view = new ModelAndView(
                "secrecy/refused", "page", new RefusedPage(mark.level().word(), back(request)));
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    /** The page on which the form stood, if the browser says so and it is ours. */
    private static String back(HttpServletRequest request) {
        String referer = request.getHeader("Referer");
        try {
            var from = URI.create(referer == null ? HOME : referer);
            boolean ours = from.getHost() == null || from.getHost().equals(request.getServerName());
            String path = from.getRawPath();
            if (!ours || path == null || !path.startsWith("/") || path.startsWith("//")) {
                return HOME;
            }
            return from.getRawQuery() == null ? path : path + "?" + from.getRawQuery();
        } catch (IllegalArgumentException noAddress) {
            return HOME;
        }
    }
}

package org.zhixing.shell.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.ModelAndView;
import org.zhixing.shell.ErrorPage;

/** One page for whatever went wrong: what happened, what to do, and a number under which the log knows it. */
@Controller
class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final ObjectProvider<ErrorAttributes> attributes;

    ErrorPages(ObjectProvider<ErrorAttributes> attributes) {
        this.attributes = attributes;
    }

    @RequestMapping("/error")
    ModelAndView error(HttpServletRequest request) {
        var status = statusOf(request);
        String number = UUID.randomUUID().toString().substring(0, 8);
        if (status.is5xxServerError()) {
            LOG.error("Error {} at {}", number, request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        }
        String kind =
                switch (status) {
                    case NOT_FOUND -> "missing";
                    case GONE -> "removed";
                    case FORBIDDEN, UNAUTHORIZED -> "forbidden";
                    case CONTENT_TOO_LARGE -> "toolarge";
                    case TOO_MANY_REQUESTS -> "toomany";
                    default -> status.is4xxClientError() ? "bad" : "broken";
                };
        boolean sent = HttpMethod.POST.name().equals(request.getAttribute(RequestDispatcher.ERROR_METHOD));
        var page =
                new ErrorPage(kind, status.value(), number, cameFrom(request), sent, sent ? unreadable(request) : null);
        var view = new ModelAndView("shell/error", "page", page);
        view.setStatus(status);
        return view;
    }

    /** The field of the form that is missing or cannot be read. */
    private @Nullable String unreadable(HttpServletRequest request) {
        var known = attributes.getIfAvailable();
        var error = known == null ? null : known.getError(new ServletWebRequest(request));
        if (error instanceof MissingServletRequestParameterException missing) {
            return missing.getParameterName();
        }
        if (error instanceof MissingServletRequestPartException missing) {
            return missing.getRequestPartName();
        }
        return error instanceof MethodArgumentTypeMismatchException mismatch ? mismatch.getName() : null;
    }

    /** Where the reader stood before: a page of this house, and not the one that failed. */
    private static @Nullable String cameFrom(HttpServletRequest request) {
        var referrer = request.getHeader(HttpHeaders.REFERER);
        if (referrer == null) {
            return null;
        }
        try {
            var from = new URI(referrer);
            String path = from.getRawPath();
            if (!Objects.equals(from.getAuthority(), request.getHeader(HttpHeaders.HOST))
                    || path == null
                    || !path.startsWith("/")
                    || path.startsWith("//")
                    || path.startsWith("/sign-in")
                    || path.equals(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))) {
                return null;
            }
            return from.getRawQuery() == null ? path : path + "?" + from.getRawQuery();
        } catch (URISyntaxException unreadable) {
            return null;
        }
    }

    private static HttpStatus statusOf(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }
}

package org.zhixing.shell.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.zhixing.shell.ErrorPage;

/** One page for whatever went wrong: what happened, what to do, and a number under which the log knows it. */
@Controller
class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

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
        var view = new ModelAndView("shell/error", "page", new ErrorPage(kind, status.value(), number));
        view.setStatus(status);
        return view;
    }

    private static HttpStatus statusOf(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }
}

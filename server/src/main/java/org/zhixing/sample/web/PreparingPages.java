package org.zhixing.sample.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.zhixing.sample.Preparation;
import org.zhixing.shell.RouteAccess;

/** Whoever comes while the sample city is being made is told so, and the page tries again by itself. */
@Controller
@ConditionalOnProperty("zhixing.sample")
class PreparingPages implements WebMvcConfigurer, HandlerInterceptor {

    private static final String PAGE = "/preparing";
    private static final String SECONDS = "2";

    private final Preparation preparation;

    PreparingPages(Preparation preparation) {
        this.preparation = preparation;
    }

    @Bean
    static RouteAccess preparingRoutes() {
        return RouteAccess.of("sample").everyone("GET", PAGE).build();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns("/assets/**", PAGE);
    }

    /** Every other page waits; what was asked for comes when it is there. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws ServletException, IOException {
        if (preparation.over() || request.getDispatcherType() != DispatcherType.REQUEST) {
            return true;
        }
        request.getRequestDispatcher(PAGE).forward(request, response);
        return false;
    }

    @GetMapping(PAGE)
    ModelAndView show(HttpServletResponse response) {
        if (preparation.over()) {
            return new ModelAndView("redirect:/");
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        response.setHeader("Refresh", SECONDS);
        var view = new ModelAndView("sample/preparing", "page", new PreparingPage(preparation.percent()));
        view.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
        return view;
    }
}

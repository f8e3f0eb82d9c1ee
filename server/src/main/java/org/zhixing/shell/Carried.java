package org.zhixing.shell;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What a file is made from, whether or not it stands in it: a city's own form may leave number and title out, and what
 * leaves the house is still judged by them (practice 10).
 */
public final class Carried {

    private static final String ATTRIBUTE = Carried.class.getName();

    private Carried() {}

    /** Tells numbers and titles of what goes into the file that this request asks for; nothing outside a request. */
    public static void tell(String words) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(ATTRIBUTE, words, RequestAttributes.SCOPE_REQUEST);
        }
    }

    /** Empty where nobody has told. */
    public static String by(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String words ? words : "";
    }
}

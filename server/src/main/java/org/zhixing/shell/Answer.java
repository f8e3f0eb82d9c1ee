package org.zhixing.shell;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhixing.act.Refusal;

/** How a form that was sent is answered: with another page and a notice on it, or with itself and the reason. */
public final class Answer {

    private static final String STALE = ".refused.stale";

    private Answer() {}

    /** On to another page, which shows the notice once. */
    public static ModelAndView on(String page, Notice notice, RedirectAttributes after) {
        after.addFlashAttribute(Notice.ATTRIBUTE, notice);
        return new ModelAndView("redirect:" + page);
    }

    public static ModelAndView again(String view, Object page, Refusal refusal) {
        return again(new ModelAndView(view, "page", page), refusal);
    }

    /** The form again; the status says whether somebody else was faster (409) or something has to be mended (422). */
    public static ModelAndView again(ModelAndView form, Refusal refusal) {
        form.setStatus(stale(refusal) ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
        return form;
    }

    /** Whether somebody else changed the case meanwhile. */
    public static boolean stale(Refusal refusal) {
        return refusal.key().endsWith(STALE);
    }
}

package org.zhixing.approval;

/**
 * How yes and no are called where a question is answered: message keys of the asking module.
 *
 * @param hint what to know before one answers
 * @param yes what the button for yes says
 * @param no what the button for no says
 * @param saidYes what was answered
 */
public record AnswerWords(String hint, String yes, String no, String saidYes, String saidNo) {

    static final AnswerWords USUAL = new AnswerWords(
            "approval.opinion.hint", "approval.approve", "approval.decline", "approval.yes", "approval.no");
}

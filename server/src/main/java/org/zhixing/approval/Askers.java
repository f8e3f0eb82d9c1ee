package org.zhixing.approval;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhixing.act.Outcome;

/** The modules that ask: each kind of question has one handler. Its refusal takes everything back, its own writes too. */
@Component
class Askers {

    private final ObjectProvider<ApprovalHandler> handlers;
    private final TransactionTemplate inside;

    Askers(ObjectProvider<ApprovalHandler> handlers, PlatformTransactionManager transactions) {
        this.handlers = handlers;
        inside = new TransactionTemplate(transactions);
        inside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** A question nobody waits for, or two wait for, is a bug of the asking module. */
    ApprovalHandler require(String kind) {
        Map<String, ApprovalHandler> byKind =
                handlers.stream().collect(Collectors.toMap(ApprovalHandler::kind, Function.identity()));
        var handler = byKind.get(kind);
        if (handler == null) {
            throw new IllegalArgumentException("nobody handles answers of kind " + kind);
        }
        return handler;
    }

    /** Writes the answer, tells the asker; if the asker refuses, nothing of both stays. */
    Outcome<Answer> unlessRefused(Answer answer, Runnable writing) {
        var handler = require(answer.kind());
        return Objects.requireNonNull(inside.execute(status -> {
            writing.run();
            var refusal = handler.answered(answer);
            if (refusal == null) {
                return Outcome.done(answer);
            }
            status.setRollbackOnly();
            return Outcome.<Answer>refused(refusal);
        }));
    }
}

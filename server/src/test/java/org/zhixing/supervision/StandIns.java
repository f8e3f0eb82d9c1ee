package org.zhixing.supervision;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Outcome;
import org.zhixing.approval.Answer;
import org.zhixing.approval.ApprovalHandler;
import org.zhixing.approval.ApprovalId;
import org.zhixing.approval.Approvals;
import org.zhixing.approval.Question;
import org.zhixing.attachment.Attachments;
import org.zhixing.attachment.Stored;
import org.zhixing.notification.Message;
import org.zhixing.notification.Notifications;

class StandIns implements BeanDefinitionRegistryPostProcessor {

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        var factory = (ConfigurableListableBeanFactory) registry;
        Map.of(
                        Approvals.class, Asked.class,
                        Notifications.class, Told.class,
                        Attachments.class, Filed.class)
                .forEach((face, standIn) -> {
                    if (factory.getBeanNamesForType(face, true, false).length == 0) {
                        registry.registerBeanDefinition(standIn.getSimpleName(), new RootBeanDefinition(standIn));
                    }
                });
        if (factory.getBeanNamesForType(Clock.class, true, false).length == 0) {
            registry.registerBeanDefinition("clock", new RootBeanDefinition(Clock.class, Clock::systemUTC));
        }
    }

    static class Asked implements Approvals {
        private final ObjectProvider<ApprovalHandler> handlers;
        private final Map<ApprovalId, Question> open = new LinkedHashMap<>();

        Asked(ObjectProvider<ApprovalHandler> handlers) {
            this.handlers = handlers;
        }

        @Override
        public void ask(Question question, Instant at, Actor actor) {
            open.put(question.id(), question);
        }

        @Override
        public Outcome<Answer> answer(ApprovalId id, boolean approved, String opinion, Instant at, Actor actor) {
            var question = open.get(id);
            if (question == null || !question.posts().contains(actor.post())) {
                return Outcome.refused("shell.error.forbidden", "approval");
            }
            var answer = new Answer(id, question.kind(), question.subject(), approved, opinion, at, actor);
            var handler = handlers.stream()
                    .filter(one -> one.kind().equals(question.kind()))
                    .findFirst()
                    .orElseThrow();
            var refusal = handler.answered(answer);
            if (refusal == null) {
                open.remove(id);
            }
            return refusal == null ? Outcome.done(answer) : Outcome.refused(refusal);
        }

        @Override
        public Outcome<ApprovalId> withdraw(ApprovalId id, String reason, Instant at, Actor actor) {
            open.remove(id);
            return Outcome.done(id);
        }

        @Override
        public Optional<Question> open(CaseRef subject, String kind) {
            return open.values().stream()
                    .filter(one -> one.subject().equals(subject) && one.kind().equals(kind))
                    .findFirst();
        }
    }

    static class Told implements Notifications {
        final List<Message> messages = new ArrayList<>();

        @Override
        public void send(List<Message> more) {
            messages.addAll(more);
        }
    }

    static class Filed implements Attachments {
        @Override
        public Outcome<Stored> store(CaseRef subject, String fileName, InputStream content, Instant at, Actor actor) {
            return Outcome.refused("shell.error.toolarge", "none");
        }

        @Override
        public List<Stored> of(CaseRef subject) {
            return List.of();
        }

        @Override
        public Optional<Stored> find(UUID attachment) {
            return Optional.empty();
        }

        @Override
        public InputStream open(UUID attachment) {
            return InputStream.nullInputStream();
        }
    }
}

package org.zhixing.launch;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.ContextAnnotationAutowireCandidateResolver;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Spring looks through all beans for each type that a bean asks for, half a million looks in a start. Ours are named by
 * their full class name, so whoever asks for a class of ours is told the name; and what was found for the other types is
 * remembered from the moment on when all beans are known, not only from the end of the web server's start.
 */
final class QuickWiring implements ApplicationContextInitializer<GenericApplicationContext> {

    private static final String OURS = "org.zhixing.";

    @Override
    public void initialize(GenericApplicationContext context) {
        context.getDefaultListableBeanFactory().setAutowireCandidateResolver(new ByClassName());
        context.addBeanFactoryPostProcessor(factory -> ((DefaultListableBeanFactory) factory).freezeConfiguration());
    }

    private static final class ByClassName extends ContextAnnotationAutowireCandidateResolver {

        @Override
        public @Nullable String getSuggestedName(DependencyDescriptor dependency) {
            var suggested = super.getSuggestedName(dependency);
            var wanted = dependency.getDependencyType().getName();
            return suggested == null && wanted.startsWith(OURS) ? wanted : suggested;
        }
    }
}

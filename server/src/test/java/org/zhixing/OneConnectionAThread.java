package org.zhixing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Fails whoever asks for a second connection out of a statement that holds one: when as many requests as the pool has
 * connections do so at once, each waits for another and none is answered until all time out. Registered in the tests'
 * {@code spring.factories}, so every test of a context looks for it. A transaction apart from the one that runs may take
 * a second one. It also counts what a thread asks, for those who promise that a list asks no more the longer it grows.
 */
public class OneConnectionAThread implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final ThreadLocal<Deque<Boolean>> HELD_BY_STATEMENT = ThreadLocal.withInitial(ArrayDeque::new);
    private static final ThreadLocal<Integer> ASKED = ThreadLocal.withInitial(() -> 0);

    /** How many statements this thread prepares for it. */
    public static int statementsOf(Runnable reading) {
        int before = ASKED.get();
        reading.run();
        return ASKED.get() - before;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource pool ? new Watched(pool) : bean;
            }
        });
    }

    private static final class Watched extends DelegatingDataSource {

        Watched(DataSource pool) {
            super(pool);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var held = HELD_BY_STATEMENT.get();
            if (held.contains(true)) {
                throw new IllegalStateException("a statement of this thread already holds a connection");
            }
            var connection = super.getConnection();
            held.push(byStatement());
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("close") && !connection.isClosed()) {
                            held.pop();
                        }
                        if (method.getName().equals("prepareStatement")) {
                            ASKED.set(ASKED.get() + 1);
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException failure) {
                            throw failure.getTargetException();
                        }
                    });
        }

        /** Rather than by a transaction, whose statements share what it holds, or by the migrations at the start. */
        private static boolean byStatement() {
            return StackWalker.getInstance()
                    .walk(frames -> frames.map(StackWalker.StackFrame::getClassName)
                            .filter(name -> name.startsWith("org.springframework.jdbc."))
                            .filter(name -> !name.startsWith("org.springframework.jdbc.datasource.D"))
                            .findFirst())
                    .filter(name -> name.equals("org.springframework.jdbc.core.JdbcTemplate"))
                    .isPresent();
        }
    }
}

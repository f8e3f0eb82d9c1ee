package org.zhixing.bench.sweep;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flowable.engine.impl.util.CommandContextUtil;
import org.flowable.job.service.impl.asyncexecutor.AsyncJobExecutorConfiguration;
import org.zhixing.bench.product.OneByOne;
import org.zhixing.bench.product.Product;

/**
 * Flowable: one process for each docket, its term a boundary timer, its effects written by a service task in Flowable's
 * own transaction. It keeps no history, takes many timers at once, and all threads that help it.
 */
final class FlowablePeer implements AutoCloseable {

    private static final String PROCESS =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:flowable="http://flowable.org/bpmn" targetNamespace="bench"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
              <process id="docket" isExecutable="true">
                <startEvent id="begin"/>
                <sequenceFlow id="f1" sourceRef="begin" targetRef="work"/>
                <userTask id="work"/>
                <boundaryEvent id="term" attachedToRef="work" cancelActivity="false">
                  <timerEventDefinition><timeDate>${due}</timeDate></timerEventDefinition>
                </boundaryEvent>
                <sequenceFlow id="f2" sourceRef="term" targetRef="propose"/>
                <serviceTask id="propose" flowable:class="org.zhixing.bench.sweep.FlowablePeer$Propose"/>
                <sequenceFlow id="f3" sourceRef="propose" targetRef="proposed"/>
                <endEvent id="proposed"/>
                <sequenceFlow id="f4" sourceRef="work" targetRef="done"/>
                <endEvent id="done"/>
              </process>
            </definitions>
            """;
    private static final int THREADS = 8;
    private static final int AT_ONCE = 512;
    private static final AtomicInteger WRITTEN = new AtomicInteger();

    private final HikariDataSource pool = new HikariDataSource();
    private final ProcessEngine engine;

    FlowablePeer(Product product) {
        product.jdbc().execute("CREATE SCHEMA IF NOT EXISTS flowable");
        var address = product.address();
        pool.setJdbcUrl(address.url() + "?currentSchema=flowable");
        pool.setUsername(address.user());
        pool.setPassword(address.password());
        pool.setMaximumPoolSize(THREADS + 4);
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(pool);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistoryLevel(HistoryLevel.NONE);
        configuration.setAsyncExecutorActivate(false);
        var executor = new AsyncJobExecutorConfiguration();
        executor.setMaxTimerJobsPerAcquisition(AT_ONCE);
        executor.setMaxAsyncJobsDuePerAcquisition(AT_ONCE);
        executor.setDefaultTimerJobAcquireWaitTime(Duration.ofMillis(50));
        executor.setDefaultAsyncJobAcquireWaitTime(Duration.ofMillis(50));
        executor.setGlobalAcquireLockEnabled(true);
        configuration.setAsyncExecutorConfiguration(executor);
        configuration.setAsyncExecutorCorePoolSize(THREADS);
        configuration.setAsyncExecutorMaxPoolSize(THREADS);
        configuration.setAsyncExecutorThreadPoolQueueSize(4 * AT_ONCE);
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addString("docket.bpmn20.xml", PROCESS)
                .deploy();
    }

    /** Starts a process for each docket, with a term that is over. */
    void prepare(List<UUID> dockets) {
        var due = Date.from(Instant.EPOCH.plus(Duration.ofDays(20_000)));
        for (var docket : dockets) {
            engine.getRuntimeService()
                    .startProcessInstanceByKey("docket", Map.of("docket", docket.toString(), "due", due));
        }
        WRITTEN.set(0);
    }

    /** Lets the engine work until all are done. */
    void run(int count) throws InterruptedException {
        var executor = engine.getProcessEngineConfiguration().getAsyncExecutor();
        executor.start();
        try {
            while (WRITTEN.get() < count
                    || engine.getManagementService().createJobQuery().count() > 0) {
                Thread.sleep(10);
            }
        } finally {
            executor.shutdown();
        }
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }

    /** The service task. */
    public static final class Propose implements JavaDelegate {
        @Override
        public void execute(DelegateExecution execution) {
            var docket = UUID.fromString(String.valueOf(execution.getVariable("docket")));
            try {
                var connection =
                        CommandContextUtil.getDbSqlSession().getSqlSession().getConnection();
                OneByOne.write(connection, docket, SweepBench.AT);
                WRITTEN.incrementAndGet();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}

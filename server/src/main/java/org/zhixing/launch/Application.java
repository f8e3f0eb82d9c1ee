package org.zhixing.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.zhixing.Zhixing;

/** The Spring application between the start of its database and its end. */
final class Application {

    /** Pages asked for while the class archive is made, so that the first visitor finds their classes in it. */
    private static final List<String> TRAINING = List.of("/", "/actuator/health", "/sign-in", "/?lang=en");

    private Application() {}

    /** Starts everything and prints the address; returns while the application serves. */
    static void start(Options options, Map<String, String> environment, PrintStream result) {
        options.none();
        var context = started(options, environment, Map.of());
        result.println("Zhixing is ready: " + address(options, context));
        result.flush();
    }

    /** Starts, looks at a few pages and ends, for the class archive that makes later starts fast. */
    static void train(Options options, Map<String, String> environment) {
        options.none();
        // it talks to itself, which needs no certificate
        var context = started(options, environment, Map.of("server.ssl.enabled", false));
        var client = HttpClient.newHttpClient();
        for (var page : TRAINING) {
            var request = HttpRequest.newBuilder(URI.create(address(options, context) + page.substring(1)))
                    .build();
            try {
                client.send(request, BodyHandlers.discarding());
            } catch (IOException e) {
                throw new CannotStart("The application does not answer: " + e.getMessage(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CannotStart("Interrupted while asking for " + page, e);
            }
        }
        System.exit(0);
    }

    private static ConfigurableApplicationContext started(
            Options options, Map<String, String> environment, Map<String, Object> more) {
        var site = Site.own(environment, options.demo());
        // runs after the application has closed, so that it never loses its database while it ends
        SpringApplication.getShutdownHandlers().add(site::close);
        var ground = Ground.prepare(site, options.demo(), environment);

        var properties = new HashMap<>(more);
        properties.put("server.port", options.port());
        properties.put("zhixing.data", site.folder().toString());
        properties.put("zhixing.sample", options.demo());
        var bind = options.bind();
        if (bind != null) {
            properties.put("server.address", bind);
        }
        var application = new SpringApplication(Zhixing.class);
        application.addInitializers(context -> {
            var sources = context.getEnvironment().getPropertySources();
            sources.addFirst(new MapPropertySource("launch", properties));
            sources.addFirst(ground.properties());
            context.getBeanFactory().registerSingleton("ground", ground.database());
        });
        try {
            return application.run();
        } catch (RuntimeException failed) {
            throw CannotStart.behind(failed).or(ground::reason).orElseThrow(() -> failed);
        }
    }

    private static String address(Options options, ConfigurableApplicationContext context) {
        var port = context.getEnvironment().getProperty("local.server.port", Integer.toString(options.port()));
        var bind = options.bind();
        var server = context.getBean(ServerProperties.class);
        return (Ssl.isEnabled(server.getSsl()) ? "https://" : "http://")
                + (bind == null || bind.equals("0.0.0.0") ? "127.0.0.1" : bind) + ":" + port + "/";
    }
}

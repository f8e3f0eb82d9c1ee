package org.zhixing.launch;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.PropertySource;

/**
 * What an application stands on, its database and its keys: made ready in a thread of its own while Spring reads its
 * classes. Whoever asks for either before it is there waits.
 */
final class Ground {

    private record Laid(DatabaseAddress database, boolean copied) {}

    private final CompletableFuture<Laid> laid;
    private final Site site;

    private Ground(Site site, CompletableFuture<Laid> laid) {
        this.site = site;
        this.laid = laid;
    }

    static Ground prepare(Site site, boolean demo, Map<String, String> environment) {
        return new Ground(site, CompletableFuture.supplyAsync(() -> lay(site, demo, environment), laying -> new Thread(
                        laying, "ground")
                .start()));
    }

    private static Laid lay(Site site, boolean demo, Map<String, String> environment) {
        var copied = demo && KeptCity.ofTheLauncher().moveInto(site.data(), environment, System.getProperties());
        var database = site.database();
        new Installation(demo, site.keys(database).id()).claim(database);
        return new Laid(database, copied);
    }

    /** The place of the keys, and whether the city was copied. */
    PropertySource<Ground> properties() {
        return new PropertySource<>("ground", this) {
            @Override
            public @Nullable Object getProperty(String name) {
                return switch (name) {
                    case "zhixing.keys" -> {
                        laid.join();
                        yield site.keyFile().toString();
                    }
                    case "zhixing.sample-copied" -> laid.join().copied();
                    default -> null;
                };
            }

            @Override
            public boolean containsProperty(String name) {
                return name.equals("zhixing.keys") || name.equals("zhixing.sample-copied");
            }
        };
    }

    JdbcConnectionDetails database() {
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return laid.join().database().url();
            }

            @Override
            public String getUsername() {
                return laid.join().database().user();
            }

            @Override
            public String getPassword() {
                return laid.join().database().password();
            }
        };
    }

    /** Why there is nothing to stand on; waits for it to be known. */
    Optional<CannotStart> reason() {
        try {
            laid.join();
            return Optional.empty();
        } catch (CompletionException failed) {
            return CannotStart.behind(failed);
        }
    }

    /** The reason is told in words at the end; Spring's own long account of it would bury them. */
    static final class Quiet implements SpringBootExceptionReporter {

        Quiet(@Nullable ConfigurableApplicationContext context) {}

        @Override
        public boolean reportException(Throwable failure) {
            return CannotStart.behind(failure).isPresent();
        }
    }
}

package org.zhixing.attachment.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.zhixing.planreader.SecrecyMarks;

/**
 * Looks at a file before it is stored: its kind by content, whether its name agrees, and whether it bears a secrecy mark.
 * Foreign formats are opened in a small pool of their own, for a bounded time.
 */
@Component
public class Inspection implements DisposableBean {

    private static final int SECONDS = 30;
    private static final int THREADS = 2;

    private final ExecutorService pool = Executors.newFixedThreadPool(THREADS, task -> {
        var thread = new Thread(task, "attachment-inspection");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * What was found.
     *
     * @param mediaType by content
     * @param mark where a secrecy mark stands, null if there is none; the words themselves are not kept
     */
    public record Finding(String mediaType, SecrecyMarks.@Nullable Place mark) {}

    /** Whether a name bears a mark by itself; asked before a byte is read. */
    public boolean isMarked(String name) {
        return SecrecyMarks.find(name, "") != null;
    }

    public Finding inspect(FileName name, Path file, Limits limits) throws IOException, Refused {
        var working = pool.submit(() -> look(name, file, limits));
        try {
            return working.get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException tooLong) {
            working.cancel(true);
            throw new Refused("attachment.refused.damaged");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Refused refused) {
                throw refused;
            } else if (failed.getCause() instanceof OutOfMemoryError tooMuch) {
                throw tooMuch;
            }
            throw new Refused("attachment.refused.damaged");
        }
    }

    private static Finding look(FileName name, Path file, Limits limits)
            throws IOException, Refused, XMLStreamException {
        var kind = Kinds.of(file, limits);
        String mediaType = limits.mediaTypes().get(name.extension());
        if (mediaType == null) {
            throw new Refused("attachment.refused.ending", limits.rule().endings());
        } else if (!kind.is(mediaType)) {
            throw new Refused("attachment.refused.mismatch", name.extension());
        }
        var mark = SecrecyMarks.find(name.value(), Head.of(file, kind));
        return new Finding(mediaType, mark == null ? null : mark.place());
    }

    @Override
    public void destroy() {
        pool.shutdownNow();
    }
}

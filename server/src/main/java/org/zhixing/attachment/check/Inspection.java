package org.zhixing.attachment.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
     * @param mark the secrecy mark, null if there is none
     */
    public record Finding(String mediaType, SecrecyMarks.@Nullable Mark mark) {}

    /** The mark that a name bears by itself; asked before a byte is read. */
    public Optional<SecrecyMarks.Mark> markIn(String name) {
        return Optional.ofNullable(SecrecyMarks.find(name, ""));
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
        String head = Head.of(file, kind);
        var mark = SecrecyMarks.find(name.value(), head);
        boolean sheet =
                kind == Kind.XLSX || kind == Kind.XLS || name.extension().equals("csv");
        return new Finding(
                mediaType, mark == null && sheet ? SecrecyMarks.cells(List.of(head.split("[\n\t,]"))) : mark);
    }

    @Override
    public void destroy() {
        pool.shutdownNow();
    }
}

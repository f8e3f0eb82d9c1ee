package org.zhixing.paper.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The fonts of sheets: free ones from the jar, unless the site has put its licensed ones (TrueType, named body.ttf,
 * title.ttf, heading.ttf) into the folder {@code zhixing.fonts}. Each is prepared once, on first use, as a file of its
 * own for this process.
 */
@Component
public class SheetFonts implements DisposableBean {

    /** What a font is used for (GB/T 9704-2012 7). */
    enum Use {
        /** 仿宋: text. */
        BODY("NotoSerifSC-Regular.ttf"),
        /** 小标宋: issuer mark and title. */
        TITLE("NotoSerifSC-Bold.ttf"),
        /** 黑体: headings and labels. */
        HEADING("NotoSansSC-Medium.ttf");

        private final String free;

        Use(String free) {
            this.free = free;
        }

        String family() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Path own;
    private final Map<String, Path> prepared = new HashMap<>();

    public SheetFonts(@Value("${zhixing.fonts:}") String own) {
        this.own = Path.of(own);
    }

    /** The font as a file without radicals. */
    synchronized Path file(Use use) {
        var site = own.resolve(use.family() + ".ttf");
        return own.toString().isEmpty() || !Files.isRegularFile(site)
                ? free(use)
                : prepared.computeIfAbsent(use.family(), family -> prepare(open(site)));
    }

    /** The free text font, for lines beside the sheets. */
    public Path plain() {
        return free(Use.BODY);
    }

    /** What is drawn where a site's font lacks a character. */
    Path fallback() {
        return free(Use.BODY);
    }

    private synchronized Path free(Use use) {
        return prepared.computeIfAbsent(
                use.free,
                name -> prepare(Objects.requireNonNull(SheetFonts.class.getResourceAsStream("/fonts/" + name))));
    }

    private static InputStream open(Path site) {
        try {
            return Files.newInputStream(site);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Path prepare(InputStream font) {
        try (font) {
            var file = Files.createTempFile("font-", ".ttf");
            file.toFile().deleteOnExit();
            return Files.write(file, FontWithoutRadicals.of(font.readAllBytes()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void destroy() throws IOException {
        for (Path file : prepared.values()) {
            Files.deleteIfExists(file);
        }
    }
}

package org.zhixing.secrecy.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Zone;
import org.zhixing.secrecy.internal.StoredInternalMaterials.Traits;
import org.zhixing.shell.Carried;
import org.zhixing.shell.CurrentActor;

/**
 * Writes the reader's name and the time over every page, and into every PDF, OFD, DOCX and XLSX, that carries internal
 * material (practice 10). It looks at what leaves the house, whichever module made it: a page that names the id of such a
 * case, a file under its address, a list with its number or title, a form that was filled from it.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ReaderMarks extends OncePerRequestFilter {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final StoredInternalMaterials materials;
    private final FileMarks files;
    private final MessageSource messages;
    private final CaseClock clock;

    ReaderMarks(StoredInternalMaterials materials, FileMarks files, MessageSource messages, CaseClock clock) {
        this.materials = materials;
        this.files = files;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/assets/") || path.startsWith("/actuator/") || path.startsWith("/public/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var traits = materials.traits();
        if (traits.none()) {
            chain.doFilter(request, response);
            return;
        }
        var held = new HeldResponse(response);
        chain.doFilter(request, held);
        byte[] content = held.held();
        if (content == null) {
            return;
        }
        var reader = CurrentActor.of(request);
        held.release(reader.isEmpty() ? content : marked(content, held.kind(), request, reader.get(), traits));
    }

    private byte[] marked(byte[] content, String kind, HttpServletRequest request, Actor reader, Traits traits)
            throws IOException {
        boolean named = names(request.getRequestURI() + " " + request.getQueryString(), traits);
        if (kind.equals(HeldResponse.HTML)) {
            String page = new String(content, java.nio.charset.StandardCharsets.UTF_8);
            return named || names(page, traits)
                    ? PageMark.on(page, mark(reader, localeOf(page))).getBytes(java.nio.charset.StandardCharsets.UTF_8)
                    : content;
        }
        String carried = Carried.by(request);
        boolean carries = traits.labels().stream().anyMatch(carried::contains);
        return files.marked(content, kind, named || carries, traits.labels(), mark(reader, Locale.SIMPLIFIED_CHINESE));
    }

    private static boolean names(String text, Traits traits) {
        return ID.matcher(text).results().anyMatch(id -> traits.ids().contains(UUID.fromString(id.group())));
    }

    private static Locale localeOf(String page) {
        return page.startsWith("<!doctype html>\n<html lang=\"en\"") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    private String mark(Actor reader, Locale locale) {
        String when = MINUTE.format(clock.now().atZone(Zone.SHANGHAI));
        return messages.getMessage(
                "secrecy.internal.mark", new Object[] {reader.personName(), reader.unitName(), when}, locale);
    }
}

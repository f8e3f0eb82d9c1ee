package org.zhixing.secrecy.internal;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds back pages and files that can carry a mark, until it is known whether they must; all else passes at once. */
final class HeldResponse extends HttpServletResponseWrapper {

    static final String HTML = "text/html";
    static final String PDF = "application/pdf";
    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String OFD = "application/ofd";
    private static final Set<String> MARKABLE = Set.of(HTML, PDF, DOCX, XLSX, OFD);
    private static final String LENGTH = "Content-Length";

    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private long length = -1;
    private boolean holds;
    private @Nullable ServletOutputStream out;
    private @Nullable PrintWriter writer;

    HeldResponse(HttpServletResponse response) {
        super(response);
    }

    /** What was held back, null if everything passed. */
    byte @Nullable [] held() {
        if (writer != null) {
            writer.flush();
        }
        return holds ? held.toByteArray() : null;
    }

    /** The kind of content without its character set. */
    String kind() {
        String type = getContentType();
        return type == null
                ? ""
                : type.toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
    }

    void release(byte[] content) throws IOException {
        super.setContentLengthLong(content.length);
        getResponse().getOutputStream().write(content);
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (out == null) {
            holds = MARKABLE.contains(kind());
            if (!holds && length >= 0) {
                super.setContentLengthLong(length);
            }
            out = holds ? new Held() : super.getOutputStream();
        }
        return out;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            writer = new PrintWriter(getOutputStream(), false, StandardCharsets.UTF_8);
        }
        return writer;
    }

    @Override
    public void setContentLength(int bytes) {
        length = bytes;
    }

    @Override
    public void setContentLengthLong(long bytes) {
        length = bytes;
    }

    @Override
    public void setHeader(String name, String value) {
        if (!LENGTH.equalsIgnoreCase(name)) {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(String name, String value) {
        if (!LENGTH.equalsIgnoreCase(name)) {
            super.addHeader(name, value);
        }
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!holds) {
            super.flushBuffer();
        }
    }

    @Override
    public void resetBuffer() {
        held.reset();
        super.resetBuffer();
    }

    @Override
    public void reset() {
        held.reset();
        super.reset();
    }

    private final class Held extends ServletOutputStream {

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void write(int one) {
            held.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int count) {
            held.write(bytes, from, count);
        }
    }
}

package org.zhixing.planreader.input;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Plain text in UTF-8, UTF-16 with a mark, or GB18030. */
final class PlainFiles {
    private PlainFiles() {}

    static String decode(byte[] bytes) throws Refusal {
        if (bytes.length >= 2
                && ((bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe)
                        || (bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff))) {
            return strict(bytes, StandardCharsets.UTF_16);
        }
        try {
            return strict(bytes, StandardCharsets.UTF_8);
        } catch (Refusal notUtf8) {
            return strict(bytes, Charset.forName("GB18030"));
        }
    }

    private static String strict(byte[] bytes, Charset charset) throws Refusal {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw new Refusal(Unreadable.UNKNOWN_TYPE);
            }
            return text;
        } catch (CharacterCodingException e) {
            throw new Refusal(Unreadable.DAMAGED);
        }
    }
}

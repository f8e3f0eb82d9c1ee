package org.zhixing.identity.unified;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Reads small XML messages of others: no document type, no entities, nothing from outside. */
final class Xml {

    private static final int MOST = 65_536;

    private Xml() {}

    /** The root; {@code IllegalArgumentException} if the message is none. */
    static Element read(byte[] message) {
        if (message.length == 0 || message.length > MOST) {
            throw new IllegalArgumentException("no message");
        }
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(message)).getDocumentElement();
        } catch (SAXException | IOException unreadable) {
            throw new IllegalArgumentException("no message", unreadable);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Optional<Element> child(Element parent, String namespace, String name) {
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element
                    && name.equals(element.getLocalName())
                    && namespace.equals(element.getNamespaceURI())) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }

    /** The children's texts by name; of several with one name the first. */
    static Map<String, String> texts(Element parent) {
        var texts = new HashMap<String, String>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                texts.putIfAbsent(
                        element.getLocalName(), element.getTextContent().strip());
            }
        }
        return texts;
    }
}

package org.zhixing.supervision.template;

import java.util.Set;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.zhixing.supervision.template.Placeholder.Wrong;

/** A template stands alone: no links to other places, no embedded objects, no macros. */
final class Links {

    private static final Set<String> FORBIDDEN =
            Set.of("oleObject", "package", "vbaProject", "externalLink", "attachedTemplate", "control", "connections");

    private Links() {}

    static void refuse(OPCPackage pack) throws Wrong {
        try {
            for (PackageRelationship link : pack.getRelationships()) {
                refuse(link);
            }
            for (var part : pack.getParts()) {
                if (part.isRelationshipPart()) {
                    continue;
                }
                for (PackageRelationship link : part.getRelationships()) {
                    refuse(link);
                }
            }
        } catch (InvalidFormatException broken) {
            throw new Wrong("supervision.refused.template-unreadable");
        }
    }

    private static void refuse(PackageRelationship link) throws Wrong {
        String type = link.getRelationshipType();
        String kind = type.substring(type.lastIndexOf('/') + 1);
        if (link.getTargetMode() == TargetMode.EXTERNAL || FORBIDDEN.contains(kind)) {
            throw new Wrong(
                    "supervision.refused.template-link", link.getTargetURI().toString());
        }
    }
}

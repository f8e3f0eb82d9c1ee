package org.zhixing.supervision.docket;

import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhixing.act.Role;
import org.zhixing.shell.Texts;
import org.zhixing.supervision.DocketAct;
import org.zhixing.supervision.desk.Fields;
import org.zhixing.supervision.desk.Scene;
import org.zhixing.supervision.desk.Table;

/**
 * What was asked of others about a docket ends with its work, or with the lead that asked: with the reason, and whoever
 * asked or was asked hears of it. Their limits end with the others of the docket.
 */
@Component
class OpenQuestions {

    private final Extensions extensions;
    private final Consultations consultations;
    private final Texts texts;

    OpenQuestions(Extensions extensions, Consultations consultations, MessageSource messages) {
        this.extensions = extensions;
        this.consultations = consultations;
        this.texts = new Texts(messages, Locale.SIMPLIFIED_CHINESE);
    }

    void end(Scene scene, String reason) {
        consultations.of(scene.docket().id()).stream()
                .filter(Consultations.Consultation::open)
                .forEach(one -> end(one, scene, texts.t("supervision.consultation.ended", reason)));
        extension(scene, reason);
    }

    private static void end(Consultations.Consultation one, Scene scene, String result) {
        scene.effects()
                .update(
                        Table.CONSULTATION,
                        one.id(),
                        Fields.of("result", result).and("concluded_at", scene.at()));
        scene.record(DocketAct.CONCLUDE_CONSULTATION.verb(), Map.of("result", result));
        scene.tellDuty(one.asker(), Role.UNIT_LIAISON, "supervision.message.consultation-ended");
        one.silent().forEach(unit -> scene.tellDuty(unit, Role.UNIT_LIAISON, "supervision.message.consultation-ended"));
    }

    /** Nobody is asked any longer for more of a time that is over or another one's. */
    void extension(Scene scene, String reason) {
        extensions.asked(scene.docket().id()).ifPresent(asked -> {
            scene.effects()
                    .update(
                            Table.EXTENSION,
                            asked.id(),
                            Fields.of("state", "WITHDRAWN").and("opinion", reason));
            scene.effects().takeBack(asked.approval(), Extending.KIND, reason);
            scene.tellLead("supervision.message.extension-taken-back");
        });
    }
}

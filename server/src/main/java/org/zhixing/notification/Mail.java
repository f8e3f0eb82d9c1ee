package org.zhixing.notification;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.zhixing.shell.Texts;

/** E-mail over SMTP; without {@code spring.mail.host} there is none, and messages stay in the inbox. */
@Component
class Mail {

    private final ObjectProvider<JavaMailSender> sender;
    private final Texts texts;
    private final String from;

    Mail(
            ObjectProvider<JavaMailSender> sender,
            MessageSource messages,
            @Value("${zhixing.mail.from:zhixing@localhost}") String from,
            @Value("${zhixing.mail.language:zh-CN}") String language) {
        this.sender = sender;
        this.texts = new Texts(messages, Locale.forLanguageTag(language));
        this.from = from;
    }

    boolean isConfigured() {
        return sender.getIfAvailable() != null;
    }

    /** Hands one letter to the server; returns when it was accepted, throws {@code MailException} if not. */
    void send(Letter letter) {
        var channel = sender.getObject();
        try {
            var message = channel.createMimeMessage();
            message.setHeader("Message-ID", "<" + letter.id() + from.substring(from.lastIndexOf('@')) + ">");
            message.setHeader("Auto-Submitted", "auto-generated");
            var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(letter.address());
            helper.setSentDate(Date.from(letter.writtenAt()));
            helper.setSubject(texts.t(
                    letter.urgent() ? "notification.mail.urgent" : "notification.mail.digest",
                    letter.numbers().size()));
            helper.setText(text(letter.numbers(), letter.days()));
            channel.send(message);
        } catch (MessagingException outOfForm) {
            throw new org.springframework.mail.MailPreparationException(outOfForm);
        }
    }

    private String text(List<String> numbers, List<LocalDate> days) {
        var text = new StringBuilder(texts.t("notification.mail.intro")).append("\n\n");
        for (int i = 0; i < numbers.size(); i++) {
            text.append(texts.t(
                            "notification.mail.line",
                            numbers.get(i),
                            days.get(i).toString()))
                    .append('\n');
        }
        return text.append('\n')
                .append(texts.t("notification.mail.end"))
                .append('\n')
                .toString();
    }

    /** One e-mail to one person. */
    record Letter(
            UUID id,
            String address,
            boolean urgent,
            List<String> numbers,
            List<LocalDate> days,
            java.time.Instant writtenAt,
            int attempts) {}
}

package org.zhixing.notification;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.zhixing.shell.Texts;

/** E-mail over SMTP; without {@code spring.mail.host} there is none, and messages stay in the inbox. */
@Component
class Mail implements Carrier {

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

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    @Override
    public boolean isReady() {
        return sender.getIfAvailable() != null;
    }

    @Override
    public void carry(Letter letter) throws NotCarried {
        try {
            send(letter);
        } catch (MailException notAccepted) {
            throw new NotCarried(
                    notAccepted instanceof MailAuthenticationException ? "no-sign-in" : "mail-refused", false);
        }
    }

    private void send(Letter letter) {
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
            helper.setText(text(letter));
            channel.send(message);
        } catch (MessagingException outOfForm) {
            throw new MailPreparationException(outOfForm);
        }
    }

    private String text(Letter letter) {
        return texts.t("notification.mail.intro")
                + "\n\n"
                + letter.lines(texts, "\n", letter.numbers().size())
                + "\n\n"
                + texts.t("notification.mail.end")
                + "\n";
    }
}

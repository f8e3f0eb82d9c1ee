package org.zhixing.notification.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.notification.Channel;
import org.zhixing.notification.ChannelHealth;
import org.zhixing.notification.Gateways;
import org.zhixing.notification.Gateways.NewGateway;
import org.zhixing.shell.Notice;

/** The system administrator sets channels up, tries them, and sees how they do. No letter is shown. */
@Controller
class SystemChannelPages {

    private static final String PLACE = "redirect:/system/channels";
    private static final String USUAL_BODY = """
            {"to": "{to}", "text": "{text}", "id": "{id}"}""";
    private static final int USUAL_WAIT = 10;

    private final Gateways gateways;
    private final ChannelHealth health;

    SystemChannelPages(Gateways gateways, ChannelHealth health) {
        this.gateways = gateways;
        this.health = health;
    }

    @GetMapping("/system/channels")
    ModelAndView all() {
        return page(null, null);
    }

    @PostMapping("/system/channels/{channel}")
    ModelAndView write(
            @PathVariable Channel channel,
            @RequestParam(defaultValue = "false") boolean active,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String header,
            @RequestParam(defaultValue = "") String secret,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String accepted,
            @RequestParam(defaultValue = "10") int timeout,
            Actor actor,
            RedirectAttributes flash) {
        var wanted = new NewGateway(
                channel,
                active,
                address.strip(),
                header.strip(),
                secret.strip(),
                body.strip(),
                accepted.strip(),
                timeout);
        var outcome = gateways.write(wanted, actor);
        if (outcome instanceof Outcome.Refused<Channel> refused) {
            var again = page(wanted, refused.refusal());
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        flash.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("notification.channel.written"));
        return new ModelAndView(PLACE);
    }

    @PostMapping("/system/channels/{channel}/test")
    ModelAndView test(@PathVariable Channel channel, @RequestParam String to, Actor actor, RedirectAttributes flash) {
        var outcome = health.test(channel, to, actor);
        flash.addFlashAttribute(
                Notice.ATTRIBUTE, Notice.of(outcome, value -> Notice.done("notification.channel.tested")));
        return new ModelAndView(PLACE);
    }

    @PostMapping("/system/channels/{channel}/again")
    ModelAndView sendAgain(@PathVariable Channel channel, Actor actor, RedirectAttributes flash) {
        var outcome = health.sendAgain(channel, actor);
        flash.addFlashAttribute(
                Notice.ATTRIBUTE, Notice.of(outcome, value -> Notice.done("notification.channel.sent-again", value)));
        return new ModelAndView(PLACE);
    }

    private ModelAndView page(@Nullable NewGateway typed, @Nullable Refusal refusal) {
        Map<Channel, NewGateway> forms = new EnumMap<>(Channel.class);
        for (Channel channel : List.of(Channel.SMS, Channel.MESSENGER, Channel.VOICE)) {
            forms.put(channel, typed != null && typed.channel() == channel ? typed : known(channel));
        }
        var kept = Stream.of(Channel.values())
                .filter(channel -> gateways.find(channel)
                        .filter(Gateways.Gateway::hasSecret)
                        .isPresent())
                .toList();
        return new ModelAndView(
                "notification/channels",
                "page",
                new ChannelsPage(health.all(), forms, kept, typed == null ? null : typed.channel(), refusal));
    }

    private NewGateway known(Channel channel) {
        return gateways.find(channel)
                .map(one -> new NewGateway(
                        channel,
                        one.active(),
                        one.address(),
                        one.header(),
                        "",
                        one.body(),
                        one.accepted(),
                        one.timeoutSeconds()))
                .orElseGet(() -> new NewGateway(channel, false, "", "", "", USUAL_BODY, "", USUAL_WAIT));
    }
}

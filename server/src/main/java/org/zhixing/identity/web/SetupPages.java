package org.zhixing.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.zhixing.act.AccountId;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.act.Role;
import org.zhixing.identity.setup.Setup;
import org.zhixing.identity.signin.Device;
import org.zhixing.shell.Choice;

/** The first start in the browser. The page exists only while a code waits; it makes no session. */
@Controller
class SetupPages {

    private final Setup setup;
    private final Words words;

    SetupPages(Setup setup, Words words) {
        this.setup = setup;
        this.words = words;
    }

    @GetMapping("/setup")
    ModelAndView form(@RequestParam(defaultValue = "false") boolean added, HttpServletRequest request) {
        var missing = setup.missing();
        if (!setup.waiting()) {
            if (added && missing.isEmpty()) {
                return new ModelAndView("identity/setup-done");
            }
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return page(request, "", "", "", added, null);
    }

    @PostMapping("/setup")
    ModelAndView add(
            @RequestParam String code,
            @RequestParam String role,
            @RequestParam String personName,
            @RequestParam String username,
            @RequestParam String password,
            @RequestParam String again,
            HttpServletRequest request) {
        if (!setup.waiting()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Role chosen = Stream.of(Role.values())
                .filter(one -> one.administers() && one.name().equals(role))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        Outcome<AccountId> outcome = password.equals(again)
                ? setup.add(new Setup.Administrator(code, chosen, personName, username, password), Device.of(request))
                : Outcome.refused("identity.password.not-the-same", "L16");
        if (outcome instanceof Outcome.Refused<AccountId> refused) {
            var page = page(request, role, personName, username, false, refused.refusal());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        return new ModelAndView("redirect:/setup?added=true");
    }

    private ModelAndView page(
            HttpServletRequest request,
            String role,
            String personName,
            String username,
            boolean added,
            @Nullable Refusal refusal) {
        var texts = words.texts(request);
        var missing = setup.missing();
        List<Choice> choices = missing.stream()
                .map(one -> new Choice(one.name(), texts.name(one)))
                .toList();
        return new ModelAndView(
                "identity/setup", "page", new SetupPage(missing, choices, role, personName, username, added, refusal));
    }
}

package org.zhixing.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Walks every page that somebody reaches by links, one example of each kind, and sends each form that stands there with
 * one field after the other wrong: empty though it must be filled, a day that is none, a number that is none, a choice
 * that is not offered. Each has to be refused in words (interface rule 7).
 */
final class FormWalk {

    /** Forms that somebody has been shown already. */
    private static final Set<String> SENT = new HashSet<>();

    /** Leaving and signing in, the sample's own clock, and what asks for nothing. */
    private static final List<String> LEFT_OUT = List.of("/sign-in", "/sign-out", "/time-machine");

    /**
     * Sends the forms of the page; what goes wrong is told as form, field, wrong value and answer. A field is wrong
     * alone: every other one holds something that can be read.
     */
    private static final String SEND =
            """
            async (known) => {
              const wrongs = { date: ['', '2026-02-31'], number: ['', 'abc'], 'select-one': ['', 'nothing-of-this'],
                'datetime-local': ['', '2026-02-31T25:00'], month: ['', '2026-13'] };
              const fillers = { date: '2026-11-20', number: '1', 'datetime-local': '2026-11-20T09:00', month: '2026-11',
                email: 'nobody@example.org', time: '09:00', url: 'https://example.org/' };
              const kindOf = (action) => action.replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g, 'ID').replace(/\\d{4}-\\d{2}/g, 'MONTH');
              const told = { kinds: [], attempts: 0, wrong: [] };
              for (const form of document.forms) {
                if (form.method !== 'post') continue;
                const buttons = [...form.elements].filter((b) => b.type === 'submit' && !b.formNoValidate);
                for (const button of buttons.length ? buttons : [null]) {
                  const action = (button && button.getAttribute('formaction')) || form.getAttribute('action') || location.pathname;
                  const kind = kindOf(action) + (button && button.name ? ' ' + button.name + '=' + button.value : '');
                  if (known.includes(kind) || told.kinds.includes(kind)) continue;
                  const fields = [...form.elements].filter((f) => f.name && f.required && !f.disabled
                    && !['hidden', 'file', 'submit', 'button', 'checkbox', 'radio'].includes(f.type));
                  if (fields.length === 0) continue;
                  told.kinds.push(kind);
                  for (const field of fields) {
                    for (const value of wrongs[field.type] || ['']) {
                      const data = new FormData(form, button && button.name ? button : undefined);
                      for (const other of form.elements) {
                        if (other.name && other.required && !other.value && other.type !== 'hidden' && other.type !== 'file') {
                          const offered = other.options ? [...other.options].find((o) => o.value) : null;
                          data.set(other.name, offered ? offered.value : fillers[other.type] || '试填');
                        }
                      }
                      data.set(field.name, value);
                      const body = form.enctype === 'multipart/form-data' ? data : new URLSearchParams(data);
                      const answer = await fetch(action, { method: 'POST', body });
                      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
                      told.attempts++;
                      const refused = page.querySelector('.alert-danger, .invalid-feedback, [aria-invalid=true], [data-typed-stays]');
                      const words = refused ? refused.textContent.trim() : '';
                      if (answer.status >= 500 || !refused || (!words && !refused.matches('[aria-invalid=true]'))) {
                        told.wrong.push(`${location.pathname}: ${kind}, ${field.name} = "${value}": ${answer.status} ${new URL(answer.url).pathname} ${(page.querySelector('h1') || {}).textContent || ''} ${(page.querySelector('.alert') || {}).textContent || ''}`.replace(/\\s+/g, ' '));
                      }
                    }
                  }
                }
              }
              return told;
            }""";

    private final Page page;
    private final List<String> wrong = new ArrayList<>();
    private int attempts;

    FormWalk(Page page) {
        this.page = page;
    }

    /** From page to page over links; of each kind of page and of form one example. */
    List<String> from(List<String> from) {
        var queue = new ArrayDeque<String>(from);
        var seen = new HashSet<String>();
        while (!queue.isEmpty()) {
            String path = queue.poll();
            if (seen.add(PageWalk.kind(path))) {
                send(path).stream().filter(PageWalk::isPage).forEach(queue::add);
            }
        }
        return List.copyOf(wrong);
    }

    /** Wrong forms that were sent. */
    int attempts() {
        return attempts;
    }

    @SuppressWarnings("unchecked")
    private List<String> send(String path) {
        page.navigate(path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
        var links = ((List<String>) page.evaluate(PageWalk.LINKS))
                .stream()
                        .map(link -> link.replaceAll("#.*", ""))
                        .map(link -> link.startsWith("?") ? path.replaceAll("[?].*", "") + link : link)
                        .toList();
        if (LEFT_OUT.stream().noneMatch(path::startsWith)) {
            var told = (Map<String, Object>) page.evaluate(SEND, List.copyOf(SENT));
            SENT.addAll((List<String>) told.get("kinds"));
            attempts += ((Number) told.get("attempts")).intValue();
            wrong.addAll((List<String>) told.get("wrong"));
        }
        return links;
    }
}

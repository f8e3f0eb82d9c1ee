// The little that pages need beyond links and forms. Words come from the page, never from here.
(() => {
  "use strict";
  const root = document.documentElement;
  const remembered = () => { try { return localStorage.getItem("large-type") === "1"; } catch { return false; } };
  const apply = (large) => root.classList.toggle("zx-large", large);
  apply(remembered());

  document.addEventListener("click", (event) => {
    const large = event.target.closest("[data-large-type]");
    if (large) {
      const next = !root.classList.contains("zx-large");
      apply(next);
      try { localStorage.setItem("large-type", next ? "1" : "0"); } catch { /* private mode keeps it for this page */ }
    }
    const toggle = event.target.closest("[data-toggle]");
    if (toggle) {
      const open = document.getElementById(toggle.dataset.toggle).classList.toggle("open");
      toggle.setAttribute("aria-expanded", String(open));
    }
    if (event.target.closest("[data-print]")) window.print();
    document.querySelectorAll("details.zx-account[open]").forEach((menu) => { if (!menu.contains(event.target)) menu.open = false; });
    const asked = event.target.closest("[data-confirm]");
    if (asked && !window.confirm(asked.dataset.confirm)) event.preventDefault();
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    document.querySelectorAll("details.zx-account[open]").forEach((menu) => { menu.open = false; menu.querySelector("summary").focus(); });
  });

  // The menu: what its reader folded stays folded, except around the page that is open; on a phone all but that is.
  const parts = [...document.querySelectorAll(".zx-nav details[data-part]")];
  const folded = () => { try { return (localStorage.getItem("menu-folded") || "").split(" "); } catch { return []; } };
  const narrow = window.matchMedia("(max-width: 820px)").matches;
  parts.forEach((part) => {
    if (!part.querySelector(".here") && (narrow || folded().includes(part.dataset.part))) part.open = false;
    part.querySelector("summary").addEventListener("click", () => {
      const others = folded().filter((name) => name !== part.dataset.part);
      try { localStorage.setItem("menu-folded", (part.open ? [...others, part.dataset.part] : others).join(" ")); } catch { /* private mode forgets it */ }
    });
  });
  const current = document.querySelector(".zx-nav a.here");
  if (current && !narrow) {
    const list = current.closest(".zx-nav > ul");
    list.scrollTop = Math.max(0, current.offsetTop - list.clientHeight / 2);
  }

  // Tabs: one part of a long page at a time; the address names it. Without script all parts follow each other.
  document.querySelectorAll("[data-tabs]").forEach((tabs) => {
    const links = [...tabs.querySelectorAll('a[href^="#"]')];
    const parts = links.map((link) => document.getElementById(link.hash.slice(1)));
    const show = () => {
      const inside = location.hash ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
      const here = Math.max(0, parts.findIndex((part) => part && inside && part.contains(inside)));
      links.forEach((link, place) => { if (place === here) link.setAttribute("aria-current", "true"); else link.removeAttribute("aria-current"); });
      parts.forEach((part, place) => { if (part) part.hidden = place !== here; });
    };
    links.forEach((link) => link.addEventListener("click", (event) => {
      event.preventDefault();
      history.replaceState(null, "", link.hash);
      show();
    }));
    window.addEventListener("hashchange", show);
    show();
  });

  // The other language keeps the rest of the address.
  document.querySelectorAll("a.zx-language").forEach((link) => {
    const address = new URL(window.location.href);
    address.searchParams.set("lang", link.hreflang);
    link.href = address.pathname + address.search;
  });

  // What was typed is never lost: a form with data-draft keeps its text fields until it was sent and not refused. What
  // one account typed no other sees.
  try {
    const mine = "draft:" + (document.body.dataset.account || "") + ":";
    const sent = sessionStorage.getItem("draft-sent");
    const refused = document.querySelector(".alert-danger") !== null;
    sessionStorage.removeItem("draft-sent");
    if (sent && !refused) localStorage.removeItem(sent);
    document.querySelectorAll("form[data-draft]").forEach((form) => {
      const key = mine + form.dataset.draft;
      const fields = () => [...form.elements].filter((f) => f.name && f.autocomplete !== "one-time-code" && ["text", "textarea", "date", "search"].includes(f.type));
      const keep = () => localStorage.setItem(key, JSON.stringify(Object.fromEntries(fields().map((f) => [f.name, f.value]))));
      const kept = JSON.parse(localStorage.getItem(key) || "{}");
      fields().forEach((f) => { if (kept[f.name] && (!f.value || (refused && sent === key))) f.value = kept[f.name]; });
      if (refused && sent === key) { const folded = form.closest("details"); if (folded) folded.open = true; }
      form.addEventListener("input", keep);
      form.addEventListener("submit", () => { keep(); sessionStorage.setItem("draft-sent", key); });
    });
  } catch { /* without storage there is no draft */ }

  // What was sent and refused stays in this browser alone: back on its page, the form is as it was typed, and the field
  // that could not be read is marked. A form with data-as-answered comes back as the server says: what it took in, or refused
  // for a mark of secrecy, is not written over.
  try {
    const typed = JSON.parse(sessionStorage.getItem("typed") || "null");
    const own = (form) => [...form.elements].filter((f) => f.type === "hidden" && f.name && !["_csrf", "version"].includes(f.name)).map((f) => `${f.name}=${f.value}`).join("&");
    const account = document.body.dataset.account || "";
    const stays = document.querySelector("[data-typed-stays]");
    if (stays && typed) {
      const field = stays.dataset.field || "";
      const label = (typed.labels || {})[field];
      const said = stays.querySelector("[data-typed-label]");
      if (said && label) { said.querySelector("strong").textContent = label; said.hidden = false; }
      sessionStorage.setItem("typed", JSON.stringify({ ...typed, refused: true, field }));
    } else if (!stays) {
      sessionStorage.removeItem("typed");
      const refused = typed && typed.action && (typed.refused || (document.querySelector(".alert-danger") && !document.querySelector(".alert-success")));
      const form = refused && typed.account === account && [...document.forms].find((f) => f.getAttribute("action") === typed.action && own(f) === typed.own
        && !f.hasAttribute("data-as-answered") && typed.fields.every(([name]) => f.elements[name]));
      if (form) {
        const values = new Map();
        typed.fields.forEach(([name, value]) => values.set(name, [...(values.get(name) || []), value]));
        const places = new Map();
        [...form.elements].filter((f) => f.name && f.willValidate && !["password", "file", "hidden", "submit", "button"].includes(f.type)).forEach((f) => {
          const of = values.get(f.name) || [];
          if (["checkbox", "radio"].includes(f.type)) f.checked = of.includes(f.value);
          else if (f.type === "select-multiple") [...f.options].forEach((option) => { option.selected = of.includes(option.value); });
          else if (of.length > 0) {
            const place = places.get(f.name) || 0;
            places.set(f.name, place + 1);
            if (of[place] !== undefined) f.value = of[place];
          }
        });
        const folded = form.closest("details");
        if (folded) folded.open = true;
        const wrong = typed.field && [...form.elements].find((f) => f.name === typed.field && f.type !== "hidden");
        if (wrong) { wrong.setAttribute("aria-invalid", "true"); wrong.classList.add("is-invalid"); wrong.focus(); }
      }
    }
    document.addEventListener("submit", (event) => {
      const form = event.target;
      if (form.method !== "post") return;
      const open = [...form.elements].filter((f) => f.name && f.autocomplete !== "one-time-code" && !["password", "file", "hidden", "submit", "button"].includes(f.type));
      const fields = open.filter((f) => f.checked || !["checkbox", "radio"].includes(f.type))
        .flatMap((f) => (f.type === "select-multiple" ? [...f.selectedOptions].map((option) => [f.name, option.value]) : [[f.name, f.value]]));
      const labels = Object.fromEntries(open.filter((f) => f.labels && f.labels[0]).map((f) => [f.name, f.labels[0].firstChild ? f.labels[0].firstChild.textContent.trim() : ""]));
      sessionStorage.setItem("typed", JSON.stringify({ account, action: form.getAttribute("action"), own: own(form), fields, labels }));
    });
  } catch { /* without storage the browser's own memory has to do */ }

  // Bulk acts say how many rows they are about, and wait until there is one.
  document.querySelectorAll("form[data-bulk]").forEach((form) => {
    const all = form.querySelector("[data-all]");
    const rows = [...form.querySelectorAll("tbody input[type=checkbox]:not(:disabled)")];
    const count = () => {
      const chosen = rows.filter((row) => row.checked).length;
      form.querySelector("[data-chosen]").textContent = String(chosen);
      form.querySelectorAll("[data-needs-choice]").forEach((button) => { button.disabled = chosen === 0; });
      form.querySelectorAll("[data-with-choice]").forEach((bar) => { bar.hidden = chosen === 0; });
      all.checked = chosen > 0 && chosen === rows.length;
      all.indeterminate = chosen > 0 && chosen < rows.length;
      all.disabled = rows.length === 0;
    };
    if (!all) return;
    all.addEventListener("change", () => { rows.forEach((row) => { row.checked = all.checked; }); count(); });
    rows.forEach((row) => row.addEventListener("change", count));
    count();
  });

  // A field that only some choices ask for is shown with these; without a script it is always there.
  document.querySelectorAll("[data-shown-for]").forEach((part) => {
    const [name, values] = part.dataset.shownFor.split("=");
    const choice = part.closest("form").elements[name];
    const show = () => { part.hidden = choice.value !== "" && !values.split(" ").includes(choice.value); };
    choice.addEventListener("change", show);
    show();
  });

  // A table of two columns over a text of lines: typed cell by cell, or a block pasted from a spreadsheet.
  document.querySelectorAll("[data-sheet-of]").forEach((box) => {
    const text = document.getElementById(box.dataset.sheetOf);
    const heads = box.dataset.heads.split("|");
    const table = document.createElement("table");
    table.className = "table zx-table zx-sheet-grid";
    const head = table.createTHead().insertRow();
    heads.forEach((words) => { const cell = document.createElement("th"); cell.scope = "col"; cell.textContent = words; head.append(cell); });
    const body = table.createTBody();
    const write = () => {
      text.value = [...body.rows].map((row) => [...row.querySelectorAll("input")].map((cell) => cell.value.trim()).join("\t")).filter((line) => line.trim()).join("\n");
      text.dispatchEvent(new Event("input", { bubbles: true }));
    };
    const addRow = (values) => {
      const row = body.insertRow();
      heads.forEach((words, column) => {
        const field = document.createElement("input");
        field.type = "text"; field.className = "form-control"; field.setAttribute("aria-label", `${words} ${body.rows.length}`); field.value = values[column] || "";
        row.insertCell().append(field);
      });
    };
    const fill = (lines) => { body.replaceChildren(); lines.concat(["", "", ""]).forEach((line) => addRow(line.split("\t"))); };
    fill(text.value ? text.value.split("\n") : []);
    body.addEventListener("input", write);
    body.addEventListener("paste", (event) => {
      const pasted = event.clipboardData.getData("text/plain").replace(/\r/g, "").replace(/\n$/, "");
      if (!/[\t\n]/.test(pasted)) return;
      event.preventDefault();
      const here = event.target.closest("tr").rowIndex - 1;
      const from = [...event.target.closest("tr").querySelectorAll("input")].indexOf(event.target);
      pasted.split("\n").forEach((line, down) => {
        while (body.rows.length <= here + down) addRow([]);
        const cells = body.rows[here + down].querySelectorAll("input");
        line.split("\t").forEach((value, right) => { if (cells[from + right]) cells[from + right].value = value.trim(); });
      });
      write();
    });
    text.classList.add("d-none");
    text.required = false;
    text.after(table);
  });

  // A round: what is written over is no longer unchanged; one key says that nothing has changed and goes to the next row.
  document.querySelectorAll("form[data-round]").forEach((form) => {
    form.addEventListener("input", (event) => {
      if (!event.target.matches("[data-said]")) return;
      const same = event.target.closest("[data-row]").querySelector("[data-same]");
      if (same) same.checked = false;
    });
    form.addEventListener("keydown", (event) => {
      const row = event.target.closest("[data-row]");
      if (!row || !event.altKey || event.code !== "KeyN") return;
      event.preventDefault();
      const same = row.querySelector("[data-same]");
      if (same) same.checked = true;
      const next = row.nextElementSibling;
      (next ? next.querySelector("textarea") : form.querySelector(".zx-bulk-bar button:last-child")).focus();
    });
  });

  // A reason chooses its row.
  document.querySelectorAll("form[data-reasons]").forEach((form) => form.addEventListener("input", (event) => {
    if (event.target.type !== "text") return;
    const box = event.target.closest("tr").querySelector("input[type=checkbox]");
    if (box && event.target.value.trim() && !box.checked) { box.checked = true; box.dispatchEvent(new Event("change", { bubbles: true })); }
  }));

  // A file that would be refused for its size is not sent at all.
  document.addEventListener("change", (event) => {
    const field = event.target;
    if (!field.dataset || !field.dataset.largest) return;
    const tooLarge = [...field.files].some((file) => file.size > Number(field.dataset.largest));
    field.setCustomValidity(tooLarge ? field.dataset.tooLarge : "");
    field.reportValidity();
  });

  // A form is sent once, however often it is clicked.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method === "get") return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "1";
  });
  window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((f) => delete f.dataset.sent));
})();

// Plan review: either side finds the other; the keyboard walks the tasks; words selected in the document become a task.
(() => {
  "use strict";
  const text = document.getElementById("document-text");
  if (!text) return;
  const cards = [...document.querySelectorAll(".zx-task")];
  const here = (number, scroll) => {
    document.querySelectorAll(".here").forEach((e) => { if (e.matches("mark, .zx-task")) e.classList.remove("here"); });
    text.querySelectorAll(`mark[data-task="${number}"]`).forEach((m) => m.classList.add("here"));
    const card = cards.find((c) => c.dataset.task === String(number));
    if (card) card.classList.add("here");
    if (scroll === "card" && card) { card.scrollIntoView({ block: "center" }); card.focus({ preventScroll: true }); }
    const source = text.querySelector(`mark[data-task="${number}"]`);
    if (scroll === "source" && source) source.scrollIntoView({ block: "center" });
  };
  text.addEventListener("click", (event) => {
    const mark = event.target.closest("mark[data-task]");
    if (mark && String(window.getSelection()) === "") here(mark.dataset.task, "card");
  });
  cards.forEach((card) => card.addEventListener("click", (event) => {
    if (!event.target.closest("button, summary, input, textarea, select, a")) here(card.dataset.task, "source");
  }));

  // What a value was read from: its own characters, marked in the document and brought into sight.
  const at = (offset) => {
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    let left = offset;
    let node = walker.nextNode();
    for (let next = node; next; next = walker.nextNode()) {
      node = next;
      if (left <= node.length) break;
      left -= node.length;
    }
    return [node, Math.min(left, node ? node.length : 0)];
  };
  const show = (places) => {
    const ranges = places.split(" ").map((place) => {
      const [start, end] = place.split("-").map(Number);
      const range = document.createRange();
      range.setStart(...at(start + 1));
      range.setStart(range.startContainer, Math.max(0, range.startOffset - 1));
      range.setEnd(...at(end));
      return range;
    });
    if (CSS.highlights) {
      CSS.highlights.set("zx-place", new Highlight(...ranges));
    } else {
      window.getSelection().removeAllRanges();
      ranges.forEach((range) => window.getSelection().addRange(range));
    }
    ranges[0].startContainer.parentElement.scrollIntoView({ block: "center" });
  };
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-places]");
    if (!button) return;
    here(button.closest(".zx-task").dataset.task);
    show(button.dataset.places);
  });

  // The document can be walked and selected with the keyboard like any text, and cannot be changed.
  Object.entries({ contenteditable: "true", tabindex: "0", role: "textbox", "aria-multiline": "true", "aria-readonly": "true", inputmode: "none", spellcheck: "false" })
    .forEach(([name, value]) => text.setAttribute(name, value));
  text.setAttribute("aria-label", text.parentElement.getAttribute("aria-label"));
  text.parentElement.removeAttribute("tabindex");
  ["beforeinput", "drop", "paste", "cut"].forEach((kind) => text.addEventListener(kind, (event) => event.preventDefault()));

  const place = () => cards.findIndex((c) => c.classList.contains("here"));
  const go = (to) => { if (cards[to]) { here(cards[to].dataset.task, "card"); here(cards[to].dataset.task, "source"); } };
  const hidden = (element) => element.disabled || element.closest("[hidden]");
  const inEdit = (event, form) => {
    if (event.key === "Escape") {
      form.open = false;
      form.closest(".zx-task").focus();
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      form.querySelector("form").requestSubmit();
    } else if (event.key === "Enter" && event.altKey && event.target.matches("[data-split]")) {
      form.querySelector("[data-split-here]").click();
    } else {
      return;
    }
    event.preventDefault();
  };
  document.addEventListener("keydown", (event) => {
    const form = event.target.closest(".zx-edit[open]");
    if (form) { inEdit(event, form); if (event.defaultPrevented) return; }
    if (event.key === "Escape" && event.target === text) { text.blur(); go(Math.max(0, place())); return; }
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input:not([type=checkbox]), textarea, select")) return;
    const key = event.key.toLowerCase();
    const at = place();
    const own = at < 0 ? null : cards[at].querySelector(`[data-key="${CSS.escape(key)}"]`);
    const page = document.querySelector(`[data-page-key="${CSS.escape(key)}"]`);
    if (key === "j" || key === "k") {
      go(at < 0 ? 0 : at + (key === "j" ? 1 : -1));
    } else if (key === "d") {
      text.focus();
    } else if (own) {
      if (key === "c") sessionStorage.setItem("review-next", "1");
      own.click();
      if (key === "e" && own.closest("details").open) own.closest("details").querySelector("textarea").focus();
    } else if (page && !hidden(page)) {
      if (page.matches("input")) page.focus(); else page.click();
    } else {
      return;
    }
    event.preventDefault();
  });

  const adding = document.querySelector("form[data-selection-of]");
  document.addEventListener("selectionchange", () => {
    if (!adding) return;
    const selection = window.getSelection();
    const inside = selection.rangeCount > 0 && !selection.isCollapsed && text.contains(selection.anchorNode) && text.contains(selection.focusNode);
    adding.querySelector("button").disabled = !inside;
    if (!inside) return;
    const range = selection.getRangeAt(0);
    const before = document.createRange();
    before.selectNodeContents(text);
    before.setEnd(range.startContainer, range.startOffset);
    adding.elements.start.value = before.toString().length;
    adding.elements.end.value = before.toString().length + range.toString().length;
  });

  document.querySelectorAll("[data-split-form]").forEach((form) => form.addEventListener("submit", () => {
    form.elements.where.value = form.closest(".zx-edit").querySelector("[data-split]").selectionStart;
  }));

  const selected = document.getElementById("selected");
  if (selected) {
    const ticks = [...document.querySelectorAll('input[form="selected"][name="tasks"]')];
    const words = selected.querySelector("[data-selected-count]");
    const count = () => {
      const chosen = ticks.filter((tick) => tick.checked).length;
      words.textContent = words.dataset.words.replace("#", String(chosen));
      selected.hidden = chosen === 0;
    };
    ticks.forEach((tick) => tick.addEventListener("change", count));
    count();
  }
  // After an act on the whole document one is where one was before.
  const kept = "review-at:" + location.pathname;
  window.addEventListener("pagehide", () => { const at = cards[place()]; if (at) sessionStorage.setItem(kept, at.id); });
  const before = document.getElementById(sessionStorage.getItem(kept) || "-");
  if (!location.hash && before && document.referrer.endsWith(location.pathname)) go(cards.indexOf(before));
  if (location.hash.startsWith("#task-")) {
    const card = document.querySelector(location.hash);
    const next = sessionStorage.getItem("review-next");
    sessionStorage.removeItem("review-next");
    if (card) go(Math.min(cards.length - 1, cards.indexOf(card) + (next ? 1 : 0)));
  }
})();

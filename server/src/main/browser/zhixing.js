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
    const asked = event.target.closest("[data-confirm]");
    if (asked && !window.confirm(asked.dataset.confirm)) event.preventDefault();
  });

  // The other language keeps the rest of the address.
  document.querySelectorAll("a.zx-language").forEach((link) => {
    const address = new URL(window.location.href);
    address.searchParams.set("lang", link.hreflang);
    link.href = address.pathname + address.search;
  });

  // What was typed is never lost: a form with data-draft keeps its text fields until it has been sent.
  document.querySelectorAll("form[data-draft]").forEach((form) => {
    const key = "draft:" + form.dataset.draft;
    const fields = () => [...form.elements].filter((f) => f.name && ["text", "textarea", "date"].includes(f.type));
    try {
      const kept = JSON.parse(localStorage.getItem(key) || "{}");
      fields().forEach((f) => { if (!f.value && kept[f.name]) f.value = kept[f.name]; });
      form.addEventListener("input", () => {
        localStorage.setItem(key, JSON.stringify(Object.fromEntries(fields().map((f) => [f.name, f.value]))));
      });
      form.addEventListener("submit", () => localStorage.removeItem(key));
    } catch { /* without storage there is no draft */ }
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

// What every page does with a script; each works without, by a click more.
(() => {
  "use strict";

  // After a form came back with errors, the summary is what a person must see and hear first.
  const summary = document.querySelector(".errors");
  if (summary) {
    summary.tabIndex = -1;
    summary.focus();
  }

  // A filter takes effect when it is chosen; its button is for those without a script.
  document.addEventListener("change", (event) => {
    const form = event.target.closest("form[data-auto]");
    if (form) form.requestSubmit();
  });

  // What narrows nothing does not stand in the address.
  document.addEventListener("formdata", ({ target, formData }) => {
    if (target.method === "get") for (const [name, value] of [...formData]) if (value === "") formData.delete(name);
  });

  // One click sends one form: the button rests until the answer is there. Forms carry a key as well, so that the server knows a repetition.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post" || event.defaultPrevented) return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "1";
    form.setAttribute("aria-busy", "true");
  });
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) document.querySelectorAll("form[data-sent]").forEach((form) => { delete form.dataset.sent; form.removeAttribute("aria-busy"); });
  });

  // "/" goes to the search, unless somebody is typing.
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select, [contenteditable]")) return;
    const search = document.getElementById("cari");
    if (search) {
      event.preventDefault();
      search.focus();
    }
  });

  // On a narrow screen the tab that is open is in sight.
  const showTab = () => document.querySelectorAll(".tabs").forEach((tabs) => {
    const open = tabs.querySelector("[aria-current]");
    if (!open || tabs.scrollWidth <= tabs.clientWidth) return;
    const [bar, tab] = [tabs.getBoundingClientRect(), open.getBoundingClientRect()];
    tabs.scrollLeft += tab.left - bar.left - (bar.width - tab.width) / 2;
  });
  showTab();
  document.addEventListener("htmx:after:swap", showTab);

  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-print]")) window.print();
    const copy = event.target.closest("[data-copy]");
    if (!copy) return;
    const source = document.getElementById(copy.dataset.copy);
    source.select();
    navigator.clipboard?.writeText(source.value).then(() => { copy.textContent = copy.dataset.copied; }, () => {});
  });
})();

// Writing a standard: checked at every pause, marks at the lines, fixes and saving in place. Without it the buttons do the same.
(() => {
  "use strict";
  const form = document.querySelector("[data-manuscript]");
  if (!form) return;
  const say = form.dataset;
  const status = form.querySelector("[data-status]");
  const areas = [...form.querySelectorAll(".code textarea")];
  const textOf = (name) => areas.find((area) => area.name === name);
  let dirty = document.querySelector(".errors") !== null;
  const shelf = `naskah:${location.pathname}`;
  let timer = 0;
  let asked = null;
  let restored = false;

  // What is typed and not saved lies in this tab too: a reload, or a session that has ended, takes nothing away.
  const lay = () => {
    try {
      sessionStorage.setItem(shelf, JSON.stringify({ version: form.elements.versi.value, texts: areas.map((area) => area.value) }));
    } catch { /* No room, or not allowed: then the warning before leaving is all. */ }
  };
  const clear = () => {
    dirty = false;
    try { sessionStorage.removeItem(shelf); } catch { /* Nothing lies there. */ }
  };
  const takeUp = () => {
    let kept = null;
    try { kept = JSON.parse(sessionStorage.getItem(shelf)); } catch { /* As if nothing lay there. */ }
    if (!kept || dirty || areas.every((area, at) => area.value === kept.texts[at])) return false;
    areas.forEach((area, at) => { area.value = kept.texts[at]; });
    form.elements.versi.value = kept.version;
    return true;
  };

  const lineHeight = (area) => parseFloat(getComputedStyle(area).lineHeight);

  const number = (area) => {
    const marks = new Map();
    form.querySelectorAll(`[data-findings="${area.name}"] li[data-line]`).forEach((item, index) => {
      const line = +item.dataset.line;
      if (!marks.has(line)) marks.set(line, { tone: item.dataset.tone, index, title: item.querySelectorAll("p")[1].textContent });
    });
    const lines = area.value.split("\n");
    area.rows = lines.length + 1;
    area.cols = Math.min(400, Math.max(40, ...lines.map((line) => line.length + 2)));
    const gutter = document.createDocumentFragment();
    lines.forEach((_, at) => {
      const mark = marks.get(at + 1);
      if (mark) {
        const link = document.createElement("a");
        link.id = `${area.name}-${at + 1}`;
        link.className = mark.tone;
        link.href = `#${area.name}-temuan-${mark.index}`;
        link.title = mark.title;
        link.textContent = at + 1;
        gutter.append(link, "\n");
      } else gutter.append(`${at + 1}\n`);
    });
    area.parentElement.querySelector("[data-gutter]").replaceChildren(gutter);
  };

  const send = (handler) => {
    const body = new FormData(form);
    const address = new URL(location.pathname, location);
    address.searchParams.set("handler", handler);
    return fetch(address, { method: "POST", body, headers: { "HX-Request": "true" }, signal: asked?.signal });
  };

  const show = (html) => {
    const page = new DOMParser().parseFromString(html, "text/html");
    const [found, drawn] = [page.getElementById("hasil-temuan"), page.getElementById("hasil-bagan")];
    if (!found || !drawn) return;
    const open = [...form.querySelectorAll("#hasil-temuan details, #hasil-bagan details")].map((part) => part.open);
    document.getElementById("hasil-temuan").replaceWith(found);
    const old = document.getElementById("hasil-bagan");
    if (drawn.dataset.drawn || !old.dataset.drawn) old.replaceWith(drawn);
    else if (!old.dataset.stale) {
      // While something is wrong, the last pictures stay and say so.
      old.dataset.stale = "1";
      const note = document.createElement("p");
      note.className = "dim";
      note.textContent = say.stale;
      old.querySelector("h2").after(note);
    }
    const parts = form.querySelectorAll("#hasil-temuan details, #hasil-bagan details");
    if (parts.length === open.length) parts.forEach((part, at) => { part.open = open[at]; });
    areas.forEach(number);
  };

  const check = async () => {
    asked?.abort();
    asked = new AbortController();
    const mine = asked;
    status.textContent = say.checking;
    try {
      const answer = await send("Periksa");
      if (mine !== asked) return;
      if (isStale(answer)) return signIn();
      if (answer.ok) {
        show(await answer.text());
        restored = false;
      }
      status.textContent = answer.ok ? (dirty ? `${say.checked} · ${say.unsaved}` : say.checked) : say.offline;
    } catch (error) {
      if (error.name !== "AbortError") status.textContent = say.offline;
    }
  };

  // The session has ended, or the page's token with it: the page is loaded anew, by way of signing in. Not twice, lest it go round.
  const isStale = (answer) => [400, 401].includes(answer.status) && !restored;
  const signIn = () => {
    lay();
    dirty = false;
    location.reload();
  };

  const changed = (area) => {
    dirty = true;
    lay();
    status.textContent = say.unsaved;
    number(area);
    clearTimeout(timer);
    timer = setTimeout(check, 600);
  };

  const select = (area, start, end) => {
    area.closest("details")?.setAttribute("open", "");
    area.focus({ preventScroll: true });
    area.setSelectionRange(start, end);
    const box = area.parentElement;
    const line = area.value.slice(0, start).split("\n").length;
    box.scrollTop = (line - 4) * lineHeight(area);
    box.scrollLeft = 0;
    box.scrollIntoView({ block: "nearest" });
  };

  const save = async (button) => {
    status.textContent = "…";
    asked = null;
    try {
      const answer = await send("Simpan");
      if (isStale(answer)) return signIn();
      if (!answer.ok) {
        // Somebody else was faster, or it is refused: the page says what, and keeps what was typed.
        clear();
        return form.requestSubmit(button);
      }
      form.elements.versi.value = await answer.text();
      clear();
      status.textContent = say.saved;
      document.querySelector("[data-standing]")?.replaceChildren();
    } catch {
      status.textContent = say.offline;
    }
  };

  restored = takeUp();
  areas.forEach((area) => {
    area.addEventListener("input", () => changed(area));
    number(area);
  });
  if (restored) {
    dirty = true;
    check();
  }

  form.addEventListener("click", (event) => {
    const fix = event.target.closest("[data-fix]");
    const go = event.target.closest("[data-goto]");
    const keep = event.target.closest("[data-save]");
    const item = event.target.closest("li[data-line]");
    if (fix) {
      event.preventDefault();
      const area = textOf(fix.closest("[data-findings]").dataset.findings);
      select(area, +fix.dataset.start, +fix.dataset.end);
      // The browser's own way of typing, so that it can be undone like typing.
      if (!document.execCommand("insertText", false, fix.dataset.text)) {
        area.setRangeText(fix.dataset.text, +fix.dataset.start, +fix.dataset.end, "end");
        changed(area);
      }
      check();
    } else if (go && item) {
      event.preventDefault();
      select(textOf(item.closest("[data-findings]").dataset.findings), +item.dataset.start, +item.dataset.end);
    } else if (keep && say.manuscript !== undefined && !document.querySelector(".errors")) {
      event.preventDefault();
      save(keep);
    } else if (event.target.closest("button") && !event.target.closest("[data-leave]") && !event.target.closest("summary")) {
      const button = event.target.closest("button");
      if (button.formAction.includes("Periksa") || !button.hasAttribute("formaction")) {
        event.preventDefault();
        check();
      }
    }
  });

  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === "s") {
      event.preventDefault();
      form.querySelector("[data-save]").click();
    }
  });

  document.addEventListener("submit", (event) => {
    if (event.target === form || event.target.matches("[data-leave]")) clear();
    else dirty = false;
  });
  window.addEventListener("beforeunload", (event) => {
    if (dirty) event.preventDefault();
  });
})();

// The inbox: a selection that survives, work done in its place, keys, and news that never moves what somebody is about to press. Tabs, filters and pages are put in place by htmx, as the markup says.
(() => {
  "use strict";
  const main = document.getElementById("isi");
  const list = () => document.getElementById("daftar");
  if (!document.getElementById("papan-tik")) return;
  const english = document.documentElement.lang === "en";
  const say = (id, en) => (english ? en : id);
  const rows = () => [...list().querySelectorAll("tr[data-row]")];
  const alive = () => rows().filter((row) => !row.hasAttribute("data-gone"));
  const boxes = () => [...list().querySelectorAll("input[name=tugas]:not([type=hidden])")];
  const parsed = (html) => new DOMParser().parseFromString(html, "text/html");

  // What is picked stays so on every page and tab, until it is done or let go of.
  const store = "pilihan:" + location.pathname;
  let picked = new Set(JSON.parse(sessionStorage.getItem(store) || "[]"));
  const keep = () => sessionStorage.setItem(store, JSON.stringify([...picked]));
  const showPicked = () => {
    const here = boxes();
    here.forEach((box) => { box.checked = !box.disabled && picked.has(box.value); });
    const shown = here.filter((box) => box.checked).length;
    const elsewhere = [...picked].filter((id) => !here.some((box) => box.value === id));
    const bulk = list().querySelector(".bulk");
    if (!bulk) return;
    bulk.classList.toggle("any", picked.size > 0);
    bulk.querySelector("[data-picked]").textContent = say(`${picked.size} dipilih`, `${picked.size} picked`)
      + (elsewhere.length ? say(`, ${elsewhere.length} di antaranya tidak di halaman ini`, `, ${elsewhere.length} of them not on this page`) : "");
    bulk.querySelector("[data-elsewhere]").replaceChildren(...elsewhere.map((id) => Object.assign(document.createElement("input"), { type: "hidden", name: "tugas", value: id })));
    const all = list().querySelector("[data-all]");
    const free = here.filter((box) => !box.disabled).length;
    all.checked = free > 0 && shown === free;
    all.indeterminate = shown > 0 && shown < free;
  };
  const pick = (change) => {
    change();
    keep();
    showPicked();
  };
  // The server says what is done with, and what it refused.
  const settle = (page, acted) => {
    const said = page.getElementById("kabar-kerja")?.dataset;
    const refused = said?.refused?.split(" ");
    pick(() => {
      if (said?.letGo) picked.clear();
      else if (refused) acted.forEach((id) => { if (!refused.includes(id)) picked.delete(id); });
    });
  };

  // The row that the keys are on.
  const place = "baris:" + location.pathname;
  let current = sessionStorage.getItem(place);
  const mark = () => rows().forEach((row) => row.toggleAttribute("data-current", row.dataset.row === current));
  const select = (row) => {
    if (!row) return;
    current = row.dataset.row;
    sessionStorage.setItem(place, current);
    mark();
    row.querySelector("a.job").focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest" });
  };

  const settled = () => {
    document.querySelectorAll("[data-scripted]").forEach((part) => { part.hidden = false; });
    showPicked();
    mark();
  };

  // Puts what has changed into the rows that are there. What is gone is greyed, what is new waits until it is asked for: no row moves.
  let fresh = null;
  const renew = (row, other) => [...row.cells].forEach((cell, at) => {
    const now = other.cells[at];
    if (now && !cell.matches(".pick") && cell.innerHTML !== now.innerHTML) cell.replaceChildren(...document.importNode(now, true).childNodes);
  });
  const leave = (row, words) => {
    if (row.hasAttribute("data-gone")) return false;
    row.style.height = `${row.offsetHeight}px`;
    row.setAttribute("data-gone", "");
    row.querySelectorAll("button, input").forEach((control) => { control.disabled = true; });
    const chip = row.querySelector(".whom .chip");
    if (chip) chip.textContent = words;
    return true;
  };
  const comeBack = (row) => {
    if (!row.hasAttribute("data-gone")) return;
    row.removeAttribute("data-gone");
    row.style.height = "";
    row.querySelectorAll("input").forEach((control) => { control.disabled = false; });
  };
  const reconcile = (page, words, isNews) => {
    fresh = page;
    const then = new Map([...page.querySelectorAll("#daftar tr[data-row]")].map((row) => [row.dataset.row, row]));
    const now = new Set(rows().map((row) => row.dataset.row));
    let gone = 0;
    for (const row of rows()) {
      const other = then.get(row.dataset.row);
      if (!other) gone += leave(row, words) ? 1 : 0;
      else if (!isNews || !row.matches(":hover, :focus-within")) {
        comeBack(row);
        renew(row, other);
      }
    }
    for (const count of document.querySelectorAll("[data-count]")) count.textContent = page.querySelector(`[data-count=${count.dataset.count}]`)?.textContent ?? count.textContent;
    const held = document.getElementById("dipegang");
    if (held) held.replaceChildren(...(page.getElementById("dipegang")?.cloneNode(true).childNodes ?? []));
    const arrived = [...then.keys()].filter((id) => !now.has(id)).length;
    const offer = document.getElementById("kabar");
    if (arrived || gone) {
      offer.textContent = arrived ? say(`${arrived} baru, tampilkan`, `${arrived} new, show`) : say("Daftar ini berubah, tampilkan", "This list has changed, show");
      offer.hidden = false;
    }
    settled();
  };
  document.addEventListener("click", (event) => {
    if (event.target.id === "kabar") {
      list().replaceChildren(...document.importNode(fresh.getElementById("daftar"), true).childNodes);
      window.htmx?.process(list());
      event.target.hidden = true;
      settled();
    } else if (event.target.matches("[data-none]")) pick(() => picked.clear());
    else if (event.target.matches("[data-tell-off]")) event.target.closest(".notices").replaceChildren();
  });

  // What is done from the list is done without leaving it. Questions (to whom, until when) are pages of their own.
  const notices = (...parts) => {
    const box = document.getElementById("kabar-kerja");
    const close = Object.assign(document.createElement("button"), { type: "button", className: "btn small", textContent: say("Tutup", "Close") });
    close.dataset.tellOff = "";
    box.classList.add("afloat");
    box.replaceChildren(...parts);
    box.lastElementChild?.append(close);
  };
  const words = { ambil: say("Saya ambil", "Claimed"), lepas: say("Dilepas", "Released"), selesai: say("Selesai", "Done"), bangun: say("Kembali", "Back") };
  main.addEventListener("submit", async (event) => {
    const { target: form, submitter } = event;
    if (!["satu", "tindakan"].includes(submitter?.name)) return;
    event.preventDefault();
    if (main.getAttribute("aria-busy")) return;
    const body = new FormData(form, submitter);
    const [act, one] = submitter.name === "satu" ? submitter.value.split(/:(.*)/) : [submitter.value];
    const acted = one ? [one] : body.getAll("tugas");
    const from = alive().findIndex((row) => row.contains(submitter));
    const byKey = keyed;
    main.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(form.action, { method: "POST", body });
      const page = parsed(await answer.text());
      if (answer.redirected && new URL(answer.url).pathname !== location.pathname) return void (location.href = answer.url);
      if (!answer.ok || !page.getElementById("daftar")) throw new Error(String(answer.status));
      if (one) pick(() => picked.delete(one));
      settle(page, acted);
      reconcile(page, words[act], false);
      notices(...page.getElementById("kabar-kerja").children);
      if (from >= 0 && byKey) select(alive()[from] ?? alive().at(-1));
    } catch {
      const note = Object.assign(document.createElement("div"), { className: "toast", role: "alert", textContent: say("Server tidak menjawab. Belum tentu tersimpan: pilihan Anda tetap, coba lagi sebentar lagi.", "The server does not answer. It may not be saved: your selection stays, try again in a moment.") });
      notices(note);
    } finally {
      main.removeAttribute("aria-busy");
    }
  });
  main.addEventListener("change", ({ target }) => {
    if (target.name === "tugas") pick(() => (target.checked ? picked.add(target.value) : picked.delete(target.value)));
    else if (target.matches("[data-all]")) pick(() => boxes().filter((box) => !box.disabled).forEach((box) => (target.checked ? picked.add(box.value) : picked.delete(box.value))));
    else if (target.matches("[data-keys]")) localStorage.setItem("pintasan", target.checked ? "hidup" : "mati");
  });

  // Keys, for who wants them.
  let keyed = false;
  const keysOn = () => localStorage.getItem("pintasan") !== "mati";
  const help = () => {
    const dialog = document.createElement("dialog");
    const title = document.createElement("h2");
    title.textContent = say("Papan tik", "Keyboard");
    const close = Object.assign(document.createElement("button"), { className: "btn", textContent: say("Tutup", "Close"), onclick: () => dialog.close() });
    dialog.append(title, document.querySelector("#papan-tik dl").cloneNode(true), close);
    dialog.className = "keys card";
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  };
  document.addEventListener("keydown", (event) => {
    if (!keysOn() || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input:not([type=checkbox]), textarea, select, dialog")) return;
    const all = alive();
    const at = all.findIndex((row) => row.dataset.row === current);
    const press = (control) => {
      keyed = true;
      control?.click();
      keyed = false;
    };
    const acts = {
      j: () => select(all[Math.min(at + 1, all.length - 1)]),
      k: () => select(all[Math.max(at - 1, 0)]),
      x: () => all[at]?.querySelector("input[name=tugas]")?.click(),
      a: () => press(all[at]?.querySelector("[data-claim]")),
      e: () => press(all[at]?.querySelector("[data-complete]")),
      "?": help,
    };
    const act = acts[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (act) {
      event.preventDefault();
      act();
    }
  });

  // News from the stream.
  let timer = 0;
  const look = async () => {
    if (main.getAttribute("aria-busy")) return void (timer = setTimeout(look, 600));
    try {
      const answer = await fetch(location.href, { headers: { "X-Sendiri": "1", Accept: "text/html" } });
      const page = parsed(await answer.text());
      if (answer.ok && page.getElementById("daftar")) reconcile(page, say("Sudah berpindah", "Moved on"), true);
    } catch { /* The line is down; the next change may get through. */ }
  };
  document.addEventListener("perkara:berubah", () => {
    clearTimeout(timer);
    timer = setTimeout(look, 1200);
  });
  // What changed under the pointer takes its turn when the pointer has left.
  main.addEventListener("pointerout", ({ target, relatedTarget }) => {
    const row = target.closest("tr[data-row]");
    if (!row || !fresh || row.contains(relatedTarget) || row.hasAttribute("data-gone")) return;
    const other = fresh.querySelector(`#daftar tr[data-row="${CSS.escape(row.dataset.row)}"]`);
    if (other) {
      renew(row, other);
      settled();
    }
  });
  document.addEventListener("htmx:after:swap", () => {
    fresh = null;
    settled();
    rows().forEach(comeBack);
  });

  document.querySelector("[data-keys]").checked = keysOn();
  settle(document, []);
  settled();
})();

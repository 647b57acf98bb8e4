// The inbox: keys, a selection that survives, and news that never moves what somebody is about to press.
(() => {
  "use strict";
  const list = document.getElementById("daftar");
  if (!list || !list.dataset.refresh) return;
  const english = document.documentElement.lang === "en";
  const say = (id, en) => (english ? en : id);
  const rows = () => [...list.querySelectorAll("tr[data-row]")];
  const tasks = () => [...list.querySelectorAll("input[name=tugas]")];

  // The selection, kept while filters, pages and news change the list.
  const store = "pilihan:" + location.pathname;
  const place = "baris:" + location.pathname;
  const picked = new Set(JSON.parse(sessionStorage.getItem(store) || "[]"));
  tasks().filter((box) => box.checked).forEach((box) => picked.add(box.value));
  const showPicked = () => {
    tasks().forEach((box) => { box.checked = picked.has(box.value); });
    const count = tasks().filter((box) => box.checked).length;
    const words = list.querySelector("[data-picked]");
    if (words) words.textContent = say(`${count} dipilih`, `${count} picked`);
  };
  list.addEventListener("change", (event) => {
    if (event.target.name !== "tugas") return;
    if (event.target.checked) picked.add(event.target.value); else picked.delete(event.target.value);
    sessionStorage.setItem(store, JSON.stringify([...picked]));
    showPicked();
  });
  // What is done to the picked ones lets go of them; a row's own button only of its row, and a question that may be called off of none.
  list.addEventListener("submit", (event) => {
    const button = event.submitter;
    if (button?.name === "tindakan") picked.clear();
    else if (button?.name === "satu") picked.delete(button.value.split(":").slice(1).join(":"));
    sessionStorage.setItem(store, JSON.stringify([...picked]));
    sessionStorage.setItem(place, current ?? "");
  });
  showPicked();

  // Keys, for who wants them.
  const keysBox = document.querySelector("[data-keys]");
  let keysOn = localStorage.getItem("pintasan") !== "mati";
  if (keysBox) {
    keysBox.checked = keysOn;
    keysBox.addEventListener("change", () => {
      keysOn = keysBox.checked;
      localStorage.setItem("pintasan", keysOn ? "hidup" : "mati");
    });
  }
  let current = sessionStorage.getItem(place) || null;
  sessionStorage.removeItem(place);
  const select = (row) => {
    if (!row) return;
    rows().forEach((one) => one.removeAttribute("aria-selected"));
    row.setAttribute("aria-selected", "true");
    current = row.dataset.row;
    row.querySelector("a.job").focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest" });
  };
  document.addEventListener("keydown", (event) => {
    if (!keysOn || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input:not([type=checkbox]), textarea, select, dialog")) return;
    const all = rows();
    const at = all.findIndex((row) => row.dataset.row === current);
    const row = all[at];
    const acts = {
      j: () => select(all[Math.min(at + 1, all.length - 1)]),
      k: () => select(all[Math.max(at - 1, 0)]),
      x: () => row && row.querySelector("input[name=tugas]")?.click(),
      a: () => row && row.querySelector("[data-claim]")?.click(),
      e: () => row && row.querySelector("[data-complete]")?.click(),
      o: () => row && row.querySelector("a.job").click(),
    };
    const act = acts[event.key];
    if (act) {
      event.preventDefault();
      act();
    }
  });

  // News: what is here changes in its place, what is gone is greyed, what is new waits above until it is asked for.
  let waiting = null;
  let timer = 0;
  const offer = (fresh, count) => {
    waiting = fresh;
    let button = document.getElementById("kabar");
    if (!button) {
      button = document.createElement("button");
      button.id = "kabar";
      button.type = "button";
      button.className = "btn arrivals";
      button.setAttribute("aria-live", "polite");
      button.addEventListener("click", () => {
        list.replaceChildren(...waiting.childNodes);
        button.remove();
        showPicked();
      });
      list.before(button);
    }
    button.textContent = count > 0 ? say(`${count} baru, tampilkan`, `${count} new, show`) : say("Daftar ini berubah, tampilkan", "This list has changed, show");
  };
  const look = async () => {
    let fresh;
    try {
      const answer = await fetch(list.dataset.refresh, { headers: { "HX-Request": "true", "X-Sendiri": "1", Accept: "text/html" } });
      if (!answer.ok) return;
      fresh = document.createElement("div");
      fresh.append(...new DOMParser().parseFromString(await answer.text(), "text/html").body.childNodes);
    } catch { return; }
    const now = new Map(rows().map((row) => [row.dataset.row, row]));
    const then = new Map([...fresh.querySelectorAll("tr[data-row]")].map((row) => [row.dataset.row, row]));
    let arrived = 0;
    let gone = 0;
    for (const [id, row] of then) {
      const here = now.get(id);
      if (!here) arrived += 1;
      else if (!here.matches(":hover, :focus-within")) here.querySelectorAll(".due, .chip").forEach((part, index) => {
        const other = row.querySelectorAll(".due, .chip")[index];
        if (other && other.outerHTML !== part.outerHTML) part.replaceWith(other.cloneNode(true));
      });
    }
    for (const [id, row] of now) {
      if (!then.has(id) && !row.hasAttribute("data-gone")) {
        gone += 1;
        row.setAttribute("data-gone", "");
        row.querySelectorAll("button, input").forEach((control) => { control.disabled = true; });
        const chip = row.querySelector(".chip");
        if (chip) chip.textContent = say("tidak lagi di daftar ini", "no longer on this list");
      }
    }
    if (arrived || gone || (!now.size && then.size)) offer(fresh, arrived);
  };
  document.addEventListener("perkara:berubah", () => {
    clearTimeout(timer);
    timer = setTimeout(look, 1200);
  });
})();

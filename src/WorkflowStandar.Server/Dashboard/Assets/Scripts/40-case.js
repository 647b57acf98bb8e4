// The case page: drafts that keep themselves, a word when somebody else has the task open, an offer to reload when the case has changed, actions in a dialog. Without a script each is a button or a page.
(() => {
  "use strict";
  const here = document.querySelector("[data-case]");
  if (!here) return;
  const { case: number, version, presenceAt } = here.dataset;
  const forms = [...document.querySelectorAll("form[data-draft]")];
  const token = () => document.querySelector("input[name=__formulir]")?.value ?? "";
  const send = (address, body) => fetch(address, { method: "POST", body, headers: { "X-Formulir": token(), Accept: "application/json, text/plain" } });

  // What is typed is kept on the server, never in the browser: computers are shared.
  const fieldsOf = (form) => {
    const body = new FormData();
    for (const [name, value] of new FormData(form)) if (typeof value === "string" && name !== "__formulir") body.append(name, value);
    return body;
  };
  for (const form of forms) {
    let timer = 0;
    let kept = "";
    const keep = async () => {
      clearTimeout(timer);
      timer = 0;
      if (form.dataset.sent) return;
      const body = fieldsOf(form);
      const text = new URLSearchParams(body).toString();
      if (text === kept) return;
      try {
        const answer = await send(form.dataset.draft, body);
        if (!answer.ok) return;
        kept = text;
        form.querySelector("[data-saved]").textContent = await answer.text();
      } catch { /* The line is down: what is typed still stands in the form, and is sent with the next try. */ }
    };
    form.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(keep, 1500);
    });
    document.addEventListener("visibilitychange", () => { if (document.hidden && timer) keep(); });
    form.addEventListener("submit", () => clearTimeout(timer));
    kept = new URLSearchParams(fieldsOf(form)).toString();
    // What keeps itself needs no button.
    const save = form.querySelector("[data-save]");
    if (save) save.hidden = true;
  }

  const changed = document.getElementById("berubah");
  const offer = () => {
    // Nothing moves by itself: the offer stands above what somebody may be reading or filling in.
    if (changed && !document.querySelector("form[data-sent]")) changed.hidden = false;
  };

  const tell = (section, others) => {
    const note = section?.querySelector("[data-presence]");
    if (!note) return;
    note.hidden = others.length === 0;
    note.replaceChildren(...others.map((words) => {
      const line = document.createElement("p");
      line.textContent = words;
      return line;
    }));
  };
  const tasks = [...document.querySelectorAll("[data-task]")];
  const ask = async (leaving) => {
    for (const section of tasks.length ? tasks : [null]) {
      const body = new FormData();
      if (section) body.append("tugas", section.dataset.task);
      if (leaving) {
        body.append("pergi", "true");
        body.append("__formulir", token());
        navigator.sendBeacon(presenceAt, body);
        continue;
      }
      try {
        const answer = await send(presenceAt, body);
        if (!answer.ok) continue;
        const { versi, lain } = await answer.json();
        tell(section, lain);
        if (String(versi) !== version) offer();
      } catch { /* Asked again in a while. */ }
    }
  };
  if (token()) {
    // What happened between the writing of the page and the opening of its stream is asked for once.
    setTimeout(() => ask(false), 2500);
    setInterval(() => { if (!document.hidden) ask(false); }, 45000);
    document.addEventListener("visibilitychange", () => { if (!document.hidden) ask(false); });
    window.addEventListener("pagehide", () => { if (tasks.length) ask(true); });
  }
  document.addEventListener("perkara:berubah", ({ detail }) => {
    if (detail.nomor === undefined) ask(false);
    else if (detail.nomor === number && String(detail.versi) !== version) offer();
  });

  // An action's page, shown over the case.
  const dialog = document.getElementById("dialog");
  document.addEventListener("click", async (event) => {
    if (event.target.closest("[data-close]") && dialog.open) {
      event.preventDefault();
      dialog.close();
      return;
    }
    const link = event.target.closest("a[data-dialog]");
    if (!link || !dialog?.showModal || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    try {
      const answer = await fetch(link.href);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const action = page.getElementById("tindakan");
      if (!answer.ok || !action) throw new Error("no action");
      action.classList.remove("card");
      dialog.replaceChildren(document.importNode(action, true));
      dialog.showModal();
    } catch {
      location.href = link.href;
    }
  });
})();

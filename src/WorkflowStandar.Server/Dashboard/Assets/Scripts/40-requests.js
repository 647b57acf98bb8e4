// Forms of requests: quick with the keyboard, early about files that are too large and about what may be there twice. All of it can be done without.
(() => {
  "use strict";

  const english = document.documentElement.lang === "en";

  // Enter goes on to the next field, as on paper; Ctrl+Enter sends from anywhere.
  document.addEventListener("keydown", (event) => {
    const form = event.target.closest && event.target.closest("form[data-onward]");
    if (!form || event.key !== "Enter" || event.isComposing) return;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      form.requestSubmit(form.querySelector("button.primary"));
      return;
    }
    if (!event.target.matches("input, select") || event.target.type === "file") return;
    event.preventDefault();
    const stops = [...form.querySelectorAll("input:not([type=hidden]), select, textarea, button.primary")].filter((stop) => stop.offsetParent && !stop.disabled);
    const names = new Set([event.target.name]);
    const next = stops.slice(stops.indexOf(event.target) + 1).find((stop) => !names.has(stop.name) || stop.type !== "radio");
    if (next) next.focus();
  });

  // A file that the server would refuse is told before it is sent over a slow line.
  document.addEventListener("change", (event) => {
    const input = event.target;
    if (!input.matches("input[type=file][data-largest]")) return;
    const largest = Number(input.dataset.largest);
    const large = [...input.files].filter((file) => file.size > largest).map((file) => file.name);
    let words = input.parentElement.querySelector(".err.here");
    if (large.length === 0) {
      if (words) words.remove();
      return;
    }
    if (!words) {
      words = document.createElement("span");
      words.className = "err here";
      words.setAttribute("role", "alert");
      input.before(words);
    }
    const most = Math.floor(largest / 1024 / 1024);
    words.textContent = english
      ? `${large.join(", ")}: more than ${most} MB. Choose a smaller scan.`
      : `${large.join(", ")}: lebih dari ${most} MB. Pilih pindaian yang lebih kecil.`;
    input.value = "";
  });

  // While the clerk goes on typing, the office looks whether the same request is there already. The hint stands beside the form: nothing moves under the pointer.
  document.querySelectorAll("form[data-similar]").forEach((form) => {
    const place = document.getElementById("serupa");
    if (!place) return;
    let asked = 0;
    form.addEventListener("change", async (event) => {
      if (!event.target.matches("input:not([type=file]):not([type=radio]):not([type=checkbox]), textarea")) return;
      const mine = ++asked;
      const sent = new FormData(form);
      form.querySelectorAll("input[type=file]").forEach((input) => sent.delete(input.name));
      try {
        const answer = await fetch(form.dataset.similar, { method: "POST", body: sent, credentials: "same-origin" });
        if (answer.ok && mine === asked) place.innerHTML = await answer.text();
      } catch {
        // A hint that does not come is no hindrance.
      }
    });
  });

  // A slip's code brings number and secret behind the #, which no server sees; they go into the form and out of the address.
  const track = document.querySelector("form[data-track]");
  if (track && location.hash.length > 1) {
    const [number, secret] = location.hash.slice(1).split("/").map(decodeURIComponent);
    history.replaceState(null, "", location.pathname);
    track.elements.nomor.value = number || "";
    if (secret) {
      track.elements.kode.value = secret;
      track.requestSubmit();
    } else {
      track.elements.kode.focus();
    }
  }
})();

// One stream for each tab; where none can be held, a question every half minute. Pages listen for "perkara:berubah" on the document.
(() => {
  "use strict";
  if (!document.querySelector("[data-live]")) return;

  const tell = (detail) => document.dispatchEvent(new CustomEvent("perkara:berubah", { detail }));
  let polling = 0;
  let known = null;

  const poll = async () => {
    if (document.hidden) return;
    try {
      const answer = await fetch("/aliran/cacah", { headers: { Accept: "text/plain" } });
      if (!answer.ok) return;
      const count = await answer.text();
      if (known !== null && count !== known) tell({});
      known = count;
    } catch { /* The line is down; the next question may get through. */ }
  };
  const startPolling = () => {
    if (!polling) {
      polling = setInterval(poll, 30000);
      poll();
    }
  };

  if (!window.EventSource) {
    startPolling();
    return;
  }
  let failures = 0;
  const source = new EventSource("/aliran");
  source.addEventListener("perkara", (event) => tell(JSON.parse(event.data)));
  source.onopen = () => {
    // Whatever happened while the line was down is looked for once.
    if (failures) tell({});
    failures = 0;
    clearInterval(polling);
    polling = 0;
  };
  source.onerror = () => {
    failures += 1;
    if (failures > 2 || source.readyState === EventSource.CLOSED) startPolling();
  };
  window.addEventListener("pagehide", () => source.close());
})();

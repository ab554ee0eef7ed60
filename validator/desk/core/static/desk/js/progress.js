// Asks how far a check is, ever less often, tells it in the live region, and opens the answer. Without this module the page refreshes itself.
// The address answers JSON: {"state": "wacht" | "bezig" | "klaar" | "mislukt", "text": sentence, "url": where to go when it has ended}.
const FIRST = 1000;
const LONGEST = 10000;
const TRIES = 5;

async function follow(box) {
  const told = box.querySelector("[role=status]");
  let pause = FIRST;
  let failures = 0;
  for (;;) {
    await new Promise((wake) => setTimeout(wake, pause));
    pause = Math.min(pause * 1.4, LONGEST);
    try {
      const answer = await fetch(box.dataset.progress, { headers: { Accept: "application/json" }, cache: "no-store", redirect: "error" });
      if (!answer.ok) throw new Error(answer.status);
      const { text, url } = await answer.json();
      failures = 0;
      if (text && told.textContent !== text) told.textContent = text;
      if (url && new URL(url, location.href).origin === location.origin) return location.replace(url);
    } catch {
      if (++failures < TRIES) continue;
      told.textContent = box.dataset.lost;
      box.querySelector("progress")?.remove();
      return;
    }
  }
}

document.querySelectorAll("[data-progress]").forEach(follow);

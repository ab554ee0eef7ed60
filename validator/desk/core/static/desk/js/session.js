// Warns before the session ends and lets the visitor stay. Who types or points is there, so the desk hears of that now and then.
// The address of the form answers JSON: {"seconds": until the end, "token": for the form}, or 401 where it has ended. A GET makes the session last no longer, a POST does.
const SECOND = 1000;
const AGAIN = 10 * SECOND;

function watch(box) {
  const form = box.querySelector("form");
  const told = box.querySelector("[role=status]");
  const warning = box.dataset.warning * SECOND;
  const last = Date.now() + box.dataset.longest * SECOND;
  let end = Date.now() + box.dataset.left * SECOND; // of the clock, which goes on while the computer sleeps
  let isThere = false;
  let heard = Date.now();
  let notBefore = 0;
  let knowsOfTheLast = false;

  async function ask(method, isFirst = true) {
    const body = method === "POST" ? new FormData(form) : undefined;
    const answer = await fetch(form.action, { method, body, headers: { Accept: "application/json" }, cache: "no-store", redirect: "error" });
    if (answer.status === 401) return location.replace(box.dataset.page); // to the page to log in, which tells why and leads back here
    if (answer.status === 403 && isFirst) { // logged in again meanwhile, on another page
      await ask("GET", false);
      return ask(method, false);
    }
    if (!answer.ok) throw new Error(answer.status);
    const { seconds, token } = await answer.json();
    form.elements.csrfmiddlewaretoken.value = token;
    end = Date.now() + seconds * SECOND;
    notBefore = Date.now() + Math.min(seconds * SECOND, AGAIN);
  }

  async function stay() {
    isThere = false;
    heard = Date.now();
    await ask("POST");
  }

  function tell(left) {
    const minutes = Math.ceil(left / 60 / SECOND);
    const words = minutes > 1 ? box.dataset.minutes.replace("{}", minutes) : box.dataset.minute;
    if (told.textContent !== words) told.textContent = words;
  }

  function open() {
    const isTheLast = last - Date.now() <= warning;
    if (isTheLast && knowsOfTheLast) return;
    knowsOfTheLast ||= isTheLast;
    box.querySelectorAll("[data-last]").forEach((part) => { part.hidden = !isTheLast; });
    box.querySelectorAll("[data-idle]").forEach((part) => { part.hidden = isTheLast; });
    box.showModal();
  }

  async function look() {
    if (isThere && Date.now() - heard > warning / 2) await stay();
    const isNear = () => end - Date.now() <= warning;
    if (isNear() && Date.now() >= notBefore) await ask("GET"); // another page of this visitor may have made it last
    if (isNear()) {
      if (!box.open) open();
      tell(end - Date.now());
    } else if (box.open) {
      box.close("still");
    }
  }

  async function tick() {
    try {
      await look();
    } catch {
      if (box.open) told.textContent = box.dataset.lost;
    }
    setTimeout(tick, SECOND);
  }

  ["keydown", "pointerdown", "input", "wheel"].forEach((kind) => addEventListener(kind, () => { isThere ||= !box.open; }, { passive: true, capture: true }));
  form.addEventListener("submit", (event) => { event.preventDefault(); box.close("stay"); });
  box.addEventListener("cancel", () => { box.returnValue = "stay"; });
  box.addEventListener("close", () => { if (box.returnValue !== "still") stay().catch(() => { isThere = true; }); });
  tick();
}

document.querySelectorAll("dialog[data-session]").forEach(watch);

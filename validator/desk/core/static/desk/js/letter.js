// Keeps a letter while somebody types. Without this module the form is a plain one. What it says stands in data-… of the form.
// The address answers a POST with {"version", "text"}, or 409 where a colleague kept another text; a GET with {"version", "token"}.
const PAUSE = 1500;
const AGAIN = 10000;
const MOST_AT_LEAVE = 60000; // what a browser still sends of a page that goes

function enhance(form) {
  const text = form.elements.text;
  const told = form.querySelector("[data-told]");
  const state = form.querySelector("[data-state]");
  const logIn = form.querySelector("[data-log-in]");
  let kept = text.value;
  let timer = 0;
  let running = null;
  let stopped = false;
  let isLeaving = false;

  const isDirty = () => text.value !== kept;

  function tell(words, isWrong = false, isSignedOut = false) {
    if (told.textContent !== words) told.textContent = words;
    state.toggleAttribute("data-wrong", isWrong);
    logIn.hidden = !isSignedOut;
  }

  function later(pause) {
    clearTimeout(timer);
    timer = setTimeout(save, pause);
  }

  async function renewToken() {
    const answer = await fetch(form.dataset.letter, { headers: { Accept: "application/json" }, cache: "no-store", redirect: "manual" });
    if (!answer.ok) return false;
    form.elements.csrfmiddlewaretoken.value = (await answer.json()).token;
    return true;
  }

  async function send(sent, leaving) {
    const answer = await fetch(form.dataset.letter, { method: "POST", body: new FormData(form), redirect: "manual", keepalive: leaving });
    if (answer.ok || answer.status === 409 || answer.status === 422) {
      const { version, text: words } = await answer.json();
      if (answer.ok) [form.elements.letter.value, kept] = [version, sent];
      stopped = answer.status === 409;
      tell(words, !answer.ok);
      return answer.ok;
    }
    if (answer.status === 403 && (await renewToken())) return send(sent, leaving); // logged in again meanwhile
    tell(form.dataset.signedOut, true, true);
    later(AGAIN);
    return false;
  }

  async function attempt(leaving) {
    try {
      return await send(text.value, leaving);
    } catch {
      tell(form.dataset.offline, true);
      later(AGAIN);
      return false;
    }
  }

  async function save(leaving = false) {
    clearTimeout(timer);
    if (running) await running;
    if (stopped || !isDirty()) return !stopped;
    running = attempt(leaving === true && text.value.length < MOST_AT_LEAVE);
    const isKept = await running;
    running = null;
    if (isKept && isDirty()) later(PAUSE);
    return isKept;
  }

  text.addEventListener("input", () => {
    if (stopped) return;
    tell(form.dataset.typing);
    later(PAUSE);
  });
  addEventListener("focus", () => logIn.hidden || save()); // back from the window to log in
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && save(true));
  addEventListener("beforeunload", (event) => isDirty() && !isLeaving && event.preventDefault());
  form.addEventListener("submit", async (event) => {
    isLeaving = stopped || !(isDirty() || running);
    if (isLeaving) return;
    event.preventDefault(); // first see that there still is somebody logged in: a form that is sent to the login page is lost
    if ((await save()) || stopped) form.requestSubmit(event.submitter);
  });
}

document.querySelectorAll("[data-letter]").forEach(enhance);

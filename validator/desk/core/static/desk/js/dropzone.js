// Makes more of a field for files: drop files on it, see them listed, take one out, and hear before sending that a file is too large.
// Without this module the field is a plain one. The words stand in the template, as data-… of the box.
const AGAIN = 3000;

function sized(bytes) {
  return bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} kB` : `${(bytes / 1e6).toLocaleString("nl-NL", { maximumFractionDigits: 1 })} MB`;
}

function enhance(box) {
  const input = box.querySelector("input[type=file]");
  const list = box.querySelector("[data-files]");
  const told = box.querySelector("[role=status]");
  const most = Number(box.dataset.mostBytes) || Infinity;
  let chosen = new DataTransfer();

  function complaint() {
    const all = [...chosen.files];
    const large = all.reduce((sum, file) => sum + file.size, 0) > most;
    return large ? box.dataset.tooLarge : "";
  }

  function remove(at) {
    const rest = new DataTransfer();
    [...chosen.files].forEach((file, number) => number === at || rest.items.add(file));
    const name = chosen.files[at].name;
    chosen = rest;
    refresh(box.dataset.removed.replace("{}", name));
    (list.querySelectorAll("button")[Math.min(at, chosen.files.length - 1)] ?? input).focus();
  }

  function line(file, at) {
    const item = document.createElement("li");
    const name = document.createElement("span");
    const button = document.createElement("button");
    name.textContent = `${file.name} (${sized(file.size)})`;
    button.type = "button";
    button.className = "nl-button nl-button--secondary";
    button.textContent = box.dataset.remove;
    button.setAttribute("aria-label", `${box.dataset.remove}: ${file.name}`);
    button.addEventListener("click", () => remove(at));
    item.append(name, button);
    return item;
  }

  function refresh(news) {
    input.files = chosen.files;
    list.replaceChildren(...[...chosen.files].map(line));
    const wrong = complaint();
    input.setCustomValidity(wrong);
    told.textContent = [news, wrong].filter(Boolean).join(" ");
    told.toggleAttribute("data-wrong", Boolean(wrong));
  }

  function add(files) {
    const known = new Set([...chosen.files].map((file) => `${file.name}/${file.size}`));
    [...files].filter((file) => !known.has(`${file.name}/${file.size}`)).forEach((file) => chosen.items.add(file));
    const count = chosen.files.length;
    refresh(count === 0 ? "" : (count === 1 ? box.dataset.one : box.dataset.many).replace("{}", count));
  }

  function send(event) {
    const wrong = complaint();
    if (wrong || box.hasAttribute("data-sent")) event.preventDefault(); // twice pressed is sent once
    if (wrong) {
      told.textContent = wrong; // told again: the form is sent without the checks of the browser
      input.focus();
    } else if (chosen.files.length) {
      box.setAttribute("data-sent", "");
      setTimeout(() => box.removeAttribute("data-sent"), AGAIN); // who stopped the sending can begin anew
      told.textContent = box.dataset.sending;
    }
  }

  input.form?.addEventListener("submit", send);
  input.addEventListener("change", () => add([...input.files]));
  box.addEventListener("dragover", (event) => { event.preventDefault(); box.setAttribute("data-over", ""); });
  box.addEventListener("dragleave", (event) => box.contains(event.relatedTarget) || box.removeAttribute("data-over"));
  box.addEventListener("drop", (event) => { event.preventDefault(); box.removeAttribute("data-over"); add(event.dataTransfer.files); });
  box.querySelector("[data-hint]").hidden = false;
}

document.querySelectorAll("[data-drop]").forEach(enhance);

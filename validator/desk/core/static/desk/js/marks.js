// Takes the reader from a mark in the document to its finding and back, with the focus, also where one of them scrolls in a box of its own.
const calm = matchMedia("(prefers-reduced-motion: reduce)");

function show(target) {
  document.querySelectorAll("[data-current]").forEach((mark) => mark.removeAttribute("data-current"));
  target.closest("mark")?.setAttribute("data-current", "");
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: "center", behavior: calm.matches ? "auto" : "smooth" });
}

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[data-jump]");
  const target = link && document.getElementById(link.hash.slice(1));
  if (!target || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  history.replaceState(null, "", link.hash);
  show(target);
});

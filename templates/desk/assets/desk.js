// What the desk does beyond plain pages and forms, which work without it.
"use strict";

// A form is sent once, however often its button is pressed.
document.addEventListener("submit", event => {
  const form = event.target;
  if (form.dataset.sent) { event.preventDefault(); return; }
  form.dataset.sent = "yes";
  form.setAttribute("aria-busy", "true");
});

// Coming back to a page with the browser's button, its forms may be sent again.
window.addEventListener("pageshow", () => {
  for (const form of document.forms) { delete form.dataset.sent; form.removeAttribute("aria-busy"); }
});

// Keys where nobody is typing: j and k move through a list, and what has a key of its own is pressed by it.
document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
  const key = event.key.toLowerCase();
  const own = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (own) { event.preventDefault(); own.click(); return; }
  const rows = [...document.querySelectorAll("[data-row]")];
  if (rows.length === 0 || (key !== "j" && key !== "k")) return;
  const at = rows.indexOf(document.activeElement);
  rows[Math.min(rows.length - 1, Math.max(0, at + (key === "j" ? 1 : -1)))].focus();
});

// A decision that needs a reason is not sent without one: the field is shown what is missing instead.
document.addEventListener("click", event => {
  const button = event.target.closest("form[data-reasons] button[formaction]");
  const reason = button?.form?.elements.reason;
  if (reason && reason.value.trim() === "") { event.preventDefault(); reason.required = true; reason.reportValidity(); }
});

// What is typed in a text stays in this browser until it has been saved, so that a lost line or an ended sign-in costs nothing. On a slow line somebody may type before this runs.
for (const form of document.querySelectorAll("form[data-keep]")) {
  const name = `desk:${location.pathname}`;
  const text = form.elements.text;
  const kept = JSON.parse(localStorage.getItem(name) ?? "null");
  const keep = () => localStorage.setItem(name, JSON.stringify({ version: form.elements.version.value, text: text.value }));
  if (text.value !== text.defaultValue) keep();
  else if (kept && kept.version === form.elements.version.value && new URLSearchParams(location.search).get("done") !== "saved") text.value = kept.text;
  else localStorage.removeItem(name);
  text.addEventListener("input", keep);
}

// Where the cursor stands in the text, the ledger shows the number beside it.
const textOf = document.querySelector("form[data-keep] textarea");
if (textOf) {
  const rows = [...document.querySelectorAll("tr[data-printed]")];
  const show = () => {
    const before = textOf.value.slice(Math.max(0, textOf.selectionStart - 60), textOf.selectionStart);
    const around = before + textOf.value.slice(textOf.selectionStart, textOf.selectionStart + 60);
    let shown = false;
    for (const row of rows) {
      const at = around.indexOf(row.dataset.printed);
      const here = at >= 0 && at <= before.length && at + row.dataset.printed.length >= before.length;
      row.classList.toggle("marked", here);
      if (here && !shown) { shown = true; row.closest(".table").scrollTop = row.offsetTop - 80; }
    }
  };
  for (const moved of ["keyup", "click", "focus"]) textOf.addEventListener(moved, show);
}

// Copying needs a browser's leave; without script the text is there to be selected.
for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
    button.textContent = button.dataset.copied;
  });
}

// A list is saved as a file that spreadsheets read as UTF-8; without script it is there to be selected.
for (const button of document.querySelectorAll("[data-save]")) {
  button.hidden = false;
  button.addEventListener("click", () => {
    const text = document.getElementById(button.dataset.save).textContent.replaceAll("\n", "\r\n");
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob(["\uFEFF", text], { type: "text/csv;charset=utf-8" }));
    link.download = button.dataset.name;
    link.click();
    URL.revokeObjectURL(link.href);
  });
}

// A message about a line of a text leads to that line.
document.addEventListener("click", event => {
  const link = event.target.closest("a[data-line]");
  const text = link && document.querySelector(link.getAttribute("href"));
  if (!text) return;
  event.preventDefault();
  const lines = text.value.split("\n");
  const line = Math.min(lines.length, Number(link.dataset.line)) - 1;
  const from = lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0);
  text.focus();
  text.setSelectionRange(from, from + lines[line].length);
  text.scrollTop = line * text.scrollHeight / lines.length - text.clientHeight / 3;
});

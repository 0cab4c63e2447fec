// What the form does beyond being filled in and sent: it keeps what was typed until it is received, and sends it again when the line was down.
"use strict";

const AGAIN_AFTER = 15_000, LONGEST = 120_000;

const key = `form:${location.pathname}`;
const storage = (() => {
  try {
    localStorage.setItem(`${key}:probe`, "1");
    localStorage.removeItem(`${key}:probe`);
    return localStorage;
  } catch {
    return null;
  }
})();

let sending = false, waiting = 0, pause = AGAIN_AFTER;

const form = () => document.querySelector("form.evaluation");
const typed = () => Object.fromEntries([...new FormData(form())].filter(([name]) => form().elements[name]?.type !== "hidden"));
const say = word => {
  const status = document.getElementById("form-status");
  if (status) status.textContent = word ? status.dataset[word] : "";
};

// A field that this page does not show, because it is of another channel, stays as it was kept.
const kept = () => {
  try {
    return JSON.parse(storage?.getItem(key) ?? "null");
  } catch {
    return null;
  }
};
const keep = () => {
  try {
    storage?.setItem(key, JSON.stringify({ ...kept(), ...typed() }));
    return storage !== null;
  } catch {
    return false;
  }
};
const forget = () => storage?.removeItem(key);

// On a slow line somebody may have begun before this runs.
const begun = () => new Set([...form().elements]
  .filter(each => "defaultValue" in each && (each.value !== each.defaultValue || each.checked !== each.defaultChecked)).map(each => each.name));

const restore = already => {
  const old = kept(), shown = typed();
  if (!old) return false;
  for (const control of form().elements) {
    if (!control.name || control.type === "hidden" || !(control.name in old) || already.has(control.name)) continue;
    if (control.type === "radio") control.checked = control.value === old[control.name];
    else control.value = old[control.name];
  }
  const now = typed(), names = new Set([...Object.keys(shown), ...Object.keys(now)]);
  return [...names].some(name => (shown[name] ?? "") !== (now[name] ?? ""));
};

const later = word => {
  sending = false;
  say(word);
  waiting = setTimeout(send, pause);
  pause = Math.min(pause * 2, LONGEST);
};

async function send() {
  if (sending || !form()) return;
  sending = true;
  clearTimeout(waiting);
  waiting = 0;
  say("sending");
  let answer, text;
  try {
    answer = await fetch(location.href, { method: "POST", body: new URLSearchParams(new FormData(form())), cache: "no-store" });
    text = await answer.text();
  } catch {
    // Whether it was received is not known: the same again is no second evaluation.
    return later("offline");
  }
  if (answer.ok) {
    forget();
    location.replace(answer.url);
    return;
  }
  if (answer.status === 429 || answer.status >= 500) return later("later");
  sending = false;
  const main = new DOMParser().parseFromString(text, "text/html").querySelector("main");
  if (!main) return say("refused");
  document.querySelector("main").replaceWith(document.adoptNode(main));
  watch();
  const faults = document.querySelector("[role=alert]");
  faults?.setAttribute("tabindex", "-1");
  faults?.focus();
}

function watch() {
  if (!form()) return;
  form().addEventListener("input", () => { if (!keep()) say("unavailable"); });
  form().addEventListener("submit", event => {
    event.preventDefault();
    keep();
    send();
  });
}

if (form()) {
  const already = begun();
  if (restore(already)) {
    const folded = form().closest("details");
    if (folded) folded.open = true;
    say("restored");
  } else {
    // What is the same here as on the page was received, whether or not the browser heard so.
    if (Object.keys(kept() ?? {}).every(name => form().elements[name])) forget();
    say(storage ? "kept" : "unavailable");
  }
  if (already.size > 0) keep();
  watch();
  addEventListener("online", () => { if (waiting) send(); });
}

// Keeps in the browser what an organiser types, so that nothing is lost when the login session ends or the window closes.
// Beside the form as the server last knew it stand the fields typed in since: the server may never have heard of them.
const PREFIX = "bredvid.typed.";
const MONTH = 30 * 24 * 60 * 60 * 1000;
let watched = null;

function read(key) {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + key));
  } catch {
    return null;
  }
}

function write(key, kept) {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(kept));
  } catch {
    // a full or forbidden storage must not stop the typing
  }
}

function valueOf(field) {
  if (field.localName === "vaadin-checkbox") return String(field.checked);
  if (field.localName.endsWith("combo-box")) return null;
  return field.value ?? null;
}

function note(event) {
  const field = event.target.closest?.("[data-field]");
  if (!watched || !field || !event.isTrusted) return;
  const typed = field.contains(event.target) && event.target.matches("input, textarea") ? event.target : null;
  const isText = /^vaadin-(text-field|text-area|integer-field)$/.test(field.localName);
  const value = isText && typed ? typed.value : valueOf(field);
  if (value === null) return;
  const kept = read(watched.key) ?? { version: watched.version, form: watched.form, edits: {} };
  kept.at = Date.now();
  kept.edits[field.dataset.field] = value;
  write(watched.key, kept);
  watched.dirty = true;
}

window.bredvidTyped = {
  /** Begins to keep what is typed inside root, which shows this form of this version. */
  watch(root, key, version, form) {
    watched = { key, version, form, dirty: false };
    for (const kind of ["input", "change"]) {
      root.addEventListener(kind, note, true);
    }
  },
  /** The server knows this form now; what is being typed this moment it does not know yet. */
  keep(key, version, form) {
    const kept = { at: Date.now(), version, form, edits: {} };
    const active = document.activeElement?.closest?.("[data-field]");
    const earlier = read(key);
    if (active && earlier?.edits?.[active.dataset.field] !== undefined) {
      kept.edits[active.dataset.field] = earlier.edits[active.dataset.field];
    }
    write(key, kept);
    if (watched) Object.assign(watched, { key, version, form, dirty: true });
  },
  /** What an earlier visit left behind, as JSON; null when there is nothing. */
  find(key) {
    const kept = read(key);
    if (kept && Date.now() - kept.at > MONTH) {
      localStorage.removeItem(PREFIX + key);
      return null;
    }
    return kept ? JSON.stringify(kept) : null;
  },
  /** Saved, or not wanted any more. */
  forget(key) {
    localStorage.removeItem(PREFIX + key);
    if (watched) watched.dirty = false;
  },
  /** Saved: from here on this is what has been there before. */
  saved(key, version, form) {
    localStorage.removeItem(PREFIX + key);
    if (watched) Object.assign(watched, { key, version, form, dirty: false });
  },
  leave() {
    watched = null;
  },
};

// Times as the house writes them, and as people type them: 13.00, 13:00, 1300 and 13 are one time.
const TYPED_TIME = /^\s*(?:kl\.?\s*)?([01]?\d|2[0-3])(?:[.:,\s]?([0-5]\d))?\s*$/i;

function readTime(typed) {
  const [, hours, minutes = "0"] = TYPED_TIME.exec(typed ?? "") ?? [];
  return hours === undefined
    ? undefined
    : { hours: Number(hours), minutes: Number(minutes), seconds: 0, milliseconds: 0 };
}

window.bredvidTimes = {
  /** Lets the field write its time with what stands between hour and minute in this noon: "12.00". */
  write(field, noon) {
    const between = noon.replace(/\d/g, "");
    const formatTime = (time) =>
      time ? `${Number(time.hours)}${between}${String(time.minutes ?? 0).padStart(2, "0")}` : "";
    const take = () => {
      field.i18n = { formatTime, parseTime: readTime };
    };
    // in the place of Flow's own connector, which writes times as the browser's language does
    field.$connector = { setLocale: take };
    take();
  },
};

window.addEventListener("beforeunload", (event) => {
  if (watched?.dirty) event.preventDefault();
});

// Keeps in the browser what is typed in a form, so that nothing is lost when the login session ends or the window closes.
// Beside the form as the server last knew it stand the fields typed in since: the server may never have heard of them.
const PREFIX = "bredvid.typed.";
const HOUR = 60 * 60 * 1000;
const MONTH = 30 * 24 * HOUR;
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

function stamp(kept) {
  kept.at = Date.now();
  kept.until = kept.at + (watched?.hours ?? 1) * HOUR;
  kept.signedIn = watched?.signedIn ?? true;
}

/** Takes away what is outworn, whichever form it belongs to, and what cannot be read. */
function clear(outworn) {
  try {
    for (const name of Object.keys(localStorage).filter((name) => name.startsWith(PREFIX))) {
      const kept = read(name.slice(PREFIX.length));
      if (!kept || outworn(kept)) localStorage.removeItem(name);
    }
  } catch {
    // a forbidden storage holds nothing
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
  const isText = /^vaadin-(text-field|text-area|integer-field|email-field)$/.test(field.localName);
  const value = isText && typed ? typed.value : valueOf(field);
  if (value === null) return;
  const kept = read(watched.key) ?? { version: watched.version, form: watched.form, edits: {} };
  stamp(kept);
  kept.edits[field.dataset.field] = value;
  write(watched.key, kept);
  watched.dirty = true;
}

window.bredvidTyped = {
  /**
   * Begins to keep what is typed inside root, which shows this form of this version, for so many hours; signedIn says
   * that it goes when whoever types signs out.
   */
  watch(root, key, version, form, hours, signedIn) {
    watched = { key, version, form, hours, signedIn, dirty: false };
    for (const kind of ["input", "change"]) {
      root.addEventListener(kind, note, true);
    }
  },
  /** The server knows this form now; what is being typed this moment it does not know yet. */
  keep(key, version, form) {
    const kept = { version, form, edits: {} };
    stamp(kept);
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
    clear((kept) => (kept.until ?? kept.at + MONTH) < Date.now());
    const kept = read(key);
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
  /** Whoever used the browser signs out, and another may come: what may not stay for that goes. */
  signOut() {
    watched = null;
    clear((kept) => kept.signedIn);
  },
};

window.addEventListener("beforeunload", (event) => {
  if (watched?.dirty) event.preventDefault();
});

/* The catalogue: the filter sheet on phones, more cards while scrolling, and the place in the list after coming back. */
(() => {
  const PHONE = "(max-width: 760px)";
  const bredvid = (window.Bredvid = window.Bredvid || {});

  /** Everything beside the sheet and its ancestors, which a reader must not reach while it is open. */
  const outside = (sheet) => {
    const others = [];
    for (let node = sheet; node && node !== document.body; node = node.parentElement) {
      others.push(...[...node.parentElement.children].filter((other) => other !== node && !other.inert));
    }
    return others;
  };

  const sheetOf = (view) => {
    const sheet = view.querySelector(".facets");
    let opener = null;
    let shut = [];

    const close = () => {
      if (!sheet.classList.contains("open")) {
        return;
      }
      sheet.classList.remove("open");
      sheet.removeAttribute("role");
      sheet.removeAttribute("aria-modal");
      shut.forEach((other) => (other.inert = false));
      document.documentElement.style.overflow = "";
      opener?.focus({ preventScroll: true });
    };
    const open = (button) => {
      opener = button;
      shut = outside(sheet);
      shut.forEach((other) => (other.inert = true));
      sheet.classList.add("open");
      sheet.setAttribute("role", "dialog");
      sheet.setAttribute("aria-modal", "true");
      document.documentElement.style.overflow = "hidden";
      sheet.querySelector("[data-sheet=close]").focus();
    };
    view.addEventListener("click", (event) => {
      const button = event.target.closest("[data-sheet]");
      if (button) {
        button.dataset.sheet === "close" ? close() : open(button);
      }
    });
    view.addEventListener("keydown", (event) => {
      if (event.key === "Escape") {
        close();
      }
    });
    matchMedia(PHONE).addEventListener("change", (phone) => phone.matches || close());
    return close;
  };

  const moreWhenNear = (view) => {
    const end = view.querySelector(".more");
    const near = new IntersectionObserver(
      (entries) => {
        if (scrollY > 0 && entries.some((entry) => entry.isIntersecting)) {
          end.querySelector("button[data-while-scrolling=true]")?.click();
        }
      },
      { rootMargin: "0px 0px 800px 0px" },
    );
    near.observe(end);
  };

  /** Who presses the button with the keyboard goes on from the first of the new cards. */
  const onAtTheNew = (view) => {
    view.querySelector(".more").addEventListener("click", (event) => {
      if (!event.isTrusted || event.detail > 0) {
        return;
      }
      const cards = () => view.querySelectorAll(".cards a");
      const before = cards().length;
      const grown = new MutationObserver(() => {
        if (cards().length > before) {
          grown.disconnect();
          cards()[before].focus();
        }
      });
      grown.observe(view.querySelector(".results"), { childList: true, subtree: true });
    });
  };

  /** Where one was in the list is kept for each address while the window lives. */
  const keepPlace = () => {
    const key = () => "catalogue " + location.search;
    let last = key();
    const note = () => {
      if (document.querySelector(".catalogue")) {
        last = key();
        sessionStorage.setItem(last, String(Math.round(scrollY)));
      }
    };
    document.addEventListener("click", note, true);
    const before = Number(sessionStorage.getItem(key()));
    if (bredvid.cameBack && before > 0) {
      requestAnimationFrame(() => requestAnimationFrame(() => scrollTo(0, before)));
    }
    bredvid.cameBack = false;
  };
  window.addEventListener("popstate", () => (bredvid.cameBack = true));

  bredvid.catalogue = (view) => {
    keepPlace();
    if (view.prepared) {
      return;
    }
    view.prepared = true;
    sheetOf(view);
    moreWhenNear(view);
    onAtTheNew(view);
  };
})();

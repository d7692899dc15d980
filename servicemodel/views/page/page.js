(() => {
  "use strict";
  const root = document.documentElement;
  root.dataset.script = "on";
  const switches = [...document.querySelectorAll(".switch")];
  const part = (code) => document.querySelector(".language.only-" + code);
  const chosen = () => switches.find((s) => s.checked).value;

  // Language: keep the section that is being read, and the place inside it.
  const place = (code) => {
    const all = [...part(code).querySelectorAll("[data-place]")];
    const now = all.filter((s) => s.getBoundingClientRect().top < 120).pop() || all[0];
    const box = now.getBoundingClientRect();
    return { slug: now.dataset.place, part: (120 - box.top) / Math.max(box.height, 1) };
  };
  let reading = chosen();
  let last = null;
  const named = () => {
    const at = switches.find((s) => s.checked);
    root.lang = part(at.value).lang;
    document.title = at.dataset.title;
  };
  const show = (code) => {
    const there = last;
    reading = code;
    named();
    if (!there) return;
    const target = part(code).querySelector('[data-place="' + there.slug + '"]');
    if (!target) return;
    const box = target.getBoundingClientRect();
    window.scrollTo({ top: window.scrollY + box.top + there.part * box.height - 120, behavior: "instant" });
  };
  const remember = () => { last = place(reading); };
  window.addEventListener("scroll", remember, { passive: true });
  // A scroll event may come later than the click that switches.
  for (const kind of ["pointerdown", "keydown"]) document.addEventListener(kind, remember, { capture: true });
  for (const s of switches) s.addEventListener("change", () => show(s.value));
  const follow = () => {
    const code = location.hash.slice(1).split("-")[0];
    const wanted = switches.find((s) => s.value === code);
    if (!wanted || wanted.checked) return;
    wanted.checked = true;
    reading = code;
    named();
    const target = document.getElementById(location.hash.slice(1));
    if (target) target.scrollIntoView();
  };
  window.addEventListener("hashchange", follow);
  follow();
  named();

  // Contents: mark the section that is being read.
  const seen = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      const link = document.querySelector('.contents a[href="#' + entry.target.id + '"]');
      if (!link || !entry.isIntersecting) continue;
      for (const other of link.closest("ol").querySelectorAll("[aria-current]")) other.removeAttribute("aria-current");
      link.setAttribute("aria-current", "true");
    }
  }, { rootMargin: "-15% 0px -75% 0px" });
  for (const section of document.querySelectorAll("[data-place]")) seen.observe(section);

  // Theme, print, list of keys.
  const dark = () => (root.dataset.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
  const visible = (selector) => [...document.querySelectorAll(selector)].find((e) => e.matches(".only-" + chosen()) || e.closest(".only-" + chosen()));
  const does = {
    theme: () => { root.dataset.theme = dark() ? "light" : "dark"; },
    print: () => window.print(),
    help: () => { const keys = visible("dialog.keys"); if (!keys.open) keys.showModal(); },
    shut: (event) => event.target.closest("dialog").close(),
    tables: () => {
      const twins = [...part(chosen()).querySelectorAll("details.twin")];
      const open = !twins.every((d) => d.open);
      for (const d of twins) d.open = open;
    },
  };
  for (const button of document.querySelectorAll("[data-do]")) button.addEventListener("click", (event) => does[button.dataset.do](event));
  const papers = [...document.querySelectorAll(".paper")];
  for (const paper of papers) paper.addEventListener("change", () => {
    root.dataset.paper = paper.value;
    for (const other of papers) other.value = paper.value;
  });
  const opened = [];
  window.addEventListener("beforeprint", () => {
    for (const d of part(chosen()).querySelectorAll("details.theory, details.more:not(.fold), details.why, details.trace")) {
      if (d.open || d.closest(".fold")) continue;
      d.open = true;
      opened.push(d);
    }
  });
  window.addEventListener("afterprint", () => { for (const d of opened.splice(0)) d.open = false; });

  // One-letter keys: off in text fields, and wherever somebody switched them off.
  const chapter = (n) => {
    const there = part(chosen()).querySelectorAll("[data-place]")[n];
    if (!there) return;
    there.scrollIntoView();
    const title = there.querySelector("h1, h2");
    title.tabIndex = -1;
    title.focus({ preventScroll: true });
  };
  const boxes = [...document.querySelectorAll(".keys-on")];
  for (const box of boxes) box.addEventListener("change", () => { for (const other of boxes) other.checked = box.checked; });
  const letters = { d: does.theme, p: does.print, t: does.tables, "?": does.help };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input:not([type=checkbox]):not([type=radio]), select, textarea")) return;
    if (event.key !== "?" && boxes.some((box) => !box.checked)) return;
    if (event.key === "/") { event.preventDefault(); visible(".find").querySelector("input").focus(); return; }
    if (/^[0-9]$/.test(event.key) && !event.target.closest(".zoom")) { chapter((Number(event.key) + 9) % 10); return; }
    const act = letters[event.key.toLowerCase()];
    if (act) { event.preventDefault(); act(event); }
  });
  // A link to what is folded away unfolds it.
  const unfold = () => {
    const target = location.hash && document.getElementById(location.hash.slice(1));
    if (!target) return;
    for (let d = target.closest("details"); d; d = d.parentElement.closest("details")) d.open = true;
    target.scrollIntoView();
  };
  window.addEventListener("hashchange", unfold);
  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (link && link.getAttribute("href") === location.hash) unfold();
  });
  unfold();
})();

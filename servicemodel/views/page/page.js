"use strict";
(() => {
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

  // Theme and print.
  const dark = () => (root.dataset.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
  const does = { theme: () => { root.dataset.theme = dark() ? "light" : "dark"; }, print: () => window.print() };
  for (const button of document.querySelectorAll("[data-do]")) button.addEventListener("click", does[button.dataset.do]);
  window.addEventListener("beforeprint", () => {
    for (const d of document.querySelectorAll("details.theory")) d.open = true;
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "d" || event.key === "D") does.theme();
    if (event.key === "p" || event.key === "P") does.print();
  });

  // Pictures: zoom and move by changing the part of the drawing that is shown.
  const zoomable = (frame) => {
    const svg = frame.querySelector("svg");
    if (!svg) return;
    const whole = svg.getAttribute("viewBox").split(/\s+/).map(Number);
    let box = [...whole];
    const paint = () => {
      svg.setAttribute("viewBox", box.map((n) => n.toFixed(2)).join(" "));
      frame.classList.toggle("moved", box[2] < whole[2] - 0.01);
    };
    const within = () => {
      for (const i of [0, 1]) {
        box[i] = Math.min(Math.max(box[i], whole[i]), whole[i] + whole[i + 2] - box[i + 2]);
      }
    };
    const zoom = (factor, x = 0.5, y = 0.5) => {
      const width = Math.min(whole[2], Math.max(whole[2] / 16, box[2] * factor));
      const height = (whole[3] * width) / whole[2];
      box = [box[0] + (box[2] - width) * x, box[1] + (box[3] - height) * y, width, height];
      within();
      paint();
    };
    const move = (dx, dy) => {
      box[0] += dx * box[2];
      box[1] += dy * box[3];
      within();
      paint();
    };
    const reset = () => { box = [...whole]; paint(); };
    const acts = { in: () => zoom(0.7), out: () => zoom(1 / 0.7), reset };
    for (const button of frame.querySelectorAll("[data-zoom]")) {
      button.addEventListener("click", acts[button.dataset.zoom]);
    }
    const keys = {
      "+": acts.in, "=": acts.in, "-": acts.out, "0": reset,
      ArrowLeft: () => move(-0.1, 0), ArrowRight: () => move(0.1, 0),
      ArrowUp: () => move(0, -0.1), ArrowDown: () => move(0, 0.1),
    };
    frame.addEventListener("keydown", (event) => {
      const arrow = event.key.startsWith("Arrow");
      if (!keys[event.key] || event.ctrlKey || event.metaKey || (arrow && !frame.classList.contains("moved"))) return;
      event.preventDefault();
      keys[event.key]();
    });
    frame.addEventListener("wheel", (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const at = svg.getBoundingClientRect();
      zoom(event.deltaY < 0 ? 0.85 : 1 / 0.85, (event.clientX - at.left) / at.width, (event.clientY - at.top) / at.height);
    }, { passive: false });
    let grip = null;
    svg.addEventListener("pointerdown", (event) => {
      if (!frame.classList.contains("moved") || event.button) return;
      grip = [event.clientX, event.clientY];
      svg.setPointerCapture(event.pointerId);
    });
    svg.addEventListener("pointermove", (event) => {
      if (!grip) return;
      const at = svg.getBoundingClientRect();
      move((grip[0] - event.clientX) / at.width, (grip[1] - event.clientY) / at.height);
      grip = [event.clientX, event.clientY];
    });
    for (const end of ["pointerup", "pointercancel"]) svg.addEventListener(end, () => { grip = null; });
  };
  for (const frame of document.querySelectorAll(".zoom")) zoomable(frame);
})();

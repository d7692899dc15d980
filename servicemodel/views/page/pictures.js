(() => {
  "use strict";
  // Pictures: zoom and move by changing the part of the drawing that is shown.
  const zoomable = (frame) => {
    const svg = frame.querySelector("svg");
    if (!svg) return;
    svg.dataset.whole = svg.getAttribute("viewBox");
    const whole = svg.dataset.whole.split(/[\s,]+/).map(Number);
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
(() => {
  "use strict";
  // Boxes and flows of a picture: a click or the Enter key tells about them, arrow keys step from box to box.
  const parts = "g.node.box, g.row";
  const words = (part) => [...part.querySelectorAll("text")].map((t) => t.textContent.trim()).filter(Boolean);
  const panel = (frame) => document.getElementById(frame.closest("[lang]").className.match(/only-(\w+)/)[1] + "-panel");
  const line = (tag, text) => { const e = document.createElement(tag); e.textContent = text; return e; };
  let from = null;
  const tell = (part) => {
    const frame = part.closest(".zoom");
    const box = panel(frame);
    const said = words(part);
    const body = box.querySelector("div");
    body.replaceChildren(line("h3", said.filter((w) => !/^[HML?✓] ?[▲◆●]?$/.test(w)).slice(0, 3).join(" ") || said.join(" ")));
    for (const title of part.querySelectorAll(":scope > title, :scope title")) {
      for (const sentence of title.textContent.split("\n")) if (sentence.trim()) body.append(line("p", sentence.trim()));
    }
    const rows = [...frame.parentElement.querySelectorAll(".twin tbody tr")].map((row) => [...row.cells].map((c) => c.textContent));
    const list = document.createElement("ul");
    for (const row of rows.filter((cells) => cells.slice(0, 3).some((cell) => said.includes(cell)))) list.append(line("li", row.join(" · ")));
    if (list.children.length) body.append(list);
    from = part;
    box.hidden = false;
    box.focus();
  };
  const shut = (box) => { box.hidden = true; if (from) from.focus(); };
  for (const box of document.querySelectorAll("aside.panel")) {
    box.querySelector(".shut").addEventListener("click", () => shut(box));
    box.addEventListener("keydown", (event) => { if (event.key === "Escape") shut(box); });
  }
  const ways = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  const middle = (e) => { const b = e.getBoundingClientRect(); return [b.x + b.width / 2, b.y + b.height / 2]; };
  const next = (all, here, [dx, dy]) => {
    const [x, y] = middle(here);
    const far = (e) => {
      const [ex, ey] = middle(e);
      const along = (ex - x) * dx + (ey - y) * dy;
      return along <= 1 ? Infinity : along + 2 * Math.abs((ex - x) * dy + (ey - y) * dx);
    };
    const best = all.filter((e) => e !== here).reduce((a, b) => (far(a) <= far(b) ? a : b), here);
    return far(best) === Infinity ? null : best;
  };
  for (const frame of document.querySelectorAll(".zoom")) {
    const all = [...frame.querySelectorAll(parts)];
    for (const part of all) {
      part.setAttribute("tabindex", "-1");
      part.addEventListener("click", () => { if (!frame.classList.contains("moved")) tell(part); });
    }
    frame.addEventListener("keydown", (event) => {
      const here = event.target.closest(parts);
      if (event.key === "Enter" && event.target === frame && all.length) { event.preventDefault(); all[0].focus(); return; }
      if (!here) return;
      if (event.key === "Enter") { event.preventDefault(); event.stopPropagation(); tell(here); }
      if (event.key === "Escape") frame.focus();
      if (ways[event.key]) {
        event.preventDefault();
        event.stopPropagation();
        const found = next(all, here, ways[event.key]);
        if (found) found.focus();
      }
    }, true);
  }

  // A picture as a file: in light colours and with its letters named, so that it stands alone.
  const paint = ["fill", "stroke", "font-family", "font-size", "font-weight"];
  const alone = (svg) => {
    const root = document.documentElement;
    const was = root.dataset.theme;
    root.dataset.theme = "light";
    const copy = svg.cloneNode(true);
    const shown = [svg, ...svg.querySelectorAll("*")];
    [copy, ...copy.querySelectorAll("*")].forEach((e, i) => {
      const style = getComputedStyle(shown[i]);
      if (!["g", "title", "desc", "svg", "defs"].includes(e.tagName)) for (const name of paint) if (e.tagName === "text" || e.tagName === "tspan" || !name.startsWith("font")) e.setAttribute(name, style.getPropertyValue(name));
      for (const name of ["class", "tabindex"]) e.removeAttribute(name);
    });
    if (was) root.dataset.theme = was; else delete root.dataset.theme;
    const box = svg.dataset.whole || svg.getAttribute("viewBox");
    const [x, y, width, height] = box.split(/[\s,]+/).map(Number);
    copy.setAttribute("viewBox", box);
    copy.setAttribute("width", width);
    copy.setAttribute("height", height);
    copy.removeAttribute("style");
    copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
    const ground = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    for (const [name, value] of Object.entries({ x, y, width, height, fill: "#ffffff" })) ground.setAttribute(name, value);
    copy.prepend(ground);
    return { text: new XMLSerializer().serializeToString(copy), width, height };
  };
  const save = (blob, name) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  };
  const raster = (drawn, name) => {
    const image = new Image();
    const source = URL.createObjectURL(new Blob([drawn.text], { type: "image/svg+xml" }));
    image.onload = () => {
      const scale = Math.min(2, 8000 / Math.max(drawn.width, drawn.height));
      const canvas = Object.assign(document.createElement("canvas"), { width: drawn.width * scale, height: drawn.height * scale });
      canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
      URL.revokeObjectURL(source);
      canvas.toBlob((blob) => save(blob, name + ".png"), "image/png");
    };
    image.src = source;
  };
  for (const button of document.querySelectorAll("[data-save]")) {
    button.addEventListener("click", () => {
      const figure = button.closest("[data-exhibit]");
      const drawn = alone(figure.querySelector("svg"));
      if (button.dataset.save === "png") raster(drawn, figure.dataset.exhibit);
      else save(new Blob([drawn.text], { type: "image/svg+xml" }), figure.dataset.exhibit + ".svg");
    });
  }
})();

"use strict";
// The map: draws the nodes on vis-network's canvas and tells about one of them in the panel.
// Titles are only ever text (textContent, fillText); the notes are HTML made by ptgraph.
(() => {
  const course = JSON.parse(document.getElementById("course").textContent);
  const words = course.words;
  const nodes = new Map(course.nodes.map((node) => [node.id, node]));
  const linked = (from, to) => {
    const found = new Map(course.nodes.map((node) => [node.id, []]));
    for (const edge of course.edges) found.get(edge[from]).push(edge[to]);
    return found;
  };
  const before = linked("to", "from");
  const after = linked("from", "to");

  const WIDTH = 166, HEIGHT = 50;
  const READABLE = innerWidth > 760 ? 0.6 : 0.8;
  const FONT = getComputedStyle(document.body).fontFamily;
  const STATES = ["due", "learning", "ready", "known", "locked"];
  const URGENT = new Set(["due", "learning", "ready"]); // what the learner may do now
  const GLYPHS = {
    locked: "M2.5 2.5h11v11h-11z",
    ready: "M8 1.5 15 14H1z",
    learning: "M8 .5 15.5 8 8 15.5.5 8z",
    known: "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13z",
    due: "M8 .5l2.2 5 5.3.5-4 3.6 1.2 5.3L8 12.1l-4.7 2.8 1.2-5.3-4-3.6 5.3-.5z",
  };
  const shapes = Object.fromEntries(STATES.map((state) => [state, new Path2D(GLYPHS[state])]));
  const hues = new Map(course.stages.map((stage, i) =>
    [stage.id, `hsl(${(215 + (i * 360) / course.stages.length) % 360} 48% 56%)`]));
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const dark = matchMedia("(prefers-color-scheme: dark)");

  let selected = null; // the id of the node that the panel tells about
  let lit = null; // the ids that stand out while the others are dimmed, or null
  let ink = {};

  // ---- building the page ----
  const at = (id) => document.getElementById(id);
  function make(tag, values = {}, ...children) {
    const element = Object.assign(document.createElement(tag), values);
    element.append(...children.filter((child) => child !== ""));
    return element;
  }
  function glyph(state) {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    svg.setAttribute("viewBox", "0 0 16 16");
    svg.setAttribute("class", "glyph");
    svg.setAttribute("aria-hidden", "true");
    path.setAttribute("d", GLYPHS[state]);
    path.style.fill = `var(--${state})`;
    svg.append(path);
    return svg;
  }
  function swatch(stageId) {
    const square = make("span", { className: "swatch" });
    square.style.background = hues.get(stageId);
    return square;
  }
  function nodeButton(id) {
    const node = nodes.get(id);
    const button = make("button", { type: "button", title: words[node.state] },
      glyph(node.state), make("span", {}, node.label));
    button.onclick = () => select(id);
    return make("li", {}, button);
  }
  const nodeList = (ids) => make("ul", { className: "nodes" }, ...ids.map(nodeButton));
  const inState = (state) => course.nodes.filter((node) => node.state === state).map((n) => n.id);
  const isKnown = (node) => node.state === "known" || node.state === "due";

  // ---- the panel ----
  function overview() {
    const counts = STATES.map((state) => [state, inState(state).length]);
    const meter = make("div", { className: "meter" });
    for (const state of ["known", "due", "learning", "ready"]) {
      const part = make("span");
      part.style.cssText = `background: var(--${state}); flex: ${inState(state).length} 0 0`;
      meter.append(part);
    }
    const rest = make("span");
    rest.style.flex = `${inState("locked").length} 0 0`;
    meter.append(rest);
    const lists = ["due", "learning", "ready"].flatMap((state) => inState(state).length
      ? [make("h3", {}, words[state]), nodeList(inState(state))] : []);
    return [
      make("h2", {}, words.overview), meter,
      make("ul", { className: "counts" }, ...counts.map(([state, count]) =>
        make("li", {}, glyph(state), words[state], make("b", {}, String(count))))),
      ...lists,
      make("h3", {}, words.stages), ...course.stages.map(stageDetails),
    ];
  }
  function stageDetails(stage) {
    const inside = course.nodes.filter((node) => node.stage === stage.id);
    const tally = `${inside.filter(isKnown).length} / ${inside.length}`;
    const details = make("details", {},
      make("summary", {}, swatch(stage.id), make("span", {}, stage.title), make("span", {}, tally)),
      nodeList(inside.map((node) => node.id)));
    details.ontoggle = () => light(details.open ? inside.map((node) => node.id) : null);
    return details;
  }
  function about(node) {
    const close = make("button", { type: "button", className: "close", title: words.close }, "×");
    close.setAttribute("aria-label", words.close);
    close.onclick = () => select(null);
    const stage = course.stages.find((each) => each.id === node.stage);
    const facts = [`${words.cards} ${node.cards}`, `${words.exercises} ${node.exercises}`,
      `${node.minutes} ${words.minutes}`].join(" · ");
    const links = (ids, empty) => ids.length
      ? nodeList(ids) : make("p", { className: "empty" }, empty);
    const source = node.source ? [make("p", {}, make("a",
      { href: node.source, target: "_blank", rel: "noopener noreferrer" }, words.source))] : [];
    return [
      make("div", { className: "stage" }, swatch(stage.id), stage.title, close),
      make("h2", {}, node.label),
      make("p", { className: "state" }, glyph(node.state), make("b", {}, words[node.state]),
        node.summary),
      make("p", { className: "facts" }, facts),
      make("h3", {}, words.requires), links(before.get(node.id), words.nothing_before),
      make("h3", {}, words.leads), links(after.get(node.id), words.nothing_after),
      make("div", { className: "note", innerHTML: course.notes[node.id] }), ...source,
    ];
  }

  // ---- the picture ----
  function readInk() {
    const style = getComputedStyle(document.documentElement);
    const names = ["page", "surface", "text", "quiet", "accent", "edge", "edge-strong",
      ...STATES, ...STATES.map((state) => `${state}-ground`)];
    ink = Object.fromEntries(names.map((name) => [name, style.getPropertyValue(`--${name}`)]));
  }
  const wrapped = new Map();
  function lines(ctx, title, width) {
    const pieces = title.match(/[\u3000-\u9fff\uff00-\uffef]|[^\s\u3000-\u9fff\uff00-\uffef]+\s*/g);
    const found = [""];
    for (const piece of pieces ?? []) {
      const longer = found.at(-1) + piece;
      if (!found.at(-1) || ctx.measureText(longer.trimEnd()).width <= width) {
        found[found.length - 1] = longer;
      } else found.push(piece);
    }
    return found.map((line) => line.trimEnd());
  }
  function fitted(ctx, title, width) {
    if (wrapped.has(title)) return wrapped.get(title);
    let size = 14, text = [];
    do { // two lines if they are enough, else three smaller ones
      ctx.font = `${size}px ${FONT}`;
      text = lines(ctx, title, width);
    } while (text.length > 2 && (size -= 1) >= 12);
    size = Math.max(size, 12);
    if (text.length > 3) text = [...text.slice(0, 2), `${text[2]}…`];
    text.forEach((_, i) => {
      while (ctx.measureText(text[i]).width > width) text[i] = `${text[i].slice(0, -2)}…`;
    });
    wrapped.set(title, { size, text });
    return wrapped.get(title);
  }
  function drawNode(ctx, node, x, y, hover) {
    const left = x - WIDTH / 2, top = y - HEIGHT / 2;
    const ground = (colour) => {
      ctx.beginPath();
      ctx.roundRect(left, top, WIDTH, HEIGHT, 9);
      ctx.fillStyle = colour;
      ctx.fill();
    };
    ctx.save();
    ground(ink.page); // edges do not shine through a dimmed node
    if (lit && !lit.has(node.id)) ctx.globalAlpha = 0.28;
    ground(ink[`${node.state}-ground`]);
    ctx.lineWidth = node.id === selected ? 3.5 : hover || URGENT.has(node.state) ? 2 : 1;
    ctx.strokeStyle = node.id === selected ? ink.accent : ink[node.state];
    ctx.stroke();
    ctx.save();
    ctx.clip();
    ctx.fillStyle = hues.get(node.stage);
    ctx.fillRect(left, top, 5, HEIGHT);
    ctx.restore();
    ctx.save();
    ctx.translate(left + 14, y - 7);
    ctx.scale(14 / 16, 14 / 16);
    ctx.fillStyle = ink[node.state];
    ctx.fill(shapes[node.state]);
    ctx.restore();
    const { size, text } = fitted(ctx, node.label, WIDTH - 42);
    ctx.font = `${size}px ${FONT}`;
    ctx.textAlign = "left";
    ctx.textBaseline = "middle";
    ctx.fillStyle = node.state === "locked" ? ink.quiet : ink.text;
    text.forEach((line, i) =>
      ctx.fillText(line, left + 35, y + (i - (text.length - 1) / 2) * size * 1.2));
    ctx.restore();
  }
  function edgeLook(edge) {
    const near = selected && (edge.from === selected || edge.to === selected);
    const shown = !lit || (lit.has(edge.from) && lit.has(edge.to));
    const span = nodes.get(edge.to).y - nodes.get(edge.from).y; // long edges stay in the back
    return {
      id: edge.id,
      width: near ? 2.4 : 1.2,
      color: { color: near ? ink.accent : selected && shown ? ink["edge-strong"] : ink.edge,
        opacity: !shown ? 0.15 : near ? 1 : Math.max(0.4, 1.15 - span / 700), inherit: false },
    };
  }

  readInk();
  const edges = new vis.DataSet(course.edges.map((edge, id) => ({ ...edge, id })));
  const network = new vis.Network(at("map"), {
    nodes: new vis.DataSet(course.nodes.map((node) => ({ ...node,
      ctxRenderer: ({ ctx, id, x, y, state }) => ({
        drawNode: () => drawNode(ctx, nodes.get(id), x, y, state.hover),
        nodeDimensions: { width: WIDTH, height: HEIGHT },
      }) }))),
    edges,
  }, {
    physics: false,
    edges: { arrows: { to: { enabled: true, scaleFactor: 0.45 } }, hoverWidth: 0, selectionWidth: 0,
      smooth: { type: "cubicBezier", forceDirection: "vertical", roundness: 0.5 } },
    interaction: { dragNodes: false, hover: true, hoverConnectedEdges: false,
      selectConnectedEdges: false, zoomSpeed: 0.6 },
  });
  window.network = network;

  function paint() {
    edges.update(course.edges.map((edge, id) => edgeLook({ ...edge, id })));
    network.redraw();
  }
  function light(ids) {
    lit = ids && new Set(ids);
    paint();
  }
  function ancestors(id, found = new Set()) {
    for (const each of before.get(id)) if (!found.has(each)) ancestors(each, found.add(each));
    return found;
  }

  // ---- moving about ----
  const motion = () => (calm.matches ? false : { duration: 350, easingFunction: "easeInOutQuad" });
  function fit(animation) {
    network.fit({ animation, maxZoomLevel: 1.15 });
  }
  function zoom(factor) {
    network.moveTo({ scale: Math.min(2.5, Math.max(0.1, network.getScale() * factor)),
      animation: motion() });
  }
  function reveal(id, animation) {
    const { x, y } = nodes.get(id);
    const spot = network.canvasToDOM({ x, y });
    const room = at("map").getBoundingClientRect();
    const inside = spot.x > 90 && spot.x < room.width - 90 && spot.y > 40 && spot.y < room.height - 40;
    const scale = Math.max(network.getScale(), READABLE);
    if (!inside || scale > network.getScale()) network.moveTo({ position: { x, y }, scale, animation });
  }
  function firstView() {
    fit(false);
    if (network.getScale() >= READABLE - 0.05) return;
    const now = nodes.get(STATES.map((state) => inState(state)[0]).find(Boolean));
    const room = at("map").getBoundingClientRect(), scale = Math.max(READABLE, 0.75);
    const within = (axis, middle, length) => { // no empty space beyond the first and last node
      const places = course.nodes.map((node) => node[axis]);
      const reach = Math.max(0, length / 2 / scale - 130);
      const low = Math.min(...places) + reach, high = Math.max(...places) - reach;
      return low > high ? (low + high) / 2 : Math.min(high, Math.max(low, middle));
    };
    const position = { x: within("x", now.x, room.width), y: within("y", now.y, room.height) };
    network.moveTo({ position, scale, animation: false });
  }
  function beside(id, key) {
    const here = nodes.get(id);
    const sideways = key === "ArrowLeft" || key === "ArrowRight";
    const sign = key === "ArrowLeft" || key === "ArrowUp" ? -1 : 1;
    const reach = (node) => {
      const along = (sideways ? node.x - here.x : node.y - here.y) * sign;
      const off = Math.abs(sideways ? node.y - here.y : node.x - here.x);
      return along <= 0 || (sideways && off) ? Infinity : along * 3 + off;
    };
    const nearest = course.nodes.reduce((a, b) => (reach(b) < reach(a) ? b : a));
    return reach(nearest) === Infinity ? id : nearest.id;
  }

  // ---- choosing ----
  function select(id) {
    if ((id ?? "") === decodeURIComponent(location.hash.slice(1))) show();
    else location.hash = id ?? "";
  }
  function show(animation = motion()) {
    const asked = decodeURIComponent(location.hash.slice(1));
    selected = nodes.has(asked) ? asked : null;
    const panel = at("panel");
    const node = nodes.get(selected);
    if (panel.contains(document.activeElement)) panel.focus(); // what had it goes away
    at("said").textContent = node ? `${node.label}: ${words[node.state]}` : words.overview;
    panel.classList.toggle("overview", !selected);
    panel.replaceChildren(...(node ? about(node) : overview()));
    panel.scrollTop = 0;
    clearSearch();
    light(selected && [selected, ...ancestors(selected), ...after.get(selected)]);
    network.setSize("100%", "100%");
    network.redraw();
    if (selected) reveal(selected, animation);
  }

  // ---- searching ----
  function matches(text) {
    const asked = text.toLowerCase().split(/\s+/).filter(Boolean);
    return course.nodes.filter((node) => asked.every((word) => node.find.includes(word)));
  }
  function search() {
    const text = at("search").value.trim();
    const found = text ? matches(text) : [];
    at("found").hidden = !text;
    at("found").className = "nodes";
    at("found").replaceChildren(...(found.length ? found.map((node) => nodeButton(node.id))
      : [make("p", {}, words.nothing)]));
    light(text ? found.map((node) => node.id) : null);
  }
  function clearSearch() {
    at("search").value = "";
    at("found").hidden = true;
  }
  at("search").oninput = search;
  at("finder").onkeydown = (event) => {
    const buttons = [...at("found").querySelectorAll("button")];
    const here = buttons.indexOf(document.activeElement);
    if (event.key === "Escape") show();
    else if (event.key === "Enter" && here < 0) buttons[0]?.click();
    else if (event.key === "ArrowDown") (buttons[here + 1] ?? buttons[0])?.focus();
    else if (event.key === "ArrowUp") (buttons[here - 1] ?? at("search")).focus();
    else return;
    event.preventDefault();
  };

  // ---- starting ----
  for (const place of document.querySelectorAll("[data-word]")) {
    place.textContent = words[place.dataset.word];
  }
  for (const place of document.querySelectorAll("[data-label]")) {
    place.setAttribute("aria-label", words[place.dataset.label]);
    if (place.tagName === "BUTTON") place.title = words[place.dataset.label];
  }
  at("search").placeholder = words.search;
  at("tally").textContent = words.known_of.replace("{all}", course.nodes.length)
    .replace("{known}", course.nodes.filter(isKnown).length);
  at("legend").querySelector("summary").append(...STATES.map((state) =>
    make("span", {}, glyph(state), words[state])));
  at("legend").querySelector("ul").append(...STATES.map((state) =>
    make("li", {}, glyph(state), make("b", {}, words[state]),
      make("span", {}, words[`${state}_means`]))));
  at("closer").onclick = () => zoom(1.3);
  at("farther").onclick = () => zoom(1 / 1.3);
  at("fit").onclick = () => fit(motion());
  at("map").onkeydown = (event) => {
    if (event.key === "Escape") select(null);
    else if (event.key.startsWith("Arrow")) {
      select(selected ? beside(selected, event.key) : course.nodes[0].id);
    } else return;
    event.preventDefault();
  };
  network.on("click", (event) => select(event.nodes[0] ?? null));
  network.on("hoverNode", () => { at("map").style.cursor = "pointer"; });
  network.on("blurNode", () => { at("map").style.cursor = ""; });
  dark.addEventListener("change", () => { readInk(); paint(); });
  addEventListener("hashchange", () => show());
  show(false);
  firstView();
  if (selected) reveal(selected, false);
})();

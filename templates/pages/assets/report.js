// What a report's page does beyond being read: a bar with the summary, tables that can be sorted, comments that can be filtered.
"use strict";

const copyOf = id => document.getElementById(id)?.content.cloneNode(true);

// The bar shows once the cards that it repeats are out of sight.
const bar = copyOf("report-bar")?.firstElementChild, cards = document.querySelector(".cards");
if (bar && cards) {
  bar.hidden = true;
  document.body.prepend(bar);
  new IntersectionObserver(seen => { bar.hidden = seen[0].isIntersecting || seen[0].boundingClientRect.top > 0; }).observe(cards);
}

// Numbers are written as the reader writes them, with a comma or a point; what holds none sorts last either way.
const numberOf = text => {
  const found = /[−+-]?\d+(?:[.,]\d+)?/.exec(text.replace(/(\d)[\u00a0\u202f](?=\d)/g, "$1"));
  return found ? Number(found[0].replace("−", "-").replace(",", ".")) : null;
};
const valueOf = (row, column) => {
  const cell = row.cells[column];
  return cell.classList.contains("number") ? numberOf(cell.textContent) : cell.textContent.trim();
};
const compare = (a, b, sign) => a === b ? 0 : a === null ? 1 : b === null ? -1 : sign * (typeof a === "string" ? a.localeCompare(b, document.documentElement.lang) : a - b);

for (const table of document.querySelectorAll(".table > table")) {
  const body = table.tBodies[0], order = [...body.rows], heads = [...table.tHead?.rows[0].cells ?? []];
  if (order.length < 2) continue;
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    const first = head.classList.contains("number") ? "descending" : "ascending", second = first === "ascending" ? "descending" : "ascending";
    button.addEventListener("click", () => {
      const was = head.getAttribute("aria-sort"), now = was === first ? second : was === second ? null : first;
      for (const each of heads) each.removeAttribute("aria-sort");
      if (now) head.setAttribute("aria-sort", now);
      const sign = now === "descending" ? -1 : 1;
      body.append(...now ? [...order].sort((a, b) => compare(valueOf(a, column), valueOf(b, column), sign)) : order);
    });
  });
}

const fields = [...document.querySelectorAll(".field")], filter = copyOf("comment-filter");
if (filter && fields.length > 0) {
  const [bySection, byFeeling] = filter.querySelectorAll("select"), count = filter.querySelector("output");
  const said = [...document.querySelectorAll(".field .said")];
  for (const field of fields) bySection.add(new Option(field.querySelector("h3").textContent));
  for (const feeling of new Set(said.map(each => each.dataset.feeling).filter(Boolean))) byFeeling.add(new Option(feeling));
  byFeeling.closest("label").hidden = byFeeling.length < 2;
  bySection.closest("label").hidden = bySection.length < 3;
  const show = () => {
    for (const field of fields) {
      const fits = bySection.selectedIndex === 0 || field.querySelector("h3").textContent === bySection.value;
      for (const each of field.querySelectorAll(".said")) each.hidden = !fits || byFeeling.selectedIndex > 0 && each.dataset.feeling !== byFeeling.value;
      field.hidden = !field.querySelector(".said:not([hidden])");
    }
    count.value = said.filter(each => !each.hidden).length;
  };
  for (const select of [bySection, byFeeling]) select.addEventListener("change", show);
  show();
  fields[0].before(filter);
}

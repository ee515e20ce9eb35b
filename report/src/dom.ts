/** Elements made in one expression. Text is always text: nothing here reads HTML. */

type Attributes = Record<string, string | number | boolean | undefined | ((event: never) => void)>;
export type Child = Node | string | number | null | undefined | readonly Child[];

const SVG = "http://www.w3.org/2000/svg";

export function h<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  return fill(document.createElement(name), attributes, children);
}

export function s<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: Child[]
): SVGElementTagNameMap[K] {
  return fill(document.createElementNS(SVG, name), attributes, children);
}

function fill<E extends Element>(element: E, attributes: Attributes, children: Child[]): E {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") {
      element.addEventListener(name, value as EventListener);
    } else if (value === true) {
      element.setAttribute(name, "");
    } else if (value !== undefined && value !== false) {
      element.setAttribute(name, String(value));
    }
  }
  append(element, children);
  return element;
}

function append(element: Element, child: Child): void {
  if (child === null || child === undefined) {
    return;
  }
  if (child instanceof Node) {
    element.append(child);
  } else if (typeof child === "string" || typeof child === "number") {
    element.append(String(child));
  } else {
    child.forEach((each) => append(element, each));
  }
}

/** A link to a place in the page. */
export function link(to: string, ...children: Child[]): HTMLAnchorElement {
  return h("a", { href: to }, ...children);
}

/** A table with a caption, whose first cell of each row heads the row. */
export function table(caption: string, heads: Child[], rows: Child[][], numeric: number[] = []): HTMLElement {
  const side = (column: number) => (numeric.includes(column) ? "number" : undefined);
  return h(
    "div",
    { class: "scroll", tabindex: 0, role: "region", "aria-label": caption },
    h(
      "table",
      {},
      h("caption", {}, caption),
      h("thead", {}, h("tr", {}, heads.map((head, i) => h("th", { scope: "col", class: side(i) }, head)))),
      h(
        "tbody",
        {},
        rows.map((row) =>
          h(
            "tr",
            {},
            row.map((cell, i) =>
              i === 0 ? h("th", { scope: "row", class: side(i) }, cell) : h("td", { class: side(i) }, cell),
            ),
          ),
        ),
      ),
    ),
  );
}

/** A number with groups of three. */
export function grouped(value: number): string {
  return value.toLocaleString("en-US");
}

/** Tells those who cannot see what has changed. */
export function announce(text: string): void {
  const region = document.getElementById("announce");
  if (region) {
    region.textContent = text;
  }
}

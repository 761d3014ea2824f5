// The course in one file: a page of it is put together from the files inside, with its style sheets, scripts and pictures.
// Where the course is a folder, this script is not there and pages are simply opened.

(function (sn) {
  "use strict";

  const files = /** @type {Record<string, string>} */ (sn.files);

  /** A path without the way up to it. @param {string} path */
  const flat = (path) => path.replace(/^(?:\.\.?\/)+/, "").replace(/[?#].*$/, "");
  /** @param {string} text */
  const script = (text) => text.replace(/<\//g, "<\\/");

  /** The page of a path, ready to be shown; "" where there is none. @param {string} path */
  function page(path) {
    const text = files[flat(path)];
    if (!text) return "";
    return text
      .replace(/<link rel="stylesheet" href="([^"]+)">/g, (tag, href) => (files[flat(href)] ? `<style>${files[flat(href)]}</style>` : tag))
      .replace(/<script src="([^"]+)"><\/script>/g, (tag, src) => (files[flat(src)] ? `<script>${script(files[flat(src)])}</script>` : tag))
      .replace(/ (src|poster|href)="([^"#][^"]*)"/g, (attribute, name, value) =>
        /^data:/.test(files[flat(value)] || "") ? ` ${name}="${files[flat(value)]}"` : attribute);
  }

  sn.single = { page, has: (/** @type {string} */ path) => flat(path) in files };
})(/** @type {any} */ (window).songngu = /** @type {any} */ (window).songngu || {});

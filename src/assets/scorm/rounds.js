// Which terms a round of practice asks, how, and what is offered beside the right one. Pure but for chance, which is given.
//
// A term's box says how well it is known: 1 looked up or missed, 2 known once, 3 known. Box 1 is due at once, the others in
// a later sitting: what was answered in this sitting rests.

/**
 * @typedef {object} TermWords
 * @property {string} form
 * @property {string} [def]
 * @property {[string, string, string][]} [says]   before the term, the term, after it
 *
 * @typedef {object} Term
 * @property {string} id
 * @property {TermWords} src
 * @property {TermWords} tgt
 * @property {string} [ipa]
 * @property {string} [image]
 * @property {string} kind        domain and word class
 * @property {number[]} lessons
 * @property {number[]} [never]   terms that share a form with it
 *
 * @typedef {"equivalent" | "definition" | "picture" | "gap" | "listen"} Way
 *
 * @typedef {object} Task
 * @property {number} term
 * @property {Way} way
 * @property {"src" | "tgt"} asked      the language of what is shown
 * @property {"src" | "tgt"} offered    the language of the choices
 * @property {number[]} choices         terms, the right one among them
 */

(function (sn) {
  "use strict";

  const ROUND = 10;
  const CHOICES = 4;

  /** @template T @param {T[]} list @param {() => number} chance @returns {T[]} */
  function shuffled(list, chance) {
    const left = list.slice();
    const out = [];
    while (left.length > 0) out.push(left.splice(Math.floor(chance() * left.length), 1)[0]);
    return out;
  }

  /**
   * The terms of a round: what is due, then new ones of lessons that were read, then other new ones, then what is known.
   * @param {Term[]} terms
   * @param {Map<number, number>} boxes
   * @param {Set<number>} seen       lessons
   * @param {Set<number>} rested     terms that were answered in this sitting
   * @param {() => number} chance
   * @returns {number[]}
   */
  function pick(terms, boxes, seen, rested, chance) {
    /** @type {number[][]} */
    const groups = [[], [], [], [], []];
    terms.forEach((term, i) => {
      const box = boxes.get(i) || 0;
      if (box === 1) groups[0].push(i);
      else if (rested.has(i)) return;
      else if (box === 2) groups[1].push(i);
      else if (box === 0) groups[term.lessons.some((lesson) => seen.has(lesson)) ? 2 : 3].push(i);
      else groups[4].push(i);
    });
    return groups.flatMap((group) => shuffled(group, chance)).slice(0, ROUND);
  }

  /**
   * What is offered beside a term: of the same domain and word class first, never one that shares a form with it.
   * @param {Term[]} terms
   * @param {number} right
   * @param {"src" | "tgt"} side
   * @param {() => number} chance
   */
  function choices(terms, right, side, chance) {
    const never = new Set([right, ...(terms[right].never || [])]);
    const [domain, word] = terms[right].kind.split("/");
    const near = (/** @type {number} */ i) => {
      const [other, otherWord] = terms[i].kind.split("/");
      return (otherWord === word ? 0 : 2) + (other === domain ? 0 : 1);
    };
    const others = shuffled(terms.map((_, i) => i).filter((i) => !never.has(i)), chance);
    others.sort((a, b) => near(a) - near(b));
    const list = [right];
    const forms = new Set([terms[right][side].form.toLowerCase()]);
    for (const other of others) {
      const form = terms[other][side].form.toLowerCase();
      if (list.length < CHOICES && !forms.has(form)) {
        forms.add(form);
        list.push(other);
      }
    }
    return shuffled(list, chance);
  }

  /**
   * @param {Term[]} terms
   * @param {number} term
   * @param {{ src: boolean, tgt: boolean }} voices   whether the browser can say the language
   * @param {() => number} chance
   * @returns {Task}
   */
  function task(terms, term, voices, chance) {
    const own = terms[term];
    /** @type {{ way: Way, asked: "src" | "tgt", offered: "src" | "tgt" }[]} */
    const ways = [{ way: "equivalent", asked: "src", offered: "tgt" }, { way: "equivalent", asked: "tgt", offered: "src" }];
    for (const side of /** @type {("src" | "tgt")[]} */ (["src", "tgt"])) {
      const other = side === "src" ? "tgt" : "src";
      if (own[side].def) ways.push({ way: "definition", asked: side, offered: other });
      if ((own[side].says || []).length > 0) ways.push({ way: "gap", asked: side, offered: side });
      if (voices[side]) ways.push({ way: "listen", asked: side, offered: side });
      if (own.image) ways.push({ way: "picture", asked: side, offered: side });
    }
    const chosen = ways[Math.floor(chance() * ways.length)];
    return { term, ...chosen, choices: choices(terms, term, chosen.offered, chance) };
  }

  /** The box after an answer. @param {number} box @param {boolean} right */
  const next = (box, right) => (right ? Math.min(3, Math.max(1, box) + 1) : 1);

  sn.rounds = { pick, choices, task, next };
})(/** @type {any} */ (window).songngu = /** @type {any} */ (window).songngu || {});

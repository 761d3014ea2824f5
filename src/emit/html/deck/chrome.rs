//! What stands around the slides: buttons, progress, help, the words that the script speaks.
//! All of it is there in the page; the script only shows and hides it, and without the script none of it is shown.

use serde_json::json;

use crate::lang::Side;

use super::super::BlockWriter;
use super::{Page, empty, side_name};

/// The buttons of the bar: what they do, the sign on them, the message that names them.
const BUTTONS: [(&str, &str, &str); 7] = [
    ("previous", "‹", "deck-previous"),
    ("next", "›", "deck-next"),
    ("overview", "▦", "deck-overview"),
    ("language", "⇄", "deck-language"),
    ("presenter", "▣", "deck-presenter"),
    ("fullscreen", "⛶", "deck-fullscreen"),
    ("help", "?", "deck-help"),
];

/// Keys and what they do, as the help shows them.
const KEYS: [(&str, &str); 12] = [
    ("→  PageDown  Space", "deck-next"),
    ("←  PageUp", "deck-previous"),
    ("Home", "deck-first"),
    ("End", "deck-last"),
    ("Esc  O", "deck-overview"),
    ("P", "deck-presenter"),
    ("L", "deck-language"),
    ("F", "deck-fullscreen"),
    ("B  .", "deck-black"),
    ("W", "deck-white"),
    ("N", "deck-notes"),
    ("?", "deck-help"),
];

/// Messages that the script needs, with `{n}` and `{total}` where it puts numbers.
const SPOKEN: [(&str, &str); 10] = [
    ("slide", "deck-slide-of"),
    ("overview", "deck-overview"),
    ("blocked", "deck-blocked"),
    ("presenter", "deck-presenter"),
    ("notes", "deck-notes"),
    ("noNotes", "deck-no-notes"),
    ("nextSlide", "deck-next"),
    ("end", "deck-end"),
    ("timer", "deck-timer"),
    ("reset", "deck-reset"),
];

impl Page<'_> {
    pub(super) fn chrome(&self, w: &mut BlockWriter<'_>) {
        let first = self.deck.order.first().copied().unwrap_or(Side::Source);
        let label = |id: &str| self.plain(id);
        w.html.open("nav", &[("class", "bar"), ("id", "bar"), ("aria-label", &label("deck-controls"))]);
        for (action, sign, id) in BUTTONS {
            if action == "language" && !self.deck.is_bilingual() {
                continue;
            }
            let name = label(id);
            let button = [("type", "button"), ("data-do", action), ("aria-label", name.as_str()), ("title", &name)];
            w.html.open("button", &button);
            w.html.leaf("span", &[("aria-hidden", "true")], sign);
            w.html.close("button");
        }
        w.html.close("nav");
        w.html.open("div", &[("class", "progress"), ("aria-hidden", "true")]);
        w.html.leaf("span", &[("id", "progress")], "");
        w.html.close("div");
        w.html.leaf("p", &[("id", "live"), ("class", "only-heard"), ("aria-live", "polite")], "");
        self.help(w);
        let words =
            serde_json::Value::Object(SPOKEN.iter().map(|(key, id)| ((*key).to_owned(), json!(label(id)))).collect());
        let shown = serde_json::Value::Object(self.shown().into_iter().map(|(key, text)| (key, json!(text))).collect());
        let attrs = [
            ("id", "words"),
            ("data-words", &*words.to_string()),
            ("data-shown", &*shown.to_string()),
            ("data-first", side_name(first)),
        ];
        w.html.open("div", &attrs);
        w.html.close("div");
        empty(&mut w.html, "div", "curtain");
    }

    /// A label in the languages of the deck, as one plain text.
    fn plain(&self, id: &str) -> String {
        let texts: Vec<String> = self.deck.order.iter().map(|side| self.cx.labels.get(*side, id).text).collect();
        texts.join(" / ")
    }

    /// What is said when the language changes, by the value of `data-show`.
    fn shown(&self) -> Vec<(String, String)> {
        let project = self.cx.project;
        let own = |side: Side| project.lang(side).map(|lang| self.cx.labels.own_name(side, lang)).unwrap_or_default();
        let mut shown: Vec<(String, String)> =
            self.deck.order.iter().map(|side| (side_name(*side).to_owned(), own(*side))).collect();
        shown.push(("both".to_owned(), self.plain("out-both")));
        shown
    }

    fn help(&self, w: &mut BlockWriter<'_>) {
        w.html.open("dialog", &[("id", "help"), ("aria-labelledby", "help-title")]);
        w.html.leaf("h2", &[("id", "help-title")], &self.plain("deck-help"));
        w.html.open("table", &[]);
        for (keys, id) in KEYS.iter().filter(|(_, id)| *id != "deck-language" || self.deck.is_bilingual()) {
            w.html.open("tr", &[]);
            w.html.open("th", &[("scope", "row")]);
            for key in keys.split("  ") {
                w.html.leaf("kbd", &[], key);
                w.html.text(" ");
            }
            w.html.close("th");
            w.html.leaf("td", &[], &self.plain(id));
            w.html.close("tr");
        }
        w.html.close("table");
        w.html.open("label", &[]);
        w.html.open("input", &[("type", "checkbox"), ("id", "letters"), ("checked", "checked")]);
        w.html.text(" ");
        w.html.text(&self.plain("deck-letters"));
        w.html.close("label");
        w.html.leaf("p", &[], &self.plain("deck-teachers-copy"));
        w.html.leaf("button", &[("type", "button"), ("data-do", "close-help")], &self.plain("out-close"));
        w.html.close("dialog");
    }
}

//! The signs of the callouts, drawn by us on a grid of 24: shape and sign differ, so none depends on colour.
//! Their colours are in the style sheet.

use crate::doc::CalloutKind;

use super::Html;

/// Writes the sign of a kind. The word beside it says the same, so it is hidden from voices.
pub fn write(html: &mut Html, kind: CalloutKind) {
    let (outline, sign) = drawing(kind);
    html.open("svg", &[("class", "icon"), ("viewBox", "0 0 24 24"), ("aria-hidden", "true"), ("focusable", "false")]);
    html.open("path", &[("class", "shape"), ("d", outline)]);
    html.close("path");
    html.open("path", &[("class", "sign"), ("d", sign)]);
    html.close("path");
    html.close("svg");
}

/// The outline and what stands in it.
fn drawing(kind: CalloutKind) -> (&'static str, &'static str) {
    const TRIANGLE: &str = "M12 2.5 22.5 21h-21z";
    const DISC: &str = "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20z";
    const SHEET: &str = "M5 2h14v20H5z";
    const MARK: &str = "M12 9v5.5M12 17.2v1.4";
    match kind {
        // An octagon with a bolt.
        CalloutKind::Danger => ("M8 2h8l6 6v8l-6 6H8l-6-6V8z", "M13 5.5 8.5 12.5h3l-1 6 5-7.5h-3z"),
        CalloutKind::Warning => (TRIANGLE, MARK),
        // A diamond with the same mark.
        CalloutKind::Caution => ("M12 1.5 22.5 12 12 22.5 1.5 12z", "M12 6.5v7M12 16.2v1.4"),
        // A flag.
        CalloutKind::Important => ("M5 2h2v20H5z", "M7 4h12l-3 4.5 3 4.5H7z"),
        CalloutKind::Note => (DISC, "M12 10.5v7M12 6.6v1.4"),
        // A bulb.
        CalloutKind::Tip => ("M12 2a7 7 0 0 0-4 12.7V17h8v-2.3A7 7 0 0 0 12 2z", "M8.5 19.5h7M10 22h4"),
        CalloutKind::Example => (SHEET, "M8 7h8M8 11h8M8 15h5"),
        CalloutKind::Procedure => (SHEET, "M8 7h1.5M12 7h4.5M8 12h1.5M12 12h4.5M8 17h1.5M12 17h4.5"),
    }
}

//! What a slide must know of its layouts: which placeholder takes the title, the text, the number, and where things stand.
//! Our own layouts are `master`, those of a school are read by `template`.

use super::master::{self, Area};

/// A placeholder as slides name it (`p:ph`). Empty: without the attribute.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Hole {
    pub kind: String,
    pub index: String,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    /// The part, such as `slideLayouts/slideLayout1.xml`, below `ppt/`.
    pub part: String,
    pub title: Hole,
    pub text: Option<Hole>,
    pub number: Option<Hole>,
    /// Where text and objects stand.
    pub body: Area,
    /// Where a picture stands beside text.
    pub picture: Area,
    /// Where text stands beside a picture, if the layout does not say so itself.
    pub beside: Option<Area>,
}

/// The layouts by their place: `master::TITLE` and its neighbours.
#[derive(Clone, Debug, PartialEq)]
pub struct Looks {
    pub layouts: [Layout; 4],
    /// A school's: its colours are its own.
    pub borrowed: bool,
}

impl Looks {
    /// Ours.
    pub fn own() -> Looks {
        Looks { layouts: [0, 1, 2, 3].map(master::own_layout), borrowed: false }
    }

    /// The share of its size that text has where the body is narrower than ours, in thousandths of a percent.
    pub fn scale(&self) -> Option<String> {
        let share = self.layouts[master::CONTENT].body.width * 100 / master::body().width;
        (share < 97).then(|| (share.max(50) * 1000).to_string())
    }
}

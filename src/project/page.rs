//! The printed page: profiles as data (`nd30` follows Decree 30/2020), and what `[page]` of `course.toml` changes in them.
//! Setting text on it is each writer's work.

use super::table::Table;

/// Where the number of a page stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageNumber {
    /// Centred at the top, not on the first page: Decree 30/2020, appendix I.
    Top,
    Bottom,
}

/// Type in points, a line's height included.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Type {
    pub size: f64,
    pub line: f64,
}

/// A page. Lengths in millimetres.
#[derive(Clone, Debug, PartialEq)]
pub struct PageProfile {
    pub name: &'static str,
    pub width: f64,
    pub height: f64,
    pub top: f64,
    pub bottom: f64,
    pub left: f64,
    pub right: f64,
    /// Between the two languages.
    pub gap: f64,
    pub font: String,
    /// The course or the decree names the font: it is looked for on the system.
    pub font_chosen: bool,
    pub number: PageNumber,
    pub text: Type,
    /// Type of two columns.
    pub columns: Type,
    /// Whether two columns want the page on its side.
    pub turned: bool,
    /// Type of two columns where a page that wants to lie stands all the same.
    pub narrow: Type,
    /// What the course says: whether every page lies.
    pub lies: Option<bool>,
}

impl PageProfile {
    /// The page on which two columns stand, or one.
    pub fn oriented(&self, columns: bool) -> PageProfile {
        let mut page = self.clone();
        let lies = self.lies.unwrap_or(columns && self.turned);
        if lies {
            (page.width, page.height) = (self.height, self.width);
        }
        if columns {
            page.text = if self.turned && !lies { self.narrow } else { self.columns };
        }
        page
    }

    /// What the margins leave.
    pub fn text_width(&self) -> f64 {
        self.width - self.left - self.right
    }

    pub fn text_height(&self) -> f64 {
        self.height - self.top - self.bottom
    }
}

/// The profiles; the first is the default.
fn profiles() -> [PageProfile; 3] {
    let modern = PageProfile {
        name: "modern",
        width: 210.0,
        height: 297.0,
        top: 18.0,
        bottom: 18.0,
        left: 20.0,
        right: 15.0,
        gap: 7.0,
        font: "Calibri".to_owned(),
        font_chosen: false,
        number: PageNumber::Bottom,
        text: Type { size: 11.0, line: 16.0 },
        columns: Type { size: 10.5, line: 15.0 },
        turned: false,
        narrow: Type { size: 10.5, line: 15.0 },
        lies: None,
    };
    let nd30 = PageProfile {
        name: "nd30",
        top: 20.0,
        bottom: 20.0,
        left: 30.0,
        gap: 8.0,
        font: "Times New Roman".to_owned(),
        font_chosen: true,
        number: PageNumber::Top,
        text: Type { size: 14.0, line: 19.0 },
        columns: Type { size: 13.0, line: 18.0 },
        turned: true,
        ..modern.clone()
    };
    let a5 = PageProfile {
        name: "a5",
        width: 148.0,
        height: 210.0,
        top: 14.0,
        bottom: 14.0,
        left: 16.0,
        right: 12.0,
        gap: 5.0,
        text: Type { size: 10.0, line: 14.5 },
        columns: Type { size: 9.0, line: 13.0 },
        ..modern.clone()
    };
    [modern, nd30, a5]
}

impl Default for PageProfile {
    fn default() -> PageProfile {
        let [modern, ..] = profiles();
        modern
    }
}

pub(super) fn read_page(table: Table<'_>) -> PageProfile {
    let choices = profiles().map(|profile| (profile.name, profile));
    let names: [(&str, usize); 3] = [0, 1, 2].map(|i| (choices[i].0, i));
    let mut page = table.choice("profile", &names).map_or_else(PageProfile::default, |i| choices[i].1.clone());
    if let Some((font, _)) = table.text("font") {
        page.font = font;
        page.font_chosen = true;
    }
    if let Some(size) = table.number_within("size", 7.0, 24.0) {
        for text in [&mut page.text, &mut page.columns, &mut page.narrow] {
            *text = Type { size, line: text.line * size / text.size };
        }
    }
    page.lies = table.choice("orientation", &[("portrait", false), ("landscape", true)]);
    let margins = [
        ("top", &mut page.top),
        ("bottom", &mut page.bottom),
        ("left", &mut page.left),
        ("right", &mut page.right),
        ("gap", &mut page.gap),
    ];
    for (key, margin) in margins {
        *margin = table.number_within(key, 0.0, 60.0).unwrap_or(*margin);
    }
    table.finish();
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_decree_turns_the_page_for_two_columns() {
        let [_, nd30, _] = profiles();
        let (one, two) = (nd30.oriented(false), nd30.oriented(true));
        assert_eq!((one.text_width(), two.text_width()), (165.0, 252.0));
        assert_eq!((one.text.size, two.text.size), (14.0, 13.0));
        let upright = PageProfile { lies: Some(false), ..nd30 }.oriented(true);
        assert_eq!((upright.text_width(), upright.text.size), (165.0, 10.5));
    }
}

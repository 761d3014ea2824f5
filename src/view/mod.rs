//! What goes on which page, slide and unit. Takes analysed lessons and gives page models that borrow from them;
//! bytes and markup are `emit`.

mod contents;
pub mod deck;
pub mod handout;
pub mod key;
mod marks;
mod medium;
mod mixed;
pub mod plan;
pub mod practice;
mod theme;
pub mod unit;

pub use contents::{Contents, LessonEntry, TermIndex};
pub use deck::Deck;
pub use handout::HandoutPage;
pub use marks::{Mark, marks};
pub use medium::{Medium, shown};
pub use mixed::mixed;
pub use theme::Theme;

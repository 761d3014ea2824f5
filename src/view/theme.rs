//! A course's own looks: files of its `theme/` folder that replace ours of the same name.
//! Putting them in place is `emit::html::Engine`.

use std::collections::BTreeMap;

/// Style sheets and templates that the course brings, by file name (`colours.css`, `page.html`). The driver reads them.
#[derive(Clone, Debug, Default)]
pub struct Theme {
    pub overrides: BTreeMap<String, String>,
}

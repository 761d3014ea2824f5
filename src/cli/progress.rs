//! Progress on long work: a bar where somebody watches, silence in a pipeline's log.
//! What happens is told by `driver::Event`; here it is drawn.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::driver::Event;
use crate::i18n::Message;
use crate::project::OutputKind;

use super::ui::Ui;

/// Draws the events of one run.
pub(super) struct Progress<'a> {
    ui: &'a Ui,
    bar: ProgressBar,
    /// What is being made, for the line under the bar.
    outputs: Vec<OutputKind>,
}

impl<'a> Progress<'a> {
    pub fn new(ui: &'a Ui, outputs: &[OutputKind]) -> Progress<'a> {
        let target = if ui.watched { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
        let bar = ProgressBar::with_draw_target(None, target);
        let template = format!("  {:<9}{{bar:24}} {{pos}}/{{len}}", ui.catalog.get("progress-check"));
        let style = ProgressStyle::with_template(&template).unwrap_or_else(|_| ProgressStyle::default_bar());
        bar.set_style(if ui.style.unicode { style.progress_chars("█▌░") } else { style.progress_chars("#>-") });
        Progress { ui, bar, outputs: outputs.to_vec() }
    }

    pub fn hear(&self, event: Event) {
        let catalog = &self.ui.catalog;
        match event {
            Event::Loaded { lessons, languages, glossaries, terms } => {
                let message = Message::new()
                    .count("lessons", lessons)
                    .count("languages", languages)
                    .count("glossaries", glossaries)
                    .count("terms", terms);
                self.line("progress-read", &catalog.format("progress-read-what", &message));
                self.bar.set_length(lessons as u64);
                if !self.outputs.is_empty() {
                    let names: Vec<String> =
                        self.outputs.iter().map(|kind| catalog.get(&format!("output-{}", kind.as_str()))).collect();
                    self.line("progress-make", &names.join(" · "));
                }
            }
            Event::LessonDone { done, total } => {
                self.bar.set_length(total as u64);
                self.bar.set_position(done as u64);
            }
            Event::Writing(_) => {}
        }
    }

    fn line(&self, id: &str, text: &str) {
        if !self.ui.quiet {
            self.ui.say(&format!("  {:<9}{text}\n", self.ui.catalog.get(id)));
        }
    }

    pub fn finish(self) {
        self.bar.finish_and_clear();
    }
}

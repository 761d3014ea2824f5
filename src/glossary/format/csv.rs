//! Reads a glossary from CSV: columns by name in any order, comma, semicolon or tab, with or without a byte order mark,
//! as spreadsheets save it. A wrong row is one finding and the rest goes on. Several files are put together in `merge`.

use crate::codec::csv::{Cell, Record, delimiter, quoted, records};
use crate::diag::{Finding, Fix, Rule};
use crate::glossary::common::is_common;
use crate::glossary::lint::{self, UNUSUAL_FORM};
use crate::glossary::{Concept, Designations, Form, Status};
use crate::lang::Lang;
use crate::source::{SourceFile, Span};

use super::cell::{forms, tidy};
use super::columns::{Column, column, near};

pub const BAD_HEADER: Rule = Rule::error("SN0040", "glossary-header");
pub const UNKNOWN_COLUMN: Rule = Rule::note("SN0041", "glossary-column");
pub const MISSPELT_COLUMN: Rule = Rule::warning("SN0042", "glossary-column-name");
pub const BAD_ROW: Rule = Rule::error("SN0043", "glossary-row");
pub const EMPTY_FORM: Rule = Rule::error("SN0044", "glossary-empty-form");
pub const BAD_VALUE: Rule = Rule::warning("SN0047", "glossary-value");

/// A concept, and whether its id was written or made from the English form.
pub struct Row {
    pub concept: Concept,
    pub written_id: bool,
}

struct Reader<'a> {
    file: &'a SourceFile,
    columns: Vec<Option<Column>>,
    /// The delimiter.
    mark: u8,
    shipped: bool,
    findings: Vec<Finding>,
}

/// The concepts of one file, and what is wrong with it.
pub fn read(file: &SourceFile, shipped: bool) -> (Vec<Row>, Vec<Finding>) {
    let (start, mark) = opening(&file.text);
    let mut reader = Reader { file, columns: Vec::new(), mark, shipped, findings: Vec::new() };
    let table = records(&file.text, start, mark);
    let Some((header, rows)) = table.split_first() else {
        reader.find(&BAD_HEADER, file.span().at_start());
        return (Vec::new(), reader.findings);
    };
    if !reader.read_header(header) {
        return (Vec::new(), reader.findings);
    }
    let rows: Vec<Row> = rows.iter().filter_map(|record| reader.read_row(record)).collect();
    // What ships with songngu is tidy; a test sees to it.
    if !shipped {
        let concepts: Vec<&Concept> = rows.iter().map(|row| &row.concept).collect();
        reader.findings.extend(lint::table(file, &concepts));
    }
    (rows, reader.findings)
}

/// Where the header starts, behind a byte order mark and the line `sep=;` that Excel understands; and the delimiter.
pub(super) fn opening(text: &str) -> (usize, u8) {
    let start = if text.starts_with('\u{FEFF}') { 3 } else { 0 };
    let first = text[start..].lines().find(|line| !line.trim().is_empty()).unwrap_or("");
    match first.trim().strip_prefix("sep=").map(str::as_bytes) {
        Some(&[mark]) => (start + text[start..].find('\n').map_or(text.len() - start, |at| at + 1), mark),
        _ => (start, delimiter(first)),
    }
}

impl Reader<'_> {
    fn span(&self, cell: &Cell) -> Span {
        Span::new(self.file.id, cell.range.start, cell.range.end)
    }

    /// Adds a finding and gives it back to be filled in.
    fn find(&mut self, rule: &'static Rule, span: Span) -> &mut Finding {
        self.findings.push(Finding::new(rule, span));
        self.findings.last_mut().expect("just pushed")
    }

    /// Whether the table can be read: at least one language has a column.
    fn read_header(&mut self, header: &Record) -> bool {
        self.columns = header.cells.iter().map(|cell| column(&cell.text)).collect();
        let span = Span::new(self.file.id, header.range.start, header.range.end);
        let languages = self.columns.iter().filter(|c| matches!(c, Some(Column::Preferred(_)))).count();
        if languages < 2 {
            let known = self.columns.iter().any(Option::is_some);
            self.find(&BAD_HEADER, span).variant = known.then_some("language");
            if languages == 0 {
                return false;
            }
        }
        for cell in &header.cells {
            let name = cell.text.trim();
            if name.is_empty() || column(name).is_some() {
                continue;
            }
            let span = self.span(cell);
            let finding = match near(name) {
                Some(near) => Finding::new(&MISSPELT_COLUMN, span).arg("near", near),
                None => Finding::new(&UNKNOWN_COLUMN, span),
            };
            self.findings.push(finding.arg("column", name));
        }
        for (at, cell) in header.cells.iter().enumerate() {
            if self.columns[at].is_some() && self.columns[..at].contains(&self.columns[at]) {
                let span = self.span(cell);
                self.findings.push(Finding::new(&BAD_HEADER, span).variant("twice").arg("column", cell.text.trim()));
                self.columns[at] = None;
            }
        }
        true
    }

    fn read_row(&mut self, record: &Record) -> Option<Row> {
        if record.cells.iter().all(|cell| cell.text.trim().is_empty()) {
            return None;
        }
        let span = Span::new(self.file.id, record.range.start, record.range.end);
        if !self.has_right_length(record, span) {
            return None;
        }
        let mut concept = self.empty_concept(span);
        let mut strict = None;
        for (at, cell) in record.cells.iter().enumerate() {
            if let Some(column) = self.columns.get(at).copied().flatten() {
                self.read_cell(column, cell, &mut concept, &mut strict);
            }
        }
        for (at, cell) in record.cells.iter().enumerate() {
            if let Some(Column::Definition(lang)) = self.columns.get(at).copied().flatten() {
                let span = self.span(cell);
                let own = concept.designations(lang);
                self.findings.extend(own.and_then(|own| lint::definition(own, lang, span)));
            }
        }
        self.keep_words(&mut concept);
        // A form in one language is an entry that somebody has begun: SN0206 asks for the other where it is used.
        if self.languages().all(|lang| concept.preferred(lang).is_none()) {
            self.find(&EMPTY_FORM, span);
            return None;
        }
        concept.strict = strict.unwrap_or_else(|| !is_everyday(&concept));
        let written_id = !concept.id.is_empty();
        if !written_id {
            concept.id = default_id(&concept);
        }
        Some(Row { concept, written_id })
    }

    /// A row with more cells than the header has lost its columns, most often by a comma without quotation marks.
    fn has_right_length(&mut self, record: &Record, span: Span) -> bool {
        if record.cells.iter().any(|cell| cell.unclosed) {
            self.find(&BAD_ROW, span).variant = Some("quote");
            return false;
        }
        let (have, want) = (record.cells.len(), self.columns.len());
        let spare = record.cells.iter().skip(want).any(|cell| !cell.text.trim().is_empty());
        let needed = self.columns.iter().rposition(|c| matches!(c, Some(Column::Preferred(_)))).map_or(0, |at| at + 1);
        if !spare && have >= needed {
            return true;
        }
        let finding = self.find(&BAD_ROW, span);
        finding.variant = (have < needed).then_some("short");
        finding.args.extend([("cells", have.into()), ("columns", want.into())]);
        false
    }

    fn empty_concept(&self, span: Span) -> Concept {
        Concept {
            id: String::new(),
            designations: Vec::new(),
            pos: String::new(),
            domain: String::new(),
            ipa: String::new(),
            image: String::new(),
            source: String::new(),
            note: String::new(),
            status: Status::Preferred,
            strict: true,
            exact_case: false,
            keep: None,
            span,
            shipped: self.shipped,
        }
    }

    fn read_cell(&mut self, column: Column, cell: &Cell, concept: &mut Concept, strict: &mut Option<bool>) {
        let text = tidy(&cell.text);
        if text.is_empty() {
            return;
        }
        match column {
            Column::Id => concept.id = text,
            Column::Preferred(lang) => {
                let mut all = self.read_forms(cell, concept).into_iter();
                let own = designations(concept, lang);
                own.preferred = all.next();
                own.admitted.splice(0..0, all);
            }
            Column::Admitted(lang) => {
                let all = self.read_forms(cell, concept);
                designations(concept, lang).admitted.extend(all);
            }
            Column::Forbidden(lang) => {
                let all = self.read_forms(cell, concept);
                designations(concept, lang).forbidden.extend(all);
            }
            Column::Definition(lang) => designations(concept, lang).definition = text,
            Column::Ipa => {
                let (span, mark) = (self.span(cell), self.mark);
                self.findings.extend(lint::ipa(&text, span, mark));
                concept.ipa = text;
            }
            Column::Pos => concept.pos = text,
            Column::Domain => concept.domain = text,
            Column::Image => concept.image = text,
            Column::Source => concept.source = text,
            Column::Note => concept.note = text,
            Column::Status => {
                concept.status = self.choice(cell, &STATUS).unwrap_or_default();
            }
            Column::Strict => *strict = self.choice(cell, &YES_NO),
            Column::Match => concept.exact_case = self.choice(cell, &MATCH).unwrap_or(false),
            Column::Keep => match text.parse::<Lang>() {
                Ok(lang) if text.len() == 2 => concept.keep = Some(lang),
                _ => self.wrong_value(cell, "en"),
            },
        }
    }

    fn read_forms(&mut self, cell: &Cell, concept: &mut Concept) -> Vec<Form> {
        let found = forms(&cell.text);
        let span = self.span(cell);
        if found.parted || found.brackets {
            let variant = found.brackets.then_some("brackets");
            let text = quoted(&found.forms.join("|"), self.mark);
            let finding = self.find(&UNUSUAL_FORM, span);
            finding.variant = variant;
            finding.args.push(("forms", found.forms.join(" | ").into()));
            // It is read so already; what brackets explain would be lost.
            finding.fix = (!found.brackets).then(|| Fix::safe("fix-forms", span, text));
        } else {
            self.findings.extend(lint::forms_cell(&cell.text, span, self.mark));
        }
        if let Some(pos) = found.pos.filter(|_| concept.pos.is_empty()) {
            concept.pos = pos.to_owned();
        }
        found.forms.into_iter().map(|text| Form { text, span }).collect()
    }

    /// The value of a cell that has few choices; anything else is a finding.
    fn choice<T: Copy>(&mut self, cell: &Cell, choices: &[(&str, T)]) -> Option<T> {
        let text = cell.text.trim().to_lowercase();
        let found = choices.iter().find(|(name, _)| *name == text).map(|(_, value)| *value);
        if found.is_none() {
            let names: Vec<&str> = choices.iter().map(|(name, _)| *name).collect();
            self.wrong_value(cell, &names.join(", "));
        }
        found
    }

    fn wrong_value(&mut self, cell: &Cell, choices: &str) {
        let span = self.span(cell);
        self.findings.push(Finding::new(&BAD_VALUE, span).arg("value", cell.text.trim()).arg("choices", choices));
    }

    /// `keep = en` with an empty Vietnamese cell: the English word is the Vietnamese term.
    fn keep_words(&self, concept: &mut Concept) {
        let Some(kept) = concept.keep.and_then(|lang| concept.designations(lang)).and_then(|d| d.preferred.clone())
        else {
            return;
        };
        for lang in self.languages() {
            if concept.preferred(lang).is_none() {
                designations(concept, lang).preferred = Some(kept.clone());
            }
        }
    }

    fn languages(&self) -> impl Iterator<Item = Lang> + use<> {
        let languages: Vec<Lang> = self
            .columns
            .iter()
            .filter_map(|column| match column {
                Some(Column::Preferred(lang)) => Some(*lang),
                _ => None,
            })
            .collect();
        languages.into_iter()
    }
}

const STATUS: [(&str, Status); 3] =
    [("preferred", Status::Preferred), ("proposed", Status::Proposed), ("deprecated", Status::Deprecated)];
const YES_NO: [(&str, bool); 2] = [("yes", true), ("no", false)];
const MATCH: [(&str, bool); 2] = [("fold", false), ("exact-case", true)];

fn designations(concept: &mut Concept, lang: Lang) -> &mut Designations {
    let at = concept.designations.iter().position(|(l, _)| *l == lang).unwrap_or_else(|| {
        concept.designations.push((lang, Designations::default()));
        concept.designations.len() - 1
    });
    &mut concept.designations[at].1
}

/// A common English word by itself has senses that are no term.
fn is_everyday(concept: &Concept) -> bool {
    concept.preferred(Lang::en()).is_some_and(|form| is_common(&form.to_lowercase()))
}

fn default_id(concept: &Concept) -> String {
    let first = concept.designations.iter().find_map(|(lang, _)| concept.preferred(*lang));
    concept.preferred(Lang::en()).or(first).unwrap_or("").to_lowercase().replace(' ', "_")
}

#[cfg(test)]
mod tests;

//! A school's own presentation as template (`[deck] template`): its masters, layouts, themes and size are kept, its slides are
//! not. Which of its layouts takes what is told by their types (ECMA-376 part 1, 19.7.15) and placeholders.

use std::collections::{BTreeMap, BTreeSet};

use crate::codec::xml::{Element, parse};
use crate::codec::zip::Archive;
use crate::diag::Rule;
use crate::emit::office::{Package, Relation, relations};
use crate::world::{join, parent};

use super::looks::{Hole, Layout, Looks};
use super::master::{Area, EMU};
use super::package::notes_parts;

/// The template cannot be used; our own looks are. Argument: `file`. Variants: `missing`, `damaged`, `layout`.
pub const BAD_TEMPLATE: Rule = Rule::warning("SN0910", "template-not-usable");

/// Bytes unpacked that a template may have.
const LARGEST: u64 = 64 << 20;
const MAIN: &str = "ppt/presentation.xml";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SLIDES: &str = "http://schemas.openxmlformats.org/presentationml/2006/main";

pub struct Template {
    pub looks: Looks,
    /// Parts that are kept: name, type, bytes.
    parts: Vec<(String, Option<String>, Vec<u8>)>,
    /// See `without_slides`.
    presentation: [String; 3],
    relations: Vec<Relation>,
    /// Below `ppt/`.
    notes_master: Option<String>,
}

/// The parts of a file, unpacked.
struct File {
    parts: BTreeMap<String, Vec<u8>>,
    endings: BTreeMap<String, String>,
    kinds: BTreeMap<String, String>,
}

impl Template {
    /// Reads a `.pptx` or `.potx`. The error is a variant of `BAD_TEMPLATE`.
    pub fn read(bytes: Vec<u8>) -> Result<Template, &'static str> {
        let file = File::open(bytes).ok_or("damaged")?;
        let text = file.text(MAIN).ok_or("damaged")?;
        let root = parse(text).map_err(|_| "damaged")?;
        let all = file.relations(MAIN);
        let master = root.child("sldMasterIdLst").and_then(|list| list.children.first()).and_then(relation_of);
        let master = all.iter().find(|one| Some(one.id.as_str()) == master).map(|one| one.target.clone());
        let looks = looks(&file, &master.ok_or("damaged")?).ok_or("layout")?;
        let kept: Vec<Relation> =
            all.into_iter().filter(|one| KEPT.contains(&one.kind.as_str()) && !one.external).collect();
        let notes_master = kept.iter().find(|one| one.kind == "notesMaster");
        let notes_master = notes_master.and_then(|one| one.target.strip_prefix("ppt/")).map(str::to_owned);
        let mut names = BTreeSet::new();
        kept.iter().for_each(|one| file.reach(one, &mut names));
        let parts = names.into_iter().filter_map(|name| {
            let bytes = file.parts.get(&name)?.clone();
            Some((name.clone(), file.kind(&name), bytes))
        });
        let (parts, presentation) = (parts.collect(), without_slides(text, &root));
        // Named from the root: nothing depends on where the presentation lies.
        let relations = kept.into_iter().map(|one| Relation { target: format!("/{}", one.target), ..one }).collect();
        Ok(Template { looks, parts, presentation, relations, notes_master })
    }

    /// The master of notes that the template has.
    pub fn notes_master(&self) -> Option<&str> {
        self.notes_master.as_deref()
    }

    /// Puts everything but the slides into a package.
    pub fn write(&self, package: &mut Package, slides: usize) {
        let mut list = self.relations.clone();
        let mut slide_list = format!("<p:sldIdLst xmlns:p=\"{SLIDES}\" xmlns:r=\"{OFFICE}\">");
        for i in 0..slides {
            slide_list.push_str(&format!("<p:sldId id=\"{}\" r:id=\"snSlide{}\"/>", 256 + i, i + 1));
            list.push(Relation::new(format!("snSlide{}", i + 1), "slide", format!("slides/slide{}.xml", i + 1)));
        }
        slide_list.push_str("</p:sldIdLst>");
        let mut notes = String::new();
        if self.notes_master.is_none() {
            notes = format!(
                "<p:notesMasterIdLst xmlns:p=\"{SLIDES}\" xmlns:r=\"{OFFICE}\"><p:notesMasterId r:id=\"snNotes\"/>\
                 </p:notesMasterIdLst>"
            );
            list.push(Relation::new("snNotes", "notesMaster", super::package::NOTES_MASTER));
            notes_parts(package, "theme/songnguNotes.xml");
        }
        let [before, handouts, after] = &self.presentation;
        let text = format!("{before}{notes}{handouts}{slide_list}{after}");
        package.add(MAIN, text.into_bytes());
        package.add("ppt/_rels/presentation.xml.rels", relations(&list));
        for (name, kind, bytes) in &self.parts {
            package.add_as(name.clone(), kind.clone(), bytes.clone());
        }
    }
}

/// What a presentation leads to and slides need. The rest (slides, comments, views with lists of slides, macros, which a
/// `.pptx` may not have) stays behind.
const KEPT: [&str; 7] = ["slideMaster", "notesMaster", "handoutMaster", "theme", "tableStyles", "presProps", "font"];

/// The presentation in three pieces: up to the masters of notes, the masters of handouts, what follows the slides; in
/// between fit those of notes and slides (the order is the schema's). What leads to parts that are left out is not in it.
fn without_slides(text: &str, root: &Element) -> [String; 3] {
    let [mut before, mut handouts, mut after] = [text[..root.tag.end].to_owned(), String::new(), String::new()];
    for child in &root.children {
        let own = &text[child.whole.clone()];
        match child.name.as_str() {
            "sldIdLst" | "custShowLst" | "custDataLst" | "smartTags" | "extLst" => {}
            "sldMasterIdLst" | "notesMasterIdLst" => before.push_str(own),
            "handoutMasterIdLst" => handouts.push_str(own),
            _ => after.push_str(own),
        }
    }
    let whole = &text[root.whole.clone()];
    after.push_str(whole.rfind("</").map_or("", |at| &whole[at..]));
    [before, handouts, after]
}

/// The value of `r:id`.
fn relation_of(element: &Element) -> Option<&str> {
    element.attributes.iter().find(|one| one.name == "id" && !one.space.is_empty()).map(|one| one.value.as_str())
}

impl File {
    fn open(bytes: Vec<u8>) -> Option<File> {
        let mut archive = Archive::open(bytes).ok()?;
        let members = archive.members().ok()?;
        let (mut parts, mut left) = (BTreeMap::new(), LARGEST);
        for (i, member) in members.into_iter().enumerate().filter(|(_, member)| !member.folder) {
            let bytes = archive.read(i, left).ok()?;
            left -= bytes.len() as u64;
            parts.insert(member.name, bytes);
        }
        let mut file = File { parts, endings: BTreeMap::new(), kinds: BTreeMap::new() };
        let types = parse(file.text("[Content_Types].xml")?).ok()?;
        for one in &types.children {
            let kind = one.value("ContentType").unwrap_or_default().to_owned();
            match (one.value("Extension"), one.value("PartName")) {
                (Some(ending), _) => file.endings.insert(ending.to_lowercase(), kind),
                (_, Some(name)) => file.kinds.insert(name.trim_start_matches('/').to_owned(), kind),
                _ => None,
            };
        }
        Some(file)
    }

    fn text(&self, name: &str) -> Option<&str> {
        std::str::from_utf8(self.parts.get(name)?).ok()
    }

    /// The content type of a part; none for parts of relations, which have the format's own.
    fn kind(&self, name: &str) -> Option<String> {
        let ending = name.rsplit('.').next().unwrap_or("").to_lowercase();
        (ending != "rels").then(|| self.kinds.get(name).or_else(|| self.endings.get(&ending)).cloned()).flatten()
    }

    /// What a part leads to, targets as names of parts.
    fn relations(&self, part: &str) -> Vec<Relation> {
        let root = self.text(&relations_name(part)).and_then(|text| parse(text).ok());
        let children = root.map(|root| root.children).unwrap_or_default();
        let relation = |one: &Element| {
            let external = one.value("TargetMode") == Some("External");
            let target = one.value("Target")?;
            let kind = one.value("Type")?;
            let kind = kind.strip_prefix(OFFICE).map_or(kind, |kind| kind.trim_start_matches('/'));
            let target = if external { target.to_owned() } else { join(parent(part), target)? };
            Some(Relation { external, ..Relation::new(one.value("Id")?, kind, target) })
        };
        children.iter().filter_map(relation).collect()
    }

    /// Gathers the part that a relation leads to, and all that this part needs.
    fn reach(&self, relation: &Relation, names: &mut BTreeSet<String>) {
        let name = &relation.target;
        if relation.external
            || relation.kind == "slide"
            || !self.parts.contains_key(name)
            || !names.insert(name.clone())
        {
            return;
        }
        let own = relations_name(name);
        if self.parts.contains_key(&own) {
            self.relations(name).iter().for_each(|one| self.reach(one, names));
            names.insert(own);
        }
    }
}

fn relations_name(part: &str) -> String {
    let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
    format!("{folder}/_rels/{file}.rels")
}

/// A placeholder of a layout or master, and where it stands.
struct Place {
    hole: Hole,
    area: Option<Area>,
}

fn places(root: &Element) -> Vec<Place> {
    let tree = root.child("cSld").and_then(|slide| slide.child("spTree"));
    let shapes = tree.into_iter().flat_map(|tree| &tree.children).filter(|shape| shape.name == "sp");
    let place = |shape: &Element| {
        let hole = shape.child("nvSpPr")?.child("nvPr")?.child("ph")?;
        let word = |name| hole.value(name).unwrap_or_default().to_owned();
        let area = shape.child("spPr").and_then(|properties| area(properties.child("xfrm")?));
        Some(Place { hole: Hole { kind: word("type"), index: word("idx") }, area })
    };
    shapes.filter_map(place).collect()
}

fn area(frame: &Element) -> Option<Area> {
    let pixels = |of: &str, name: &str| Some(frame.child(of)?.value(name)?.parse::<i64>().ok()? / EMU);
    let (x, y) = (pixels("off", "x")?, pixels("off", "y")?);
    Some(Area { x, y, width: pixels("ext", "cx")?, height: pixels("ext", "cy")? })
}

const TITLES: [&str; 2] = ["title", "ctrTitle"];
/// Placeholders that take text; one without a type takes anything.
const TEXTS: [&str; 4] = ["", "obj", "body", "subTitle"];

/// The layouts of a master as slides need them; `None` where none takes a title and text.
fn looks(file: &File, master: &str) -> Option<Looks> {
    let root = parse(file.text(master)?).ok()?;
    let inherited = places(&root);
    let all = file.relations(master);
    let ids = root.child("sldLayoutIdLst").into_iter().flat_map(|list| &list.children).filter_map(relation_of);
    let parts = ids.filter_map(|id| all.iter().find(|one| one.id == id).map(|one| one.target.as_str()));
    let layouts: Vec<(String, Layout)> =
        parts.filter_map(|part| layout(part, &parse(file.text(part)?).ok()?, &inherited)).collect();
    let typed = |kind: &str| layouts.iter().find(|(own, _)| own == kind).map(|(_, layout)| layout);
    let content = typed("obj").or_else(|| typed("tx")).filter(|layout| layout.text.is_some());
    let content = content.or_else(|| layouts.iter().map(|(_, layout)| layout).find(|layout| layout.text.is_some()))?;
    let title = typed("title").unwrap_or(content);
    let section = typed("secHead").or_else(|| typed("titleOnly")).unwrap_or(title);
    let picture = typed("twoObj").filter(|layout| layout.text.is_some()).unwrap_or(content);
    Some(Looks { layouts: [title, content, section, picture].map(Clone::clone), borrowed: true })
}

/// A layout's type, and what slides need of it; `None` where nothing takes a title.
fn layout(part: &str, root: &Element, inherited: &[Place]) -> Option<(String, Layout)> {
    let own = places(root);
    let find =
        |kinds: &[&str], skip: usize| own.iter().filter(|place| kinds.contains(&place.hole.kind.as_str())).nth(skip);
    // What a layout does not say of a place its master does.
    let stands = |place: &Place| {
        let same = |other: &&Place| {
            let kinds = if TITLES.contains(&place.hole.kind.as_str()) { &TITLES[..] } else { &TEXTS[..] };
            kinds.contains(&other.hole.kind.as_str())
        };
        place.area.or_else(|| inherited.iter().find(same).and_then(|other| other.area))
    };
    let title = find(&TITLES, 0)?;
    let (first, second) = (find(&TEXTS, 0), find(&TEXTS, 1));
    let kind = root.value("type").unwrap_or_default().to_owned();
    let pair = second.filter(|_| kind == "twoObj").and_then(|second| Some((stands(first?)?, second)));
    let body = match (&pair, first.and_then(stands)) {
        // Both halves of a layout for two things.
        (Some((left, second)), _) => {
            stands(second).map_or(*left, |right| Area { width: right.x + right.width - left.x, ..*left })
        }
        (None, area) => area.unwrap_or(super::master::body()),
    };
    let half = body.width * 6 / 10;
    let beside = Area { x: body.x + half + 16, width: body.width - half - 16, ..body };
    let layout = Layout {
        part: part.strip_prefix("ppt/")?.to_owned(),
        title: title.hole.clone(),
        text: pair.as_ref().map(|(_, second)| *second).or(first).map(|place| place.hole.clone()),
        number: find(&["sldNum"], 0).map(|place| place.hole.clone()),
        body,
        picture: pair.as_ref().map_or(Area { width: half, ..body }, |(left, _)| *left),
        beside: pair.is_none().then_some(beside),
    };
    Some((kind, layout))
}

#[cfg(test)]
mod tests {
    use super::super::master;
    use super::super::package::own_parts;
    use super::*;
    use crate::emit::office::Core;

    fn ours() -> Vec<u8> {
        let core = Core { title: "", course: "", lang: "vi" };
        let mut package = Package::new(MAIN, &core, |_| None);
        own_parts(&mut package, 2);
        package.finish("ppt/media", BTreeMap::new()).unwrap()
    }

    #[test]
    fn our_own_layouts_are_read_as_they_were_written() {
        let template = Template::read(ours()).unwrap();
        let (read, own) = (template.looks.layouts, Looks::own().layouts);
        for i in [master::TITLE, master::CONTENT, master::SECTION] {
            assert_eq!((&read[i].part, &read[i].title, &read[i].text), (&own[i].part, &own[i].title, &own[i].text));
        }
        assert_eq!(read[master::CONTENT].body, master::body());
        assert_eq!(template.notes_master.as_deref(), Some(super::super::package::NOTES_MASTER));
        assert!(template.parts.iter().all(|(name, ..)| !name.starts_with("ppt/slides/")));
        assert!(template.presentation.iter().all(|piece| !piece.contains("sldId ")));
    }

    #[test]
    fn damage_is_told_and_never_a_panic() {
        assert_eq!(Template::read(b"PK".to_vec()).err(), Some("damaged"));
        let whole = ours();
        for at in (0..whole.len()).step_by(7) {
            let mut bytes = whole.clone();
            bytes[at] ^= 0x55;
            let _ = (Template::read(bytes), Template::read(whole[..at].to_vec()));
        }
    }
}

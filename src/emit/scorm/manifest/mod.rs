//! `imsmanifest.xml`: what a package says of itself. Here is what every edition has in common: items, resources, files.
//! Names and places of scores and rules are `scorm12` and `scorm2004`, descriptions for catalogues `lom`.
//! The browser tests validate each edition against the official schemas.

mod lom;
mod scorm12;
mod scorm2004;

use crate::codec::xml::Xml;

use super::Edition;

pub use lom::About;

/// What the manifest says.
pub struct Manifest<'a> {
    pub edition: Edition,
    /// The package's id; made into an XML name here.
    pub id: &'a str,
    /// As the platform's list of activities shows it.
    pub title: &'a str,
    pub about: &'a About,
    /// Each SCO opens when the one before it is done.
    pub linear: bool,
    pub items: Vec<Item>,
    /// What SCOs share: style sheets, scripts, media, the glossary.
    pub shared: Vec<String>,
}

/// An entry of the platform's tree: a SCO, or a part with entries of its own.
pub struct Item {
    /// An XML name, unique in the manifest.
    pub id: String,
    pub title: String,
    pub sco: Option<Sco>,
    pub items: Vec<Item>,
}

/// What the platform launches.
pub struct Sco {
    /// Its own files; the first one is opened.
    pub files: Vec<String>,
    /// 0 to 100; `None` where no score decides.
    pub mastery: Option<u8>,
}

/// Titles are strings of at most 200 characters (CAM 1.2, 2.2.3.2.3; CAM 2004, 3.4.1.6).
const LONGEST_TITLE: usize = 200;

fn cut(title: &str) -> String {
    title.chars().take(LONGEST_TITLE).collect()
}

/// The manifest's bytes.
pub fn write(manifest: &Manifest<'_>) -> Vec<u8> {
    let mut xml = Xml::document();
    match manifest.edition {
        Edition::Scorm12 => scorm12::write(&mut xml, manifest),
        Edition::Scorm2004Third | Edition::Scorm2004Fourth => scorm2004::write(&mut xml, manifest),
    }
    xml.finish()
}

impl Manifest<'_> {
    fn identifier(&self) -> String {
        format!("songngu-{}", self.id)
    }

    /// The SCOs with their items' ids, in reading order.
    pub fn scos(&self) -> Vec<(&str, &Sco)> {
        fn collect<'m>(items: &'m [Item], found: &mut Vec<(&'m str, &'m Sco)>) {
            for item in items {
                found.extend(item.sco.as_ref().map(|sco| (item.id.as_str(), sco)));
                collect(&item.items, found);
            }
        }
        let mut found = Vec::new();
        collect(&self.items, &mut found);
        found
    }

    /// `organizations`: the tree of items. `rules` writes what an edition says of an item, `ending` what it says of all.
    fn organizations(&self, xml: &mut Xml, rules: &dyn Fn(&mut Xml, &Item), ending: &dyn Fn(&mut Xml)) {
        xml.element("organizations", &[("default", "organization")], |xml| {
            xml.element("organization", &[("identifier", "organization")], |xml| {
                xml.leaf("title", &[], &cut(self.title));
                self.items.iter().for_each(|item| item.write(xml, rules));
                ending(xml);
            });
        });
    }

    /// The item's SCO before this one, whose end opens it.
    fn before(&self, id: &str) -> Option<&str> {
        let scos = self.scos();
        let at = scos.iter().position(|(other, _)| *other == id)?;
        at.checked_sub(1).filter(|_| self.linear).map(|at| scos[at].0)
    }

    /// `resources`: each SCO, and what they share. `kind` is the attribute by which the edition tells them apart.
    fn resources(&self, xml: &mut Xml, kind: &'static str) {
        xml.element("resources", &[], |xml| {
            for (id, sco) in self.scos() {
                let launch = sco.files.first().map_or("", String::as_str);
                let name = resource(id);
                let attributes = [("identifier", &*name), ("type", "webcontent"), (kind, "sco"), ("href", launch)];
                xml.element("resource", &attributes, |xml| {
                    files(xml, &sco.files);
                    xml.empty("dependency", &[("identifierref", "shared")]);
                });
            }
            let attributes = [("identifier", "shared"), ("type", "webcontent"), (kind, "asset")];
            xml.element("resource", &attributes, |xml| files(xml, &self.shared));
        });
    }
}

impl Item {
    fn write(&self, xml: &mut Xml, rules: &dyn Fn(&mut Xml, &Item)) {
        let name = resource(&self.id);
        let mut attributes = vec![("identifier", self.id.as_str())];
        attributes.extend(self.sco.as_ref().map(|_| ("identifierref", name.as_str())));
        xml.element("item", &attributes, |xml| {
            xml.leaf("title", &[], &cut(&self.title));
            self.items.iter().for_each(|inner| inner.write(xml, rules));
            rules(xml, self);
        });
    }
}

/// The name of a SCO's resource.
fn resource(item: &str) -> String {
    format!("sco-{item}")
}

fn files(xml: &mut Xml, paths: &[String]) {
    paths.iter().for_each(|path| xml.empty("file", &[("href", path)]));
}

#[cfg(test)]
mod tests {
    use super::*;

    pub fn sco(id: &str, mastery: Option<u8>) -> Item {
        let sco = Sco { files: vec![format!("{id}.html"), format!("{id}/page.html")], mastery };
        Item { id: id.to_owned(), title: format!("Điện & {id}"), sco: Some(sco), items: Vec::new() }
    }

    fn text(edition: Edition, linear: bool, items: Vec<Item>) -> String {
        let about = About::default();
        let shared = vec!["assets/x.css".to_owned()];
        let manifest = Manifest { edition, id: "dien", title: "Điện & máy", about: &about, linear, items, shared };
        String::from_utf8(write(&manifest)).unwrap()
    }

    #[test]
    fn the_mastery_score_follows_the_title_and_every_file_is_listed_once() {
        let text = text(Edition::Scorm12, false, vec![sco("course", Some(70))]);
        let after_title = text.split("<item").nth(1).unwrap();
        assert!(after_title.find("</title>").unwrap() < after_title.find("<adlcp:masteryscore>70<").unwrap());
        assert!(text.contains("<title>Điện &amp; máy</title>"));
        assert!(text.contains("adlcp:scormtype=\"sco\" href=\"course.html\""));
        for path in ["course.html", "course/page.html", "assets/x.css"] {
            assert_eq!(text.matches(&format!("<file href=\"{path}\"/>")).count(), 1, "{path}");
        }
        let without = self::text(Edition::Scorm12, false, vec![sco("course", None)]);
        assert!(!without.contains("masteryscore"));
    }

    #[test]
    fn parts_nest_and_a_linear_course_opens_one_after_another() {
        let part = Item {
            id: "part-1".into(),
            title: "Phần 1".into(),
            sco: None,
            items: vec![sco("a", None), sco("b", None)],
        };
        let old = text(Edition::Scorm12, true, vec![part, sco("c", Some(50))]);
        assert_eq!(old.matches("<adlcp:prerequisites type=\"aicc_script\">").count(), 2);
        assert!(old.contains(">a</adlcp:prerequisites>") && old.contains(">b</adlcp:prerequisites>"));
        let new = text(Edition::Scorm2004Fourth, true, vec![sco("a", None), sco("c", Some(50))]);
        assert_eq!(new.matches("stopForwardTraversal").count(), 1, "the last one stops nobody");
        assert!(new.contains("<imsss:minNormalizedMeasure>0.5</imsss:minNormalizedMeasure>"));
        assert!(new.contains("2004 4th Edition") && new.contains("adlcp:scormType=\"sco\""));
        let free = text(Edition::Scorm2004Third, false, vec![sco("a", None)]);
        assert!(free.contains("2004 3rd Edition") && !free.contains("stopForwardTraversal"));
    }
}

//! `imsmanifest.xml` of SCORM 1.2 (CAM 1.2, chapter 2.2): one organization, one item, one SCO, every file listed.
//! The browser tests validate it against the official schemas.

use crate::codec::xml::Xml;

/// What the manifest says.
pub struct Manifest<'a> {
    /// The course's id; made into an XML name here.
    pub id: &'a str,
    /// As the platform's list of activities shows it.
    pub title: &'a str,
    /// 0 to 100; `None` for a course without scored questions.
    pub mastery: Option<u8>,
    /// The SCO's own files; the first one is opened.
    pub pages: &'a [String],
    /// What pages share: style sheets, scripts, media.
    pub shared: &'a [String],
}

/// The title is a string of at most 200 characters (CAM 1.2, 2.2.3.2.3).
const LONGEST_TITLE: usize = 200;

/// The manifest's bytes. The order of elements is that of the schemas: `masteryscore` stands after `title`.
pub fn write(manifest: &Manifest<'_>) -> Vec<u8> {
    let title: String = manifest.title.chars().take(LONGEST_TITLE).collect();
    let mut xml = Xml::document();
    xml.element(
        "manifest",
        &[
            ("identifier", &format!("songngu-{}", manifest.id)),
            ("version", "1.0"),
            ("xmlns", "http://www.imsproject.org/xsd/imscp_rootv1p1p2"),
            ("xmlns:adlcp", "http://www.adlnet.org/xsd/adlcp_rootv1p2"),
        ],
        |xml| {
            xml.element("metadata", &[], |xml| {
                xml.leaf("schema", &[], "ADL SCORM");
                xml.leaf("schemaversion", &[], "1.2");
            });
            xml.element("organizations", &[("default", "organization")], |xml| {
                xml.element("organization", &[("identifier", "organization")], |xml| {
                    xml.leaf("title", &[], &title);
                    xml.element("item", &[("identifier", "course"), ("identifierref", "player")], |xml| {
                        xml.leaf("title", &[], &title);
                        if let Some(mastery) = manifest.mastery {
                            xml.leaf("adlcp:masteryscore", &[], &mastery.to_string());
                        }
                    });
                });
            });
            xml.element("resources", &[], |xml| resources(xml, manifest));
        },
    );
    xml.finish()
}

fn resources(xml: &mut Xml, manifest: &Manifest<'_>) {
    let launch = manifest.pages.first().map_or("", String::as_str);
    let sco = [("identifier", "player"), ("type", "webcontent"), ("adlcp:scormtype", "sco"), ("href", launch)];
    xml.element("resource", &sco, |xml| {
        files(xml, manifest.pages);
        xml.empty("dependency", &[("identifierref", "shared")]);
    });
    let asset = [("identifier", "shared"), ("type", "webcontent"), ("adlcp:scormtype", "asset")];
    xml.element("resource", &asset, |xml| files(xml, manifest.shared));
}

fn files(xml: &mut Xml, paths: &[String]) {
    paths.iter().for_each(|path| xml.empty("file", &[("href", path)]));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mastery_score_follows_the_title_and_every_file_is_listed() {
        let manifest = Manifest {
            id: "dien",
            title: "Điện & máy",
            mastery: Some(70),
            pages: &["index.html".to_owned(), "a/b.html".to_owned()],
            shared: &["assets/x.css".to_owned()],
        };
        let text = String::from_utf8(write(&manifest)).unwrap();
        let after_title = text.split("<item").nth(1).unwrap();
        assert!(after_title.find("</title>").unwrap() < after_title.find("<adlcp:masteryscore>70<").unwrap());
        assert!(text.contains("<title>Điện &amp; máy</title>"));
        assert!(text.contains("adlcp:scormtype=\"sco\" href=\"index.html\""));
        for path in ["index.html", "a/b.html", "assets/x.css"] {
            assert_eq!(text.matches(&format!("<file href=\"{path}\"/>")).count(), 1, "{path}");
        }
        let without = Manifest { mastery: None, ..manifest };
        assert!(!String::from_utf8(write(&without)).unwrap().contains("masteryscore"));
    }
}

//! Descriptions for catalogues in the course's languages: IEEE 1484.12.1 (LOM), as IMS metadata 1.2.1 binds it for SCORM 1.2
//! and as IEEE 1484.12.3 binds it for SCORM 2004. What they say is gathered by `package`.

use crate::codec::xml::Xml;

/// What a catalogue is told. Texts by language tag; empty ones are left out.
#[derive(Clone, Debug, Default)]
pub struct About {
    pub id: String,
    pub title: Vec<(String, String)>,
    pub languages: Vec<String>,
    /// The outcomes, one after the other.
    pub description: Vec<(String, String)>,
    /// Each keyword in the course's languages.
    pub keywords: Vec<Vec<(String, String)>>,
    /// 0 where the course names none.
    pub hours: f64,
}

/// LOM 1.8: descriptions of up to 2000 characters, 1.2 and 1.6 up to 1000.
const LONGEST: usize = 1000;

/// ISO 8601: hours, and minutes where they are not whole.
fn duration(hours: f64) -> String {
    let minutes = (hours * 60.0).round() as u64;
    match minutes % 60 {
        0 => format!("PT{}H", minutes / 60),
        rest => format!("PT{}H{rest}M", minutes / 60),
    }
}

fn cut(text: &str) -> String {
    text.chars().take(LONGEST).collect()
}

/// How a binding writes texts in several languages: the element of each, and the attribute with its language.
type Strings = (&'static str, &'static str);

/// Texts in several languages under one element; nothing where there are none.
fn texts(xml: &mut Xml, name: &'static str, (string, language): Strings, list: &[(String, String)]) {
    if !list.is_empty() {
        xml.element(name, &[], |xml| {
            list.iter().for_each(|(lang, text)| xml.leaf(string, &[(language, lang)], &cut(text)));
        });
    }
}

pub fn scorm12(xml: &mut Xml, about: &About) {
    let strings = ("imsmd:langstring", "xml:lang");
    xml.element("imsmd:lom", &[], |xml| {
        xml.element("imsmd:general", &[], |xml| {
            texts(xml, "imsmd:title", strings, &about.title);
            about.languages.iter().for_each(|lang| xml.leaf("imsmd:language", &[], lang));
            texts(xml, "imsmd:description", strings, &about.description);
            about.keywords.iter().for_each(|words| texts(xml, "imsmd:keyword", strings, words));
        });
        if about.hours > 0.0 {
            xml.element("imsmd:educational", &[], |xml| {
                xml.element("imsmd:typicallearningtime", &[], |xml| {
                    xml.leaf("imsmd:datetime", &[], &duration(about.hours));
                });
            });
        }
    });
}

pub fn scorm2004(xml: &mut Xml, about: &About) {
    let strings = ("string", "language");
    xml.element("lom", &[("xmlns", "http://ltsc.ieee.org/xsd/LOM")], |xml| {
        xml.element("general", &[], |xml| {
            xml.element("identifier", &[], |xml| {
                xml.leaf("catalog", &[], "songngu");
                xml.leaf("entry", &[], &about.id);
            });
            texts(xml, "title", strings, &about.title);
            about.languages.iter().for_each(|lang| xml.leaf("language", &[], lang));
            texts(xml, "description", strings, &about.description);
            about.keywords.iter().for_each(|words| texts(xml, "keyword", strings, words));
        });
        if about.hours > 0.0 {
            xml.element("educational", &[], |xml| {
                xml.element("typicalLearningTime", &[], |xml| xml.leaf("duration", &[], &duration(about.hours)));
            });
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn learning_time_is_iso_8601() {
        assert_eq!([duration(45.0), duration(1.5), duration(0.75)], ["PT45H", "PT1H30M", "PT0H45M"]);
    }

    #[test]
    fn both_bindings_hold_both_languages() {
        let pair = |vi: &str, en: &str| vec![("vi".to_owned(), vi.to_owned()), ("en".to_owned(), en.to_owned())];
        let about = About {
            id: "dien".into(),
            title: pair("Điện", "Electricity"),
            languages: vec!["vi".into(), "en".into()],
            description: Vec::new(),
            keywords: vec![pair("rơ le", "relay")],
            hours: 2.0,
        };
        let written = |write: fn(&mut Xml, &About)| {
            let mut xml = Xml::document();
            write(&mut xml, &about);
            String::from_utf8(xml.finish()).unwrap()
        };
        let (old, new) = (written(scorm12), written(scorm2004));
        assert!(old.contains("<imsmd:langstring xml:lang=\"en\">relay</imsmd:langstring>"));
        assert!(new.contains("<string language=\"vi\">rơ le</string>") && new.contains("<duration>PT2H</duration>"));
        assert!(!old.contains("description") && !new.contains("description"));
    }
}

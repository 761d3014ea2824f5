//! The examples in the explain pages are true: each rule is raised by its wrong example and not by its right one, in both
//! languages. How an example is written is said in `docs/ARCHITECTURE.md`; what a finding looks like is tested in `ui`.

use std::collections::BTreeMap;
use std::fs;

use songngu::codec::zip::{Entry, archive};
use songngu::diag::{Finding, Rule};
use songngu::driver::{self, BASELINE, Baseline, BuildOptions, Selection, Timings, rules};
use songngu::i18n::Locale;
use songngu::project::OutputKind;
use songngu::world::{DiskWorld, MemoryWorld, World, WorldError, WorldErrorKind};

/// The minimal course: what an example's own lines replace or add to.
const COURSE: &[(&str, &[(&str, &str)])] = &[
    ("[course]", &[("id", r#""thu""#), ("title", r#"{ vi = "Thử", en = "Trial" }"#), ("source", r#""vi""#)]),
    ("[languages.vi]", &[("path", r#""{lesson}.vi.md""#)]),
    ("[languages.en]", &[("path", r#""{lesson}.en.md""#)]),
];

/// What a package holds that brings no manifest and no page of its own.
const PACKAGE: &str = r#"<manifest identifier="relay" version="1.0" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations default="org">
    <organization identifier="org"><title>Relay</title>
      <item identifier="item" identifierref="res"><title>Relay</title></item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="res" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource>
  </resources>
</manifest>"#;
const PAGE: &str = "<script>parent.API.LMSInitialize(''); onpagehide = () => parent.API.LMSFinish('')</script>";

/// The files of one small course.
#[derive(Default, Debug)]
struct Example {
    files: BTreeMap<String, Vec<u8>>,
    /// Files that the operating system does not hand over.
    locked: Vec<String>,
}

impl World for Example {
    fn read(&self, path: &str) -> Result<Vec<u8>, WorldError> {
        if self.locked.iter().any(|locked| locked == path) {
            return Err(WorldError { path: path.to_owned(), kind: WorldErrorKind::InUse, detail: "locked".to_owned() });
        }
        MemoryWorld::new(self.files.clone()).read(path)
    }

    fn list(&self) -> Result<Vec<String>, WorldError> {
        Ok(self.files.keys().cloned().collect())
    }

    fn exists(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }
}

/// The examples of a page: (wrong, right) each.
fn examples(page: &str, locale: Locale) -> Vec<(Example, Example)> {
    let (wrong, right) = match locale {
        Locale::Vi => ("Chưa đúng:", "Đúng:"),
        Locale::En => ("Wrong:", "Right:"),
    };
    let mut found: Vec<(Example, Example)> = Vec::new();
    // Neither, the wrong one, the right one.
    let mut part = 0;
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        if let Some((marks, info)) = fence(line) {
            let text: Vec<&str> = lines.by_ref().take_while(|line| !closes(line, marks)).collect();
            match (part, found.last_mut()) {
                (1, Some((wrong, _))) => wrong.add(info, &text),
                (2, Some((_, right))) => right.add(info, &text),
                _ => {}
            }
        } else if line.starts_with(wrong) {
            found.push(Default::default());
            part = 1;
        } else if line.starts_with(right) {
            part = 2;
        } else if !line.trim().is_empty() && part == 2 && found.last().is_some_and(|(_, r)| !r.files.is_empty()) {
            part = 0;
        }
    }
    for (wrong, right) in &mut found {
        assert!(!wrong.files.is_empty() && !right.files.is_empty(), "an example without files:\n{page}");
        wrong.finish();
        right.finish();
    }
    found
}

/// The length of an opening fence, and what is written behind it.
fn fence(line: &str) -> Option<(usize, &str)> {
    let info = line.trim_start_matches('`');
    let marks = line.len() - info.len();
    (marks >= 3 && !info.contains('`')).then_some((marks, info))
}

fn closes(line: &str, marks: usize) -> bool {
    line.len() >= marks && line.chars().all(|c| c == '`')
}

impl Example {
    /// `vi`, `en` or a path (below `package/` for a finished package), then perhaps `bytes` (`\xFF` is a byte), `locked`, or `150x` (the text stands 150 times).
    fn add(&mut self, info: &str, lines: &[&str]) {
        let mut words = info.split_whitespace();
        let path = match words.next().unwrap_or("") {
            lang @ ("vi" | "en") => format!("lesson.{lang}.md"),
            path if path.contains(['.', '/']) => path.to_owned(),
            _ => return,
        };
        let mut bytes: Vec<u8> = lines.iter().flat_map(|line| [line.as_bytes(), b"\n"].concat()).collect();
        match words.next() {
            Some("bytes") => bytes = unescaped(&bytes),
            Some("locked") => self.locked.push(path.clone()),
            Some(word) if word.ends_with('x') => bytes = bytes.repeat(word.trim_end_matches('x').parse().unwrap()),
            Some(word) => panic!("```{info}: what is `{word}`?"),
            None => {}
        }
        assert!(self.files.insert(path, bytes).is_none(), "```{info} stands twice in one example");
    }

    /// The files under `package/`, zipped; `None` when this is a course.
    fn zipped(&self) -> Option<Vec<u8>> {
        let own =
            self.files.iter().filter_map(|(path, bytes)| Some((path.strip_prefix("package/")?, bytes.as_slice())));
        let mut files: BTreeMap<&str, &[u8]> = own.collect();
        if files.is_empty() {
            return None;
        }
        if !files.keys().any(|path| path.ends_with("imsmanifest.xml")) {
            files.insert("imsmanifest.xml", PACKAGE.as_bytes());
        }
        if files.contains_key("imsmanifest.xml") {
            files.entry("index.html").or_insert(PAGE.as_bytes());
        }
        let mut entries: Vec<Entry> = files.iter().map(|(path, bytes)| Entry::new(*path, bytes).unwrap()).collect();
        let first = entries.remove(0);
        Some(archive(first, entries).unwrap())
    }

    fn finish(&mut self) {
        let own = self.files.remove("course.toml").unwrap_or_default();
        let own = String::from_utf8(own).unwrap();
        let manifest =
            if own.contains("[languages") { own } else { manifest(&own, self.files.contains_key("glossary.csv")) };
        self.files.insert("course.toml".to_owned(), manifest.into_bytes());
    }
}

/// The minimal manifest with an example's lines in it: a key that the example gives wins.
fn manifest(own: &str, glossary: bool) -> String {
    let mut text = String::new();
    let (mut own_course, mut rest, mut in_course) = (String::new(), String::new(), true);
    for line in own.lines() {
        if line.starts_with('[') {
            in_course = line.trim() == "[course]";
        }
        match in_course {
            true if line.starts_with('[') => {}
            true => own_course.push_str(&format!("{line}\n")),
            false => rest.push_str(&format!("{line}\n")),
        }
    }
    for (table, keys) in COURSE {
        text.push_str(&format!("{table}\n"));
        let course = *table == "[course]";
        let given = |key: &str| course && own_course.lines().any(|l| l.split('=').next().unwrap_or("").trim() == key);
        keys.iter()
            .filter(|(key, _)| !given(key))
            .for_each(|(key, value)| text.push_str(&format!("{key} = {value}\n")));
        if course && glossary && !given("glossaries") {
            text.push_str("glossaries = [\"glossary.csv\"]\n");
        }
        if course {
            text.push_str(&own_course);
        }
    }
    text + &rest
}

/// The bytes with every `\xNN` read.
fn unescaped(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut rest = bytes;
    while let [first, tail @ ..] = rest {
        let code =
            rest.strip_prefix(b"\\x").and_then(|hex| u8::from_str_radix(str::from_utf8(hex.get(..2)?).ok()?, 16).ok());
        out.push(code.unwrap_or(*first));
        rest = if code.is_some() { &rest[4..] } else { tail };
    }
    out
}

/// Everything that is found in a course; what only the outputs raise asks for a build.
fn findings(example: &Example, rule: &Rule) -> Vec<Finding> {
    if let Some(bytes) = example.zipped() {
        return driver::verify("relay.zip", bytes, &Selection::default()).unwrap().findings;
    }
    let timings = Timings::default();
    let only_built = rule.code.starts_with("SN08") || rule.code.starts_with("SN09");
    if !only_built {
        let session = driver::open(example, &timings).expect("the manifest is there");
        let lessons: Vec<usize> = (0..session.project.lessons.len()).collect();
        // What the command line reads beside the course.
        let baseline = example.files.get(BASELINE).map(|bytes| Baseline::parse(&String::from_utf8_lossy(bytes)));
        let selection = Selection { baseline, ..Selection::default() };
        return driver::check(&session, &lessons, &selection, &timings, &|_| ()).findings;
    }
    let folder = tempfile::tempdir().unwrap();
    for (path, bytes) in &example.files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    let world = DiskWorld::new(folder.path());
    let session = driver::open(&world, &timings).unwrap();
    let lessons: Vec<usize> = (0..session.project.lessons.len()).collect();
    let (outputs, out) = (&OutputKind::ALL[..], folder.path().join("build"));
    let options = BuildOptions { outputs, lessons: &lessons, out, selection: Selection::default() };
    driver::build(&session, &world, &options, &timings, &|_| ()).check.findings
}

/// The page as it stands on the disk, so that a better example needs no compiler.
fn page(rule: &Rule, locale: Locale) -> String {
    let path = format!("{}/locales/{}/explain/{}.md", env!("CARGO_MANIFEST_DIR"), locale.as_str(), rule.code);
    fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n")
}

/// What is wrong with the examples of one page.
fn faults(rule: &Rule, locale: Locale) -> Vec<String> {
    let fault = |what: String| format!("{} in {locale:?}: {what}", rule.code);
    let examples = examples(&page(rule, locale), locale);
    let mut faults = Vec::new();
    if examples.is_empty() {
        faults.push(fault("no examples".to_owned()));
    }
    for (wrong, right) in &examples {
        let codes = |found: &[Finding]| found.iter().map(|finding| finding.rule.code).collect::<Vec<_>>().join(" ");
        let raised = |found: &[Finding]| found.iter().any(|finding| finding.rule == rule);
        let (bad, good) = (findings(wrong, rule), findings(right, rule));
        if !raised(&bad) {
            faults.push(fault(format!(
                "the wrong example does not raise it, but [{}]\n{}",
                codes(&bad),
                wrong.shown()
            )));
        }
        if raised(&good) {
            faults.push(fault(format!("the right example raises it\n{}", right.shown())));
        }
    }
    faults
}

impl Example {
    fn shown(&self) -> String {
        let files = self.files.iter().map(|(path, bytes)| {
            let text = String::from_utf8_lossy(bytes);
            format!("--- {path}\n{}", text.lines().take(30).collect::<Vec<_>>().join("\n"))
        });
        files.collect::<Vec<_>>().join("\n")
    }
}

#[test]
fn wrong_examples_raise_their_rule_and_right_ones_do_not() {
    // One page only: `SONGNGU_PAGE=SN0107 cargo test --release --test explain`.
    let wish = std::env::var("SONGNGU_PAGE").unwrap_or_default();
    let chosen: Vec<&Rule> = rules::all().into_iter().filter(|rule| rule.code.starts_with(&wish)).collect();
    assert!(!chosen.is_empty(), "no rule begins with {wish}");
    let faults: Vec<String> =
        chosen.iter().flat_map(|rule| Locale::ALL.into_iter().flat_map(|locale| faults(rule, locale))).collect();
    assert!(faults.is_empty(), "{} faults:\n\n{}", faults.len(), faults.join("\n\n"));
}

#[test]
fn both_languages_show_the_same_examples() {
    for rule in rules::all() {
        let paths = |locale| {
            // A lesson that stands in one language may stand in the reader's.
            let name = |path: &String| path.replace(".vi.md", ".md").replace(".en.md", ".md");
            let names = |example: &Example| example.files.keys().map(name).collect::<Vec<_>>();
            examples(&page(rule, locale), locale).iter().map(|(w, r)| (names(w), names(r))).collect::<Vec<_>>()
        };
        assert_eq!(paths(Locale::Vi), paths(Locale::En), "{}", rule.code);
    }
}

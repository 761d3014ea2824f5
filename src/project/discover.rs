//! Loads a course: reads the manifest, finds the lesson files its patterns mean, pairs them, reads their text.
//! A file that cannot be read is a finding, and the course goes on without it.

use std::cmp::Ordering;
use std::collections::{BTreeMap, HashMap, HashSet};

use crate::diag::{Finding, Rule};
use crate::lang::{Lang, Side, Sides};
use crate::source::Sources;
use crate::world::{World, WorldError};

use super::manifest::{self, Manifest, Pattern};
use super::slug::page_slug;
use super::text::text_file;
use super::unique::same_page;
use super::{LessonFiles, Part, Project};

pub const ONE_LANGUAGE: Rule = Rule::warning("SN0006", "lesson-in-one-language");
pub const NO_SUCH_LESSON: Rule = Rule::error("SN0007", "no-such-lesson");
pub const IN_NO_PART: Rule = Rule::warning("SN0008", "lesson-in-no-part");
pub const NO_LESSONS: Rule = Rule::error("SN0011", "no-lessons");

/// A course with all its texts.
#[derive(Debug)]
pub struct Loaded {
    pub project: Project,
    pub sources: Sources,
    pub findings: Vec<Finding>,
}

/// Loads the course. Fails only when `course.toml` cannot be read or the folder cannot be listed.
pub fn load(world: &dyn World) -> Result<Loaded, WorldError> {
    let mut sources = Sources::default();
    let bytes = world.read("course.toml")?;
    let file = sources.add("course.toml", String::from_utf8_lossy(&bytes).into_owned());
    let (manifest, mut findings) = manifest::read(&file);
    let files = course_files(world, &manifest.out)?;
    let paths = lesson_paths(&manifest.patterns, manifest.source, &files);
    let (parts, order) = reading_order(&manifest, &paths, &mut findings);
    let mut slugs = HashMap::new();
    let mut lessons = Vec::new();
    for (key, part) in order {
        let files = paths[&key]
            .as_ref()
            .map(|path| path.as_ref().and_then(|path| text_file(world, path, &mut sources, &mut findings)));
        lessons.push(LessonFiles { slug: free_slug(&key, &mut slugs, &mut findings), key, part, files });
    }
    if lessons.is_empty() && !manifest.patterns.is_empty() {
        let patterns: Vec<String> = manifest.patterns.iter().map(Pattern::written).collect();
        findings.push(Finding::new(&NO_LESSONS, manifest.patterns[0].span).arg("patterns", patterns.join(", ")));
    }
    let project = project(manifest, parts, lessons, files, &paths);
    findings.extend(one_language(&project, &paths));
    Ok(Loaded { project, sources, findings })
}

/// Every file of the course but those of the output folder.
fn course_files(world: &dyn World, out: &str) -> Result<HashSet<String>, WorldError> {
    let inside = format!("{out}/");
    Ok(world.list()?.into_iter().filter(|path| !path.starts_with(&inside)).collect())
}

/// The lesson files by lesson. A file that two patterns match belongs to the one with more literal letters,
/// so `translations/vi/{lesson}.md` keeps its files from `{lesson}.md`.
fn lesson_paths(
    patterns: &[Pattern],
    source: Lang,
    files: &HashSet<String>,
) -> BTreeMap<String, Sides<Option<String>>> {
    let mut paths: BTreeMap<String, Sides<Option<String>>> = BTreeMap::new();
    for path in files {
        let claims = patterns.iter().filter_map(|pattern| Some((pattern, pattern.lesson(path)?)));
        if let Some((pattern, key)) = claims.max_by_key(|(pattern, _)| pattern.prefix.len() + pattern.suffix.len()) {
            let side = if pattern.lang == source { Side::Source } else { Side::Target };
            *paths.entry(key.to_owned()).or_default().get_mut(side) = Some(path.clone());
        }
    }
    paths
}

impl Pattern {
    /// What `{lesson}` stands for in a path of this pattern.
    fn lesson<'a>(&self, path: &'a str) -> Option<&'a str> {
        let key = path.strip_prefix(&self.prefix)?.strip_suffix(&self.suffix)?;
        let hidden = key.split('/').any(|name| name.is_empty() || name.starts_with(['.', '_']));
        (!hidden).then_some(key)
    }

    fn written(&self) -> String {
        format!("{}{{lesson}}{}", self.prefix, self.suffix)
    }
}

/// Lessons in the order of the parts, then the others in natural order, each with its part.
fn reading_order(
    manifest: &Manifest,
    paths: &BTreeMap<String, Sides<Option<String>>>,
    findings: &mut Vec<Finding>,
) -> (Vec<Part>, Vec<(String, Option<usize>)>) {
    let mut order: Vec<(String, Option<usize>)> = Vec::new();
    let mut parts = Vec::new();
    for (index, entry) in manifest.parts.iter().enumerate() {
        let mut lessons = Vec::new();
        for (key, span) in &entry.lessons {
            if !paths.contains_key(key) {
                findings.push(no_such_lesson(key, paths).at(*span));
            } else if order.iter().any(|(other, _)| other == key) {
                findings.push(Finding::new(&NO_SUCH_LESSON, *span).variant("twice").arg("lesson", key.clone()));
            } else {
                lessons.push(order.len());
                order.push((key.clone(), Some(index)));
            }
        }
        parts.push(Part { id: entry.id.clone(), title: entry.title.clone(), hours: entry.hours.clone(), lessons });
    }
    let listed: HashSet<String> = order.iter().map(|(key, _)| key.clone()).collect();
    let mut rest: Vec<&String> = paths.keys().filter(|key| !listed.contains(*key)).collect();
    rest.sort_by(|a, b| natural(a, b));
    if !manifest.parts.is_empty() && !rest.is_empty() {
        let names: Vec<&str> = rest.iter().map(|key| key.as_str()).collect();
        findings.push(Finding::new(&IN_NO_PART, None).arg("lessons", names.join(", ")).arg("count", names.len()));
    }
    order.extend(rest.into_iter().map(|key| (key.clone(), None)));
    (parts, order)
}

fn no_such_lesson(key: &str, paths: &BTreeMap<String, Sides<Option<String>>>) -> Finding {
    let finding = Finding::new(&NO_SUCH_LESSON, None).arg("lesson", key);
    let near = paths.keys().map(|other| (strsim::damerau_levenshtein(key, other), other)).min();
    match near {
        Some((distance, other)) if distance <= 4 => finding.variant("near").arg("near", other.clone()),
        _ => finding,
    }
}

/// Numbers within names count as numbers, `README` and `index` come before their folder's other files.
fn natural(a: &str, b: &str) -> Ordering {
    let rank = |name: &str| u8::from(!matches!(name.to_ascii_lowercase().as_str(), "readme" | "index"));
    let (mut left, mut right) = (a.split('/'), b.split('/'));
    loop {
        match (left.next(), right.next()) {
            (None, None) => return Ordering::Equal,
            (None, _) => return Ordering::Less,
            (_, None) => return Ordering::Greater,
            (Some(x), Some(y)) if x == y => {}
            (Some(x), Some(y)) => return rank(x).cmp(&rank(y)).then_with(|| natural_name(x, y)),
        }
    }
}

fn natural_name(a: &str, b: &str) -> Ordering {
    let key = |name: &str| -> Vec<(bool, u64, String)> {
        let mut pieces = Vec::new();
        for piece in split_digits(name) {
            match piece.parse::<u64>() {
                Ok(number) => pieces.push((false, number, String::new())),
                Err(_) => pieces.push((true, 0, piece.to_lowercase())),
            }
        }
        pieces
    };
    key(a).cmp(&key(b)).then_with(|| a.cmp(b))
}

fn split_digits(name: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let digits: Vec<(usize, bool)> = name.char_indices().map(|(i, c)| (i, c.is_ascii_digit())).collect();
    for pair in digits.windows(2) {
        if pair[0].1 != pair[1].1 {
            pieces.push(&name[start..pair[1].0]);
            start = pair[1].0;
        }
    }
    pieces.push(&name[start..]);
    pieces
}

/// The lesson's page path, by which `taken` finds the lesson; a clash gets `-2`, `-3` and so on.
fn free_slug(key: &str, taken: &mut HashMap<String, String>, findings: &mut Vec<Finding>) -> String {
    let wish = page_slug(key);
    let mut numbered = (2..).map(|n| format!("{wish}-{n}"));
    let slug = match taken.get(&wish) {
        Some(first) => {
            let slug = numbered.find(|slug| !taken.contains_key(slug)).unwrap_or_else(|| wish.clone());
            findings.push(same_page(first, key, &wish, &slug));
            slug
        }
        None => wish,
    };
    taken.insert(slug.clone(), key.to_owned());
    slug
}

fn project(
    manifest: Manifest,
    parts: Vec<Part>,
    lessons: Vec<LessonFiles>,
    files: HashSet<String>,
    paths: &BTreeMap<String, Sides<Option<String>>>,
) -> Project {
    let mut by_path = HashMap::new();
    for (index, lesson) in lessons.iter().enumerate() {
        for (side, path) in paths[&lesson.key].iter() {
            by_path.extend(path.iter().map(|path| (path.clone(), (index, side))));
        }
    }
    let target = manifest.patterns.iter().map(|p| p.lang).find(|lang| *lang != manifest.source);
    Project {
        id: manifest.id,
        title: manifest.title,
        kind: manifest.kind,
        code: manifest.code,
        support: manifest.support,
        support_is_declared: manifest.support_is_declared,
        source: manifest.source,
        target,
        parts,
        lessons,
        outcomes: manifest.outcomes,
        glossaries: manifest.glossaries,
        school: manifest.school,
        check: manifest.check,
        outputs: manifest.outputs,
        out: manifest.out,
        handout: manifest.handout,
        page: manifest.page,
        plan_sides: manifest.plan_sides,
        test: manifest.test,
        scorm: manifest.scorm,
        quiz: manifest.quiz,
        word_comments: manifest.word_comments,
        deck: manifest.deck,
        files,
        by_path,
    }
}

/// One finding a language for all lessons that lack it: a wall of them helps nobody.
/// A file that is there and cannot be read has its own finding.
fn one_language(project: &Project, paths: &BTreeMap<String, Sides<Option<String>>>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for side in Side::BOTH {
        let Some(lang) = project.lang(side) else { continue };
        let is_there = |key: &str| paths.get(key).is_some_and(|paths| paths.get(side).is_some());
        let keys = project.lessons.iter().map(|lesson| lesson.key.as_str());
        let lack: Vec<&str> = keys.filter(|key| !is_there(key)).collect();
        if !lack.is_empty() {
            let shown = lack.iter().take(5).copied().collect::<Vec<_>>().join(", ");
            let finding = Finding::new(&ONE_LANGUAGE, None).lang(lang).arg("language", lang);
            findings.push(finding.arg("count", lack.len()).arg("lessons", shown));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::MemoryWorld;

    fn load_files(manifest: &str, paths: &[&str]) -> Loaded {
        let mut files: Vec<(String, Vec<u8>)> = vec![("course.toml".into(), manifest.into())];
        files.extend(paths.iter().map(|path| ((*path).to_owned(), b"# x\n".to_vec())));
        load(&MemoryWorld::new(files)).unwrap()
    }

    const HEAD: &str = "[course]\nid = \"c\"\ntitle = \"T\"\n";

    #[test]
    fn the_more_literal_pattern_claims_a_file() {
        let manifest = format!(
            "{HEAD}[languages.en]\npath = \"{{lesson}}.md\"\n[languages.vi]\npath = \"translations/vi/{{lesson}}.md\"\n"
        );
        let paths = ["a/2-b/README.md", "a/10-c/x.md", "translations/vi/a/2-b/README.md", "build/x.md", "_d/y.md"];
        let loaded = load_files(&manifest, &paths);
        let keys: Vec<&str> = loaded.project.lessons.iter().map(|l| l.key.as_str()).collect();
        assert_eq!(keys, ["a/2-b/README", "a/10-c/x"]);
        assert_eq!(loaded.project.lessons[0].slug, "a/2-b/index");
        assert!(loaded.project.lessons[0].files.source.is_some() && loaded.project.lessons[0].files.target.is_some());
        let codes: Vec<&str> = loaded.findings.iter().map(|f| f.rule.code).collect();
        assert_eq!(codes, ["SN0006"]);
    }

    #[test]
    fn parts_give_the_order_and_unknown_lessons_are_findings() {
        let manifest = format!(
            "{HEAD}[languages.vi]\npath = \"{{lesson}}.vi.md\"\n[[parts]]\nid = \"p\"\ntitle = \"P\"\nlessons = [\"b\", \"aa\", \"b\"]\n"
        );
        let loaded = load_files(&manifest, &["a.vi.md", "b.vi.md"]);
        let keys: Vec<&str> = loaded.project.lessons.iter().map(|l| l.key.as_str()).collect();
        assert_eq!(keys, ["b", "a"]);
        let found: Vec<_> = loaded.findings.iter().map(|f| (f.rule.code, f.variant)).collect();
        assert_eq!(found, [("SN0007", Some("near")), ("SN0007", Some("twice")), ("SN0008", None)]);
    }

    #[test]
    fn names_that_stand_for_two_things_are_findings() {
        let part = |id: &str| format!("[[parts]]\nid = \"{id}\"\ntitle = \"P\"\nlessons = []\n");
        let languages = "[languages.vi]\npath = \"{lesson}.vi.md\"\n";
        let outcomes = "[[outcomes]]\nid = \"LO1\"\n".repeat(2);
        let manifest = format!("{HEAD}{languages}{}{}{outcomes}", part("p"), part("p"));
        let loaded = load_files(&manifest, &["bài-1.vi.md", "bai-1.vi.md"]);
        let found: Vec<_> =
            loaded.findings.iter().filter_map(|f| (f.rule.code == "SN0014").then_some(f.variant)).collect();
        assert_eq!(found, [Some("part"), Some("outcome"), Some("lesson")]);
        let slugs: Vec<&str> = loaded.project.lessons.iter().map(|l| l.slug.as_str()).collect();
        assert_eq!(slugs, ["bai-1", "bai-1-2"]);
    }

    #[test]
    fn paths_of_the_manifest_stay_in_the_course() {
        let manifest = format!(
            "{HEAD}glossaries = [\"../chung/*.csv\", \"./g.csv\", \"@electrical\"]\n[languages.vi]\npath = \"{{lesson}}.vi.md\"\n[school]\nlogo = \"D:/logo.png\"\n"
        );
        let loaded = load_files(&manifest, &["a.vi.md", "g.csv"]);
        let found: Vec<_> = loaded.findings.iter().map(|f| (f.rule.code, f.variant)).collect();
        assert_eq!(found, [("SN0003", Some("leaves")); 2]);
        let names: Vec<&str> = loaded.project.glossaries.iter().map(|g| g.value.as_str()).collect();
        assert_eq!(names, ["g.csv", "@electrical"]);
    }

    #[test]
    fn a_manifest_full_of_mistakes_is_read_as_far_as_it_goes() {
        let manifest =
            "[course]\ntitel = \"T\"\nid = 5\nkind = \"modul\"\n[languages.vi]\npath = \"x.md\"\n[buidl]\n x = \n";
        let loaded = load_files(manifest, &[]);
        let codes: Vec<&str> = loaded.findings.iter().map(|f| f.rule.code).collect();
        for code in ["SN0001", "SN0002", "SN0003", "SN0004", "SN0005"] {
            assert!(codes.contains(&code), "{code} in {codes:?}");
        }
    }
}

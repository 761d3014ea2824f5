//! Arithmetic on course paths: relative, `/` between names. No file is touched.
//! What lies at a path is asked of a `World`.

/// The folder part of a path, empty at the top.
pub fn parent(path: &str) -> &str {
    path.rfind('/').map_or("", |i| &path[..i])
}

/// `relative` as seen from the folder `base`, `.` and `..` resolved. `None` when it would leave the course.
pub fn join(base: &str, relative: &str) -> Option<String> {
    let rooted = relative.starts_with('/');
    let mut parts: Vec<&str> = Vec::new();
    for part in base.split('/').filter(|_| !rooted).chain(relative.split('/')) {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            name => parts.push(name),
        }
    }
    Some(parts.join("/"))
}

/// Whether a path is relative, stays inside, and names nothing that Windows refuses.
pub fn is_safe(path: &str) -> bool {
    !path.is_empty()
        && !path.starts_with('/')
        && !path.contains(['\\', ':', '\0'])
        && path.split('/').all(|part| !matches!(part, "" | "." | ".."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joins_resolve_dots_and_never_leave_the_course() {
        assert_eq!(join("lessons", "../media/a.svg").as_deref(), Some("media/a.svg"));
        assert_eq!(join("", "./b.md").as_deref(), Some("b.md"));
        assert_eq!(join("a/b", "/c.md").as_deref(), Some("c.md"));
        assert_eq!(join("lessons", "../../secret"), None);
    }

    #[test]
    fn unsafe_paths_are_known() {
        assert!(is_safe("handout/index.html"));
        assert!(["", "/x", "../x", "a//b", "C:/x", "a\\b"].iter().all(|p| !is_safe(p)));
    }
}

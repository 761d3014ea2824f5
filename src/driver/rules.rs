//! The one table of all rules: what `explain`, `--select` and the reports know, and which check raises which.
//! A new rule is one file and one row here.

use crate::check::access::{
    alt_text_language, colour_alone, heading_skipped, media_without_captions, missing_alt_text, table_without_header,
    two_titles, vague_link_text,
};
use crate::check::fresh::{glossary_changed, machine_draft, never_reviewed, source_changed};
use crate::check::links::{
    broken_anchor, broken_link, localised_media, media_never_used, missing_media, outside_course, path_letter_case,
};
use crate::check::package;
use crate::check::parity::{
    attributes_differ, block_extra, block_kind_differs, block_missing, code_differs, emphasis_differs, formula_differs,
    front_matter_differs, heading_level_differs, image_missing, inline_code_differs, leftover_mark, length_out_of_line,
    link_missing, link_text_lost, list_shape_differs, number_differs, order_moved, passage_language,
    table_shape_differs, unit_differs, untranslated,
};
use crate::check::teaching::{
    answer_always_same_place, exercise_without_key, hours_do_not_add_up, no_objectives, objective_untested,
    outcome_not_covered, quiz_all_right, quiz_feedback_differs, quiz_no_feedback, quiz_options_differ,
    quiz_points_differ, test_language,
};
use crate::check::terms::{
    acronym_not_spelled_out, admitted_form, concept_without_equivalent, deprecated_concept, forbidden_form,
    glossary_disagrees, probable_new_term, quiz_term_not_taught, term_never_used, term_without_equivalent,
    two_equivalents,
};
use crate::check::text::{
    damaged_text, english_level, impossible_syllable, invisible_character, look_alike, no_break_space, not_nfc,
    tone_placement,
};
use crate::check::{Check, CourseCheck};
use crate::diag::Rule;
use crate::{course, emit, glossary, project, syntax};

use super::{baseline, session, suppress};

/// Rules that readers and writers raise while they work.
const READERS: [&[&Rule]; 8] = [
    project::RULES,
    course::RULES,
    &[&session::NO_GLOSSARY],
    DRIVER,
    syntax::RULES,
    glossary::RULES,
    emit::RULES,
    package::RULES,
];

/// Rules about what takes findings away.
const DRIVER: &[&Rule] = &[&suppress::UNUSED, &suppress::UNKNOWN, &baseline::OUTDATED];

/// Rules about a lesson, each with its check.
pub const LESSON: &[(&Rule, Check)] = &[
    (&block_missing::RULE, block_missing::check),
    (&block_extra::RULE, block_extra::check),
    (&block_kind_differs::RULE, block_kind_differs::check),
    (&heading_level_differs::RULE, heading_level_differs::check),
    (&list_shape_differs::RULE, list_shape_differs::check),
    (&table_shape_differs::RULE, table_shape_differs::check),
    (&number_differs::RULE, number_differs::check),
    (&unit_differs::RULE, unit_differs::check),
    (&code_differs::RULE, code_differs::check),
    (&formula_differs::RULE, formula_differs::check),
    (&image_missing::RULE, image_missing::check),
    (&link_missing::RULE, link_missing::check),
    (&untranslated::RULE, untranslated::check),
    (&front_matter_differs::RULE, front_matter_differs::check),
    (&order_moved::RULE, order_moved::check),
    (&link_text_lost::RULE, link_text_lost::check),
    (&inline_code_differs::RULE, inline_code_differs::check),
    (&emphasis_differs::RULE, emphasis_differs::check),
    (&attributes_differ::RULE, attributes_differ::check),
    (&length_out_of_line::RULE, length_out_of_line::check),
    (&leftover_mark::RULE, leftover_mark::check),
    (&passage_language::RULE, passage_language::check),
    (&term_without_equivalent::RULE, term_without_equivalent::check),
    (&forbidden_form::RULE, forbidden_form::check),
    (&source_changed::RULE, source_changed::check),
    (&never_reviewed::RULE, never_reviewed::check),
    (&machine_draft::RULE, machine_draft::check),
    (&glossary_changed::RULE, glossary_changed::check),
    (&two_equivalents::RULE, two_equivalents::check),
    (&admitted_form::RULE, admitted_form::check),
    (&deprecated_concept::RULE, deprecated_concept::check),
    (&broken_link::RULE, broken_link::check),
    (&broken_anchor::RULE, broken_anchor::check),
    (&missing_media::RULE, missing_media::check),
    (&path_letter_case::RULE, path_letter_case::check),
    (&outside_course::RULE, outside_course::check),
    (&localised_media::RULE, localised_media::check),
    (&missing_alt_text::RULE, missing_alt_text::check),
    (&alt_text_language::RULE, alt_text_language::check),
    (&heading_skipped::RULE, heading_skipped::check),
    (&two_titles::RULE, two_titles::check),
    (&table_without_header::RULE, table_without_header::check),
    (&vague_link_text::RULE, vague_link_text::check),
    (&media_without_captions::RULE, media_without_captions::check),
    (&colour_alone::RULE, colour_alone::check),
    (&not_nfc::RULE, not_nfc::check),
    (&damaged_text::RULE, damaged_text::check),
    (&look_alike::RULE, look_alike::check),
    (&impossible_syllable::RULE, impossible_syllable::check),
    (&invisible_character::RULE, invisible_character::check),
    (&no_break_space::RULE, no_break_space::check),
    (&english_level::RULE, english_level::check),
    (&quiz_options_differ::RULE, quiz_options_differ::check),
    (&objective_untested::RULE, objective_untested::check),
    (&hours_do_not_add_up::RULE, hours_do_not_add_up::check),
    (&quiz_all_right::RULE, quiz_all_right::check),
    (&quiz_no_feedback::RULE, quiz_no_feedback::check),
    (&answer_always_same_place::RULE, answer_always_same_place::check),
    (&quiz_points_differ::RULE, quiz_points_differ::check),
    (&test_language::RULE, test_language::check),
    (&quiz_feedback_differs::RULE, quiz_feedback_differs::check),
];

/// Rules about the course as a whole, judged once all its lessons have been.
pub const COURSE: &[(&Rule, CourseCheck)] = &[
    (&broken_anchor::RULE, broken_anchor::course_check),
    (&glossary_disagrees::RULE, glossary_disagrees::course_check),
    (&tone_placement::RULE, tone_placement::course_check),
    (&no_objectives::RULE, no_objectives::course_check),
    (&outcome_not_covered::RULE, outcome_not_covered::course_check),
    (&hours_do_not_add_up::RULE, hours_do_not_add_up::course_check),
    (&answer_always_same_place::RULE, answer_always_same_place::course_check),
    (&exercise_without_key::RULE, exercise_without_key::course_check),
    (&probable_new_term::RULE, probable_new_term::course_check),
    (&missing_media::RULE, missing_media::course_check),
    (&media_never_used::RULE, media_never_used::course_check),
    (&two_equivalents::RULE, two_equivalents::course_check),
    (&concept_without_equivalent::RULE, concept_without_equivalent::course_check),
    (&acronym_not_spelled_out::RULE, acronym_not_spelled_out::course_check),
    (&term_never_used::RULE, term_never_used::course_check),
    (&quiz_term_not_taught::RULE, quiz_term_not_taught::course_check),
];

/// Every rule, by code.
pub fn all() -> Vec<&'static Rule> {
    let mut rules: Vec<&Rule> = READERS.iter().flat_map(|list| list.iter().copied()).collect();
    rules.extend(LESSON.iter().map(|(rule, _)| *rule));
    rules.extend(COURSE.iter().map(|(rule, _)| *rule));
    rules.sort_by_key(|rule| rule.code);
    rules.dedup_by_key(|rule| rule.code);
    rules
}

/// The rule with a code or a name, letter case ignored.
pub fn find(wish: &str) -> Option<&'static Rule> {
    all().into_iter().find(|rule| rule.code.eq_ignore_ascii_case(wish) || rule.name.eq_ignore_ascii_case(wish))
}

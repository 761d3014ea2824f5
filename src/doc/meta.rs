//! A lesson's front matter: title, kind, hours, objectives, outcomes, equipment, plan.
//! Every value knows where it stands, so that findings can point at it. Reading YAML is `syntax::frontmatter`.

use crate::lang::Lang;
use crate::source::Span;

/// A value and where it stands in the file.
#[derive(Clone, Debug, PartialEq)]
pub struct Spanned<T> {
    pub value: T,
    pub span: Span,
}

/// All keys are optional.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FrontMatter {
    /// The fences and all between them; `None` when the lesson has no front matter.
    pub span: Option<Span>,
    pub title: Option<Spanned<String>>,
    /// `translation: draft`: the whole version is a machine's translation that nobody has read yet.
    pub draft: Option<Span>,
    pub kind: Option<Spanned<LessonKind>>,
    pub hours: Option<Spanned<Hours>>,
    pub objectives: Objectives,
    pub outcomes: Vec<Spanned<String>>,
    pub equipment: Vec<Spanned<String>>,
    pub plan: Vec<Spanned<PlanStep>>,
    /// `test_language: en`: scored questions are asked in this language alone.
    pub test_language: Option<Spanned<Lang>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LessonKind {
    Theory,
    Practice,
    Integrated,
}

/// Hours of 45 (theory) or 60 (practice) minutes; `total` alone when the author wrote one number.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Hours {
    pub theory: f64,
    pub practice: f64,
    pub test: f64,
    pub total: Option<f64>,
}

impl Hours {
    /// All hours together.
    pub fn sum(&self) -> f64 {
        self.total.unwrap_or(self.theory + self.practice + self.test)
    }
}

/// Objectives by kind; `plain` when the author wrote a simple list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Objectives {
    pub knowledge: Vec<Spanned<String>>,
    pub skills: Vec<Spanned<String>>,
    pub autonomy: Vec<Spanned<String>>,
    pub plain: Vec<Spanned<String>>,
}

impl Objectives {
    pub fn is_empty(&self) -> bool {
        [&self.knowledge, &self.skills, &self.autonomy, &self.plain].iter().all(|list| list.is_empty())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    LeadIn,
    Introduce,
    Present,
    Guide,
    Solve,
    Practise,
    Close,
    SelfStudy,
}

impl Phase {
    pub const ALL: [Phase; 8] = [
        Phase::LeadIn,
        Phase::Introduce,
        Phase::Present,
        Phase::Guide,
        Phase::Solve,
        Phase::Practise,
        Phase::Close,
        Phase::SelfStudy,
    ];

    /// The word in the front matter and in forms.
    pub fn as_str(self) -> &'static str {
        match self {
            Phase::LeadIn => "lead-in",
            Phase::Introduce => "introduce",
            Phase::Present => "present",
            Phase::Guide => "guide",
            Phase::Solve => "solve",
            Phase::Practise => "practise",
            Phase::Close => "close",
            Phase::SelfStudy => "self-study",
        }
    }
}

/// A row of the lesson plan.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanStep {
    pub phase: Phase,
    pub minutes: Option<u32>,
    pub teacher: String,
    pub students: String,
}

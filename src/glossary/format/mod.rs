//! Glossary files to rows of concepts. One module a format; what several files say together is `merge`.
//! A reader gives rows and findings and never stops at a wrong row.

pub mod cell;
pub mod columns;
pub mod csv;
pub mod edit;

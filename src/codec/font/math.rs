//! The MATH table of OpenType (OpenType 1.9, "MATH – The Mathematical Typesetting Table"): read through ttf-parser and
//! written for fewer glyphs. Kerning of single glyphs and device tables are left out.

use std::collections::BTreeSet;

use ttf_parser::Face;
use ttf_parser::math::{GlyphConstruction, GlyphConstructions, MathValues, Table};

use super::glyph;

/// Bytes of the constants: four numbers, 51 records of a value and its device table, one number.
const CONSTANTS: usize = 4 * 2 + RECORDS * 4 + 2;
const RECORDS: usize = 51;

pub struct Math<'a> {
    table: Table<'a>,
    /// The constants as they stand, without device tables.
    constants: Vec<u8>,
}

impl<'a> Math<'a> {
    pub fn read(face: &Face<'a>, bytes: &[u8]) -> Option<Math<'a>> {
        let table = face.tables().math?;
        let at = usize::from(u16::from_be_bytes(bytes.get(4..6)?.try_into().ok()?));
        let mut constants = bytes.get(at..at + CONSTANTS)?.to_vec();
        for record in 0..RECORDS {
            let device = 8 + 4 * record + 2;
            constants[device..device + 2].fill(0);
        }
        Some(Math { table, constants })
    }

    /// The glyphs and all that they grow into.
    pub fn closure(&self, glyphs: impl IntoIterator<Item = u16>) -> BTreeSet<u16> {
        let mut open: Vec<u16> = glyphs.into_iter().collect();
        let mut kept = BTreeSet::new();
        while let Some(next) = open.pop() {
            if !kept.insert(next) {
                continue;
            }
            for construction in self.directions().into_iter().flatten().filter_map(|all| all.get(glyph(next))) {
                open.extend(construction.variants.into_iter().map(|variant| variant.variant_glyph.0));
                let parts = construction.assembly.into_iter().flat_map(|assembly| assembly.parts);
                open.extend(parts.map(|part| part.glyph_id.0));
            }
        }
        kept
    }

    /// What grows upwards, and what grows sideways.
    fn directions(&self) -> [Option<GlyphConstructions<'a>>; 2] {
        let variants = self.table.variants;
        [variants.map(|v| v.vertical_constructions), variants.map(|v| v.horizontal_constructions)]
    }

    /// The table for the glyphs that are kept, which `new` numbers in the same order.
    pub fn write(&self, kept: &BTreeSet<u16>, new: impl Fn(u16) -> u16) -> Vec<u8> {
        let info = self.glyph_info(kept, &new);
        let header = 10;
        let places = [header, header + self.constants.len(), header + self.constants.len() + info.len()];
        let head = words([1, 0].into_iter().chain(places.map(|place| place as u16)));
        [head, self.constants.clone(), info, self.variants(kept, &new)].concat()
    }

    fn glyph_info(&self, kept: &BTreeSet<u16>, new: &impl Fn(u16) -> u16) -> Vec<u8> {
        let Some(info) = self.table.glyph_info else { return words([0; 4]) };
        let values = |all: Option<MathValues<'_>>| {
            let found = kept.iter().filter_map(|old| Some((new(*old), all?.get(glyph(*old))?.value)));
            let (glyphs, values): (Vec<u16>, Vec<i16>) = found.unzip();
            let coverage = words([4 + 4 * values.len() as u16, values.len() as u16]);
            let records = words(values.iter().flat_map(|value| [*value as u16, 0]));
            [coverage, records, covered(&glyphs)].concat()
        };
        let extended = |old: &&u16| info.extended_shapes.is_some_and(|shapes| shapes.contains(glyph(**old)));
        let shapes: Vec<u16> = kept.iter().filter(extended).map(|old| new(*old)).collect();
        let parts = [values(info.italic_corrections), values(info.top_accent_attachments), covered(&shapes)];
        let header = 8;
        let second = header + parts[0].len();
        let head = words([header as u16, second as u16, (second + parts[1].len()) as u16, 0]);
        [head, parts.concat()].concat()
    }

    fn variants(&self, kept: &BTreeSet<u16>, new: &impl Fn(u16) -> u16) -> Vec<u8> {
        let found = self.directions().map(|all| {
            let found = kept.iter().filter_map(|old| Some((new(*old), construction(&all?.get(glyph(*old))?, new))));
            found.unzip::<u16, Vec<u8>, Vec<u16>, Vec<Vec<u8>>>()
        });
        let [(upward, _), (sideward, _)] = &found;
        let bodies: Vec<&Vec<u8>> = found.iter().flat_map(|(_, bodies)| bodies).collect();
        let coverages = [covered(upward), covered(sideward)];
        let first = 10 + 2 * bodies.len();
        let after = first + coverages[0].len() + coverages[1].len();
        let offsets = bodies.iter().scan(after, |at, body| {
            let place = *at as u16;
            *at += body.len();
            Some(place)
        });
        let overlap = self.table.variants.map_or(0, |variants| variants.min_connector_overlap);
        let head =
            [overlap, first as u16, (first + coverages[0].len()) as u16, upward.len() as u16, sideward.len() as u16];
        let head = words(head.into_iter().chain(offsets));
        [head, coverages.concat(), bodies.into_iter().flatten().copied().collect()].concat()
    }
}

/// MathGlyphConstruction: the sizes of a glyph, and the parts that any size is put together from.
fn construction(own: &GlyphConstruction<'_>, new: &impl Fn(u16) -> u16) -> Vec<u8> {
    let sizes = own.variants.into_iter().flat_map(|v| [new(v.variant_glyph.0), v.advance_measurement]);
    let sizes: Vec<u16> = sizes.collect();
    let place = if own.assembly.is_some() { 4 + 2 * sizes.len() as u16 } else { 0 };
    let mut out = words([place, sizes.len() as u16 / 2].into_iter().chain(sizes));
    if let Some(assembly) = &own.assembly {
        out.extend(words([assembly.italics_correction.value as u16, 0, assembly.parts.len()]));
        out.extend(words(assembly.parts.into_iter().flat_map(|part| {
            let extends = u16::from(part.part_flags.extender());
            let lengths = [part.start_connector_length, part.end_connector_length, part.full_advance];
            [new(part.glyph_id.0), lengths[0], lengths[1], lengths[2], extends]
        })));
    }
    out
}

/// A coverage table of format 1: the glyphs, sorted.
fn covered(glyphs: &[u16]) -> Vec<u8> {
    words([1, glyphs.len() as u16].into_iter().chain(glyphs.iter().copied()))
}

fn words(numbers: impl IntoIterator<Item = u16>) -> Vec<u8> {
    numbers.into_iter().flat_map(u16::to_be_bytes).collect()
}

//! A small copy of an OpenType font with a MATH table: the glyphs of some characters and every size and part that these
//! stretch to. Outlines are cut by a library; the MATH table, which no library cuts, is written anew in `math`.
//! The only door to ttf-parser, subsetter and write-fonts. Which font and which characters is the caller's.

mod math;

use std::collections::BTreeSet;

use subsetter::GlyphRemapper;
use ttf_parser::{Face, GlyphId, RawFace};
use write_fonts::FontBuilder;
use write_fonts::tables::cmap::Cmap;
use write_fonts::tables::name::{Name, NameRecord};
use write_fonts::types::{GlyphId as NewGlyph, NameId, Tag};

/// The glyphs of `characters` that the font has, under a name of its own; `None` for a font without a MATH table or with
/// outlines other than CFF. The bytes are an OpenType file (`OTTO`).
pub fn subset(font: &[u8], characters: impl IntoIterator<Item = char>, name: &str) -> Option<Vec<u8>> {
    let face = Face::parse(font, 0).ok()?;
    let table = face.raw_face().table(ttf_parser::Tag::from_bytes(b"MATH"))?;
    let own = math::Math::read(&face, table)?;
    let mapped: Vec<(char, u16)> = characters.into_iter().filter_map(|c| Some((c, face.glyph_index(c)?.0))).collect();
    let kept = own.closure(mapped.iter().map(|(_, glyph)| *glyph));
    // In the order of the font, so that lists of glyphs stay sorted. Glyph 0 is always there.
    let glyphs: Vec<u16> = kept.iter().copied().collect();
    let mapper = GlyphRemapper::new_from_glyphs_sorted(&glyphs);
    let cut = subsetter::subset(font, 0, &mapper).ok()?;
    let cut = RawFace::parse(&cut, 0).ok()?;
    let new = |glyph: u16| mapper.get(glyph).map(|new| NewGlyph::new(u32::from(new)));
    let cmap = Cmap::from_mappings(mapped.iter().filter_map(|(c, glyph)| Some((*c, new(*glyph)?)))).ok()?;

    let mut builder = FontBuilder::new();
    builder.add_table(&cmap).ok()?.add_table(&names(&face, name)).ok()?;
    builder.add_raw(Tag::new(b"MATH"), own.write(&kept, |glyph| mapper.get(glyph).unwrap_or(0)));
    for tag in [b"CFF ", b"head", b"hhea", b"hmtx", b"maxp"] {
        builder.add_raw(Tag::new(tag), cut.table(ttf_parser::Tag::from_bytes(tag))?);
    }
    for tag in [b"OS/2", b"post"] {
        builder.add_raw(Tag::new(tag), face.raw_face().table(ttf_parser::Tag::from_bytes(tag))?);
    }
    Some(builder.build())
}

/// The font's own notice and licence, and another name, as its licence asks for a changed font.
fn names(face: &Face<'_>, name: &str) -> Name {
    const KEPT: [u16; 4] = [0, 5, 13, 14];
    let kept = face.names().into_iter().filter(|n| n.is_unicode() && KEPT.contains(&n.name_id));
    let mut texts: BTreeSet<(u16, String)> = kept.filter_map(|n| Some((n.name_id, n.to_string()?))).collect();
    let postscript = name.replace(' ', "");
    texts.extend([(1, name), (2, "Regular"), (4, name), (6, &postscript)].map(|(id, text)| (id, text.to_owned())));
    let record = |(id, text): (u16, String)| NameRecord::new(3, 1, 0x409, NameId::new(id), text.into());
    Name::new(texts.into_iter().map(record).collect())
}

pub fn postscript_name(font: &[u8]) -> Option<String> {
    let face = Face::parse(font, 0).ok()?;
    face.names().into_iter().find(|name| name.name_id == 6 && name.is_unicode())?.to_string()
}

fn glyph(id: u16) -> GlyphId {
    GlyphId(id)
}

#[cfg(test)]
pub fn has(font: &[u8], c: char) -> bool {
    Face::parse(font, 0).unwrap().glyph_index(c).is_some()
}

/// The heights or widths that a character grows to, and the lengths of the parts of its longest form.
#[cfg(test)]
pub fn sizes(font: &[u8], c: char) -> Vec<u16> {
    let face = Face::parse(font, 0).unwrap();
    let variants = face.tables().math.unwrap().variants.unwrap();
    let id = face.glyph_index(c).unwrap();
    let all = [variants.vertical_constructions, variants.horizontal_constructions];
    let grown = all.into_iter().find_map(|all| all.get(id)).unwrap();
    let parts = grown.assembly.into_iter().flat_map(|assembly| assembly.parts).map(|part| part.full_advance);
    let lengths: Vec<u16> = grown.variants.into_iter().map(|v| v.advance_measurement).chain(parts).collect();
    assert!(lengths.len() > 1, "{c} does not grow");
    lengths
}

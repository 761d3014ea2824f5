"""What python-docx sees of a Word document, as JSON. Usage: python3 docx.py FILE (named by docx.test.mjs)."""

import json
import sys

# This file's own name must not hide the library.
sys.path = [path for path in sys.path if not path.endswith("browser")]

from docx import Document  # noqa: E402

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"

document = Document(sys.argv[1])
body = document.element.body
known = {style.style_id for style in document.styles}
used = {element.get(f"{W}val") for name in ("pStyle", "rStyle", "tblStyle") for element in body.iter(f"{W}{name}")}
section = document.sections[0]
fonts = document.styles.element.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}rFonts")


def rows(style):
    """The texts of the cells of each row, of tables of a style."""
    tables = [table for table in document.tables if table.style is not None and table.style.style_id == style]
    return [[cell.text for cell in row.cells] for table in tables for row in table.rows]


heads = [row for row in body.iter(f"{W}tr") if row.find(f"{W}trPr/{W}tblHeader") is not None]
print(json.dumps({
    "headings": [f"{p.style.name[-1]} {p.text}" for p in document.paragraphs if p.style.name.startswith("Heading")],
    "rows": [row for row in rows("Pairs") if len(row) == 2],
    "languages": sorted({element.get(f"{W}val") for element in body.iter(f"{W}lang")}),
    "pictures": len(document.inline_shapes),
    "equations": len(list(body.iter(f"{M}oMath"))),
    "numbered": len(list(body.iter(f"{W}numPr"))),
    "headRows": ["\n".join(t.text or "" for t in next(row.iter(f"{W}tc")).iter(f"{W}t")) for row in heads],
    "unknownStyles": sorted(used - known),
    "procedure": [cells for cells in rows("Data") if len(cells) == 5],
    "tables": [" ".join(cell.text for row in table.rows for cell in row.cells) for table in document.tables],
    "width": round(section.page_width.mm),
    "height": round(section.page_height.mm),
    "left": round(section.left_margin.mm),
    "font": fonts.get(f"{W}ascii"),
}))

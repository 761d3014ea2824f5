"""What python-pptx sees of a presentation, as JSON. Usage: python3 pptx.py FILE (named by pptx.test.mjs)."""

import json
import sys

# This file's own name must not hide the library.
sys.path = [path for path in sys.path if not path.endswith("browser")]

from pptx import Presentation  # noqa: E402


def slide(one):
    shapes = list(one.shapes)
    return {
        "layout": one.slide_layout.name,
        "title": one.shapes.title.text if one.shapes.title is not None else "",
        "text": "\n".join(shape.text_frame.text for shape in shapes if shape.has_text_frame and shape.is_placeholder),
        "boxes": len([shape for shape in shapes if shape.has_text_frame and not shape.is_placeholder]),
        "tables": [[[cell.text for cell in row.cells] for row in shape.table.rows] for shape in shapes if shape.has_table],
        "pictures": len([shape for shape in shapes if shape.shape_type == 13]),
        "notes": one.notes_slide.notes_text_frame.text if one.has_notes_slide else "",
        "inside": all(
            shape.left is None or (shape.left >= 0 and shape.left + shape.width <= deck.slide_width + 9525
                                   and shape.top + shape.height <= deck.slide_height + 9525)
            for shape in shapes
        ),
    }


deck = Presentation(sys.argv[1])
print(json.dumps({
    "layouts": [layout.name for layout in deck.slide_layouts],
    "slides": [slide(one) for one in deck.slides],
}))

"""Makes the two static fonts of letters and posters from the variable subsets of @fontsource-variable/inter.

pdfkit 0.20 can embed neither WOFF2 with composite glyphs nor a weight of a variable font. Run after that package changes:
  python3 -m venv /tmp/fonts && /tmp/fonts/bin/pip install fonttools brotli && /tmp/fonts/bin/python views/fonts/make-fonts.py
"""
import json
from pathlib import Path
from tempfile import TemporaryDirectory
from fontTools.merge import Merger, Options
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

here = Path(__file__).resolve().parent
files = here.parents[1] / "node_modules/@fontsource-variable/inter/files"
subsets = ["latin", "latin-ext", "vietnamese", "cyrillic", "cyrillic-ext", "greek", "greek-ext"]

for weight, style in [(400, "Regular"), (600, "SemiBold")]:
    with TemporaryDirectory() as folder:
        parts = []
        for subset in subsets:
            font = TTFont(files / f"inter-{subset}-wght-normal.woff2")
            font.flavor = None
            font = instantiateVariableFont(font, {"wght": weight})
            for table in ["GSUB", "GDEF", "STAT", "MVAR", "HVAR", "avar", "gasp", "prep", "fpgm", "cvt ", "DSIG"]:
                if table in font:
                    del font[table]
            parts.append(Path(folder) / f"{subset}.ttf")
            font.save(parts[-1])
        merged = Merger(options=Options(drop_tables=["meta"])).merge(parts)
        for record in merged["name"].names:
            if record.nameID in (1, 4, 6, 16):
                record.string = f"Inter{'' if record.nameID in (1, 16) else '-' + style}"
        merged["name"].names = [record for record in merged["name"].names if record.nameID in (0, 1, 2, 4, 5, 6, 13, 14)]
        merged["head"].created = merged["head"].modified = 3786912000
        merged.recalcTimestamp = False
        merged.save(here / f"inter-{weight}.ttf")

# Which characters both fonts have, as ranges: what a letter can print is asked without reading a font.
both = set.intersection(*(set(TTFont(here / f"inter-{weight}.ttf").getBestCmap()) for weight in (400, 600)))
ranges: list[list[int]] = []
for code in sorted(both):
    if ranges and ranges[-1][1] == code - 1:
        ranges[-1][1] = code
    else:
        ranges.append([code, code])
(here / "inter-characters.json").write_text(json.dumps(ranges) + "\n")

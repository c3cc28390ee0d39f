"""Turns <name>.slides.json into <name>.mp4 with captions <name>.fr.vtt and <name>.en.vtt, and its slides <name>-<n>.png."""

import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.sax.saxutils import escape

from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

SPOKEN = "fr"
PAUSE = 0.7
LINE = 42
WORDS_PER_MINUTE = 150

SLIDE = """<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="720" font-family="Film">
<rect width="1280" height="720" fill="#fbf8f2"/>
<path d="M0 628C320 596 640 668 1280 620v100H0z" fill="#0b5a57"/>
<rect x="96" y="92" width="88" height="10" rx="5" fill="#a83f15"/>
<text x="96" y="190" font-size="68" font-weight="700" fill="#1d2525">{title}</text>
{lines}
<text x="96" y="692" font-size="26" fill="#ffffff">Passerelle</text>
<text x="1184" y="692" font-size="26" fill="#ffffff" text-anchor="end">{number} / {count}</text>
</svg>"""
TICKED = """<circle cx="116" cy="{y}" r="20" fill="#dcefec"/><path d="m106 {y} 7 8 14-16" fill="none" stroke="#0b5a57"
 stroke-width="5" stroke-linecap="round" stroke-linejoin="round"/>
<text x="164" y="{base}" font-size="46" fill="#1d2525">{line}</text>"""


def run(*command, **options):
    return subprocess.run(command, check=True, capture_output=True, text=True, **options).stdout


def fonts(folder, woff2):
    """The product's own typeface in two weights, where the drawing program finds it."""
    for weight in (400, 700):
        font = TTFont(woff2)
        font.flavor = None
        font = instancer.instantiateVariableFont(font, {"wght": weight})
        for record in font["name"].names:
            if record.nameID in (1, 16):
                record.string = "Film"
            elif record.nameID in (2, 17):
                record.string = "Bold" if weight == 700 else "Regular"
        font["OS/2"].usWeightClass = weight
        font.save(folder / f"film-{weight}.ttf")
    (folder / "fonts.conf").write_text(
        f"<?xml version='1.0'?><!DOCTYPE fontconfig SYSTEM 'fonts.dtd'><fontconfig><dir>{folder}</dir>"
        f"<cachedir>{folder}/cache</cachedir></fontconfig>"
    )
    return {**os.environ, "FONTCONFIG_FILE": str(folder / "fonts.conf")}


def drawn(slide, number, count):
    lines = "".join(
        TICKED.format(y=300 + 90 * i, base=316 + 90 * i, line=escape(line))
        for i, line in enumerate(slide["lines"][SPOKEN])
    )
    return SLIDE.format(title=escape(slide["title"][SPOKEN]), lines=lines, number=number, count=count)


def cues(text):
    """Pieces of at most two lines, cut where a sentence or a clause ends."""
    pieces = []
    for sentence in re.findall(r"[^.?!]+[.?!]+", text):
        piece = ""
        for clause in re.findall(r"[^,:;]+[,:;]?", sentence.strip()):
            if piece and len(piece) + len(clause) > 2 * LINE:
                pieces.append(piece.strip())
                piece = ""
            piece += clause
        pieces.append(piece.strip())
    return pieces


def broken(piece):
    """In two lines of about one length, when it is too long for one."""
    if len(piece) <= LINE:
        return piece
    spaces = [m.start() for m in re.finditer(" ", piece)]
    cut = min(spaces, key=lambda at: abs(at - len(piece) / 2))
    return piece[:cut] + "\n" + piece[cut + 1 :]


def stamp(seconds):
    whole = round(seconds * 1000)
    return f"{whole // 3600000:02}:{whole // 60000 % 60:02}:{whole // 1000 % 60:02}.{whole % 1000:03}"


def captions(slides, starts, lengths, language):
    out = ["WEBVTT\n"]
    for slide, start, length in zip(slides, starts, lengths):
        pieces = cues(slide["say"][language])
        letters = sum(map(len, pieces))
        at = start
        for piece in pieces:
            end = at + (length - PAUSE) * len(piece) / letters
            out.append(f"{stamp(at)} --> {stamp(end)}\n{broken(piece)}\n")
            at = end
    return "\n".join(out)


def main(name, woff2):
    slides = json.loads(Path(name + ".slides.json").read_text())["slides"]
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        environment = fonts(folder, woff2)
        parts, starts, lengths = [], [], []
        for i, slide in enumerate(slides):
            svg, png, wav, part = (folder / f"{i}.{end}" for end in ("svg", "png", "wav", "mkv"))
            svg.write_text(drawn(slide, i + 1, len(slides)))
            run("rsvg-convert", "-o", str(png), str(svg), env=environment)
            run("rsvg-convert", "-w", "960", "-o", f"{name}-{i + 1}.png", str(svg), env=environment)
            run("espeak-ng", "-v", "roa/fr", "-s", str(WORDS_PER_MINUTE), "-p", "42", "-w", str(wav), slide["say"][SPOKEN])
            spoken = float(run("ffprobe", "-v", "error", "-show_entries", "format=duration", "-of", "csv=p=0", str(wav)))
            starts.append(sum(lengths))
            lengths.append(round(spoken + PAUSE, 2))
            run(
                "ffmpeg", "-v", "error", "-y", "-loop", "1", "-framerate", "5", "-i", str(png), "-i", str(wav),
                "-af", "apad", "-t", str(lengths[-1]), "-c:v", "libx264", "-preset", "veryslow", "-tune", "stillimage",
                "-crf", "26", "-pix_fmt", "yuv420p", "-c:a", "pcm_s16le", "-ar", "22050", str(part),
            )
            parts.append(part)
        listing = folder / "parts.txt"
        listing.write_text("".join(f"file '{part}'\n" for part in parts))
        run(
            "ffmpeg", "-v", "error", "-y", "-f", "concat", "-safe", "0", "-i", str(listing), "-c:v", "copy",
            "-c:a", "aac", "-b:a", "48k", "-ac", "1", "-movflags", "+faststart", "-map_metadata", "-1",
            "-fflags", "+bitexact", "-flags:a", "+bitexact", name + ".mp4",
        )
    for language in ("fr", "en"):
        Path(f"{name}.{language}.vtt").write_text(captions(slides, starts, lengths, language))
    print(f"{name}.mp4: {sum(lengths):.0f} s, {os.path.getsize(name + '.mp4') // 1024} KB")


main(*sys.argv[1:])

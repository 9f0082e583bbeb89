"""Files to show or to take away, with words in them and beside them."""

from __future__ import annotations

import io
import zlib

from PIL import Image
from PIL.PngImagePlugin import PngInfo

XMP = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf='
    '"http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc='
    '"http://purl.org/dc/elements/1.1/"><dc:creator>{0}</dc:creator></rdf:Description>'
    "</rdf:RDF></x:xmpmeta>"
)
MAKER, ARTIST, DESCRIPTION, COMMENT = 0x010F, 0x013B, 0x010E, 0x9286


def draw_svg(shown: str, beside: str) -> bytes:
    """Return a drawing that shows a word and has another in what its program wrote."""
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 40">'
        f"<metadata>{beside}</metadata><!-- {beside} -->"
        f'<rect width="60" height="40"/><text x="1" y="9">{shown}</text></svg>\n'
    ).encode()


def draw_png(colour: int, words: list[str]) -> bytes:
    """Return a picture with words in its three kinds of text."""
    info = PngInfo()
    info.add_text("Author", words[0])
    info.add_text("Comment", f"taken at {words[1]}", zip=True)
    info.add_itxt("XML:com.adobe.xmp", XMP.format(words[2]))
    out = io.BytesIO()
    Image.new("RGB", (8, 6), (colour % 256, colour // 256 % 256, 90)).save(out, "PNG", pnginfo=info)
    return out.getvalue()


def take_photo(colour: int, words: list[str]) -> bytes:
    """Return a photo with words in the tags of its camera."""
    picture = Image.new("RGB", (8, 6), (colour % 256, 90, colour // 256 % 256))
    tags = picture.getexif()
    tags[ARTIST], tags[DESCRIPTION] = words[0], f"portrait, {words[1]}"
    tags.get_ifd(0x8769)[COMMENT] = b"UNICODE\0" + words[2].encode("utf-16-le")
    out = io.BytesIO()
    picture.save(out, "JPEG", exif=tags, xmp=XMP.format(words[0]).encode())
    return out.getvalue()


def write_pdf(words: str) -> bytes:
    """Return a document of one page whose words are packed."""
    packed = zlib.compress(f"BT /F1 12 Tf 20 100 Td ({words}) Tj ET".encode())
    bodies = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(packed), packed),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(bodies, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(bodies) + 1)
    tail = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
    return out + head + table + tail % (len(bodies) + 1, len(out))

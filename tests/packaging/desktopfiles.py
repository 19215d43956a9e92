"""Validates the files with which Awaitscope shows on a desktop, and holds them against each other.

Usage: desktopfiles.py PACKAGING_DIR VERSION

The .desktop file, the AppStream metainfo, the MIME type and the drawings, each by its own tool; all that a person
reads is there in Japanese, too; one version everywhere.
"""

import configparser
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

LANG = "{http://www.w3.org/XML/1998/namespace}lang"
TRACE = "application/x-awaitscope-trace"


def check(*command):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8")
    assert done.returncode == 0, f"{' '.join(command)}\n{done.stdout}"
    return done.stdout


def check_desktop_file(path):
    assert check("desktop-file-validate", path) == "", "desktop-file-validate has remarks"
    parser = configparser.ConfigParser(interpolation=None, delimiters="=")
    parser.optionxform = str
    parser.read(path, encoding="utf-8")
    entry = parser["Desktop Entry"]
    for key in ("Name", "GenericName", "Comment", "Keywords"):
        assert entry[key] and entry[f"{key}[ja]"], key
    assert entry["Exec"] == "awaitscope open %f"
    assert entry["MimeType"].split(";") == [TRACE, "text/x-python", "text/x-python3", ""]
    return entry


def check_metainfo(path, desktop, version):
    check("appstreamcli", "validate", "--no-net", "--pedantic", path)
    root = ElementTree.parse(path).getroot()
    assert root.find("id").text + ".metainfo.xml" == os.path.basename(path)
    assert root.find("launchable").text == "awaitscope.desktop"
    assert root.find("summary").text == desktop["Comment"]
    assert root.find("provides/mediatype").text == TRACE
    assert [release.get("version") for release in root.iter("release")][0] == version
    for name in ("summary", "p", "li", "keyword"):
        texts = list(root.iter(name))
        japanese = [text for text in texts if text.get(LANG) == "ja"]
        assert texts and 2 * len(japanese) == len(texts), f"<{name}> is not in both languages"


def check_versions(packaging, version):
    with open(os.path.join(packaging, "debian", "changelog"), encoding="utf-8") as file:
        assert file.readline().startswith(f"awaitscope ({version}) "), "the changelog begins with another version"
    for name in ("awaitscope.1", "awaitscope.ja.1"):
        with open(os.path.join(packaging, "man", name), encoding="utf-8") as file:
            assert re.match(rf'\.TH AWAITSCOPE 1 "[\d-]+" "Awaitscope {re.escape(version)}" ', file.readline()), name


def main():
    packaging, version = sys.argv[1:]
    metainfo = os.path.join(packaging, "org.awaitscope.awaitscope.metainfo.xml")
    drawings = [os.path.join(packaging, "icons", name) for name in os.listdir(os.path.join(packaging, "icons"))
                if name.endswith(".svg")]
    assert len(drawings) == 3
    check("xmllint", "--nonet", "--noout", os.path.join(packaging, "awaitscope.mime.xml"), metainfo, *drawings)
    desktop = check_desktop_file(os.path.join(packaging, "awaitscope.desktop"))
    check_metainfo(metainfo, desktop, version)
    check_versions(packaging, version)
    print("the desktop's files are valid")


if __name__ == "__main__":
    main()

"""Makes the Debian package of this build and looks into it.

Usage: debianpackage.py CPACK BUILD_DIR SOURCE_DIR VERSION

Its fields, what it depends on, its files; then lintian, which must find no error and no warning.
"""

import os
import re
import subprocess
import sys
import tempfile

FILES = """
usr/bin/awaitscope
usr/share/applications/awaitscope.desktop
usr/share/bash-completion/completions/awaitscope
usr/share/doc/awaitscope/changelog.gz
usr/share/doc/awaitscope/copyright
usr/share/fish/vendor_completions.d/awaitscope.fish
usr/share/icons/hicolor/scalable/apps/awaitscope.svg
usr/share/icons/hicolor/scalable/mimetypes/application-x-awaitscope-trace.svg
usr/share/man/ja/man1/awaitscope.1.gz
usr/share/man/man1/awaitscope.1.gz
usr/share/metainfo/org.awaitscope.awaitscope.metainfo.xml
usr/share/mime/packages/awaitscope.xml
usr/share/zsh/vendor-completions/_awaitscope
""".split() + [f"usr/share/icons/hicolor/{size}x{size}/{name}.png"
               for size in (16, 22, 24, 32, 48, 64, 128, 256, 512)
               for name in ("apps/awaitscope", "mimetypes/application-x-awaitscope-trace")]


def output(*command):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="utf-8",
                          env=os.environ | {"LC_ALL": "C.UTF-8"}).stdout


def make_package(cpack, build, folder):
    # Packed quickly: nobody downloads this one.
    done = subprocess.run(
        [cpack, "-G", "DEB", "--config", os.path.join(build, "CPackConfig.cmake"), "-B", folder,
         "-D", "CPACK_DEBIAN_COMPRESSION_TYPE=gzip"],
        cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8")
    assert done.returncode == 0, done.stdout
    package, = [name for name in os.listdir(folder) if name.endswith(".deb")]
    return os.path.join(folder, package)


def check_fields(package, source, version):
    def field(name):
        return output("dpkg-deb", "--field", package, name).strip()

    assert field("Package") == "awaitscope"
    assert field("Version") == version
    architecture = output("dpkg", "--print-architecture").strip()
    assert field("Architecture") == architecture
    assert os.path.basename(package) == f"awaitscope_{version}_{architecture}.deb"

    depends = {entry.split(" ")[0] for entry in field("Depends").split(", ")}
    with open(os.path.join(source, ".ci", "setup.sh"), encoding="utf-8") as file:
        needed = file.read().split("packages_to_run=(")[1].split(")")[0].split()
    modules = {name for name in needed if name.startswith("qml6-module-")}
    assert modules and {name for name in depends if name.startswith("qml6-module-")} == modules, depends
    assert {"fonts-inter", "fonts-jetbrains-mono", "libc6", "libqt6gui6", "libqt6quick6", "libqt6svg6"} <= depends
    recommends = {entry.split(" ")[0] for entry in field("Recommends").split(", ")}
    assert {"python3", "fonts-noto-cjk"} <= recommends, recommends


def check_files(package):
    found = []
    for line in output("dpkg-deb", "--contents", package).splitlines():
        mode, owner, _, _, _, name = line.split(None, 5)
        name = name.removeprefix("./").rstrip("/")
        assert owner == "root/root", line
        if mode.startswith("d"):
            assert mode == "drwxr-xr-x", line
        else:
            assert mode == ("-rwxr-xr-x" if name.startswith("usr/bin/") else "-rw-r--r--"), line
            found.append(name)
    assert sorted(found) == sorted(FILES), set(found) ^ set(FILES)


def check_with_lintian(package):
    done = subprocess.run(["lintian", "--allow-root", "--no-cfg", "--tag-display-limit", "0", package],
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8",
                          env=os.environ | {"LC_ALL": "C.UTF-8"})
    assert done.returncode == 0 and not re.search("^[EW]: ", done.stdout, re.M), done.stdout


def main():
    cpack, build, source, version = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        package = make_package(cpack, build, folder)
        check_fields(package, source, version)
        check_files(package)
        check_with_lintian(package)
        print(f"{os.path.basename(package)}: {os.path.getsize(package) >> 20} MiB")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Installs what Sessionbook is built from, and nothing twice. Debian 12 and 13.

  python3 cmake/install.py [native] [web] [e2e]     (all three without an argument)

native  compiler, CMake, headers, brotli; Dear ImGui's source
web     Emscripten, node and npm packages; libsodium's source
e2e     Chromium and fonts for every script

System packages come from apt (as root or with sudo). Source packages are fetched with a private apt
configuration in the cache folder: the system's own mirror, `deb-src` entries, Debian's archive
keyring; the system's lists and sources are not touched, and apt verifies every file. They are kept
in $XDG_CACHE_HOME/sessionbook/sources (default ~/.cache), one folder per version. npm packages are
pinned by package.json and go to node_modules/. With everything there, this takes no time.
"""
import hashlib
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
CACHE = pathlib.Path(os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache")
CACHE = CACHE / "sessionbook"
SOURCES = CACHE / "sources"
KEYRINGS = ["/usr/share/keyrings/debian-archive-keyring.gpg",
            "/usr/share/keyrings/debian-archive-keyring.pgp"]

# Debian package -> a program (no slash) or file that shows it is there, however it came.
PACKAGES = {
    "native": {
        "ca-certificates": "/etc/ssl/certs/ca-certificates.crt",
        "g++": "g++",
        "cmake": "cmake",
        "ninja-build": "ninja",
        "pkg-config": "pkg-config",
        "nlohmann-json3-dev": "/usr/include/nlohmann/json.hpp",
        "doctest-dev": "/usr/include/doctest/doctest.h",
        "libsodium-dev": "/usr/include/sodium.h",
        "dpkg-dev": "dpkg-source",
        "xz-utils": "xz",
        "brotli": "brotli",
    },
    "web": {
        "emscripten": "emcc",
        "python3-fonttools": "/usr/lib/python3/dist-packages/fontTools/subset/__init__.py",
        "python3-brotli": "/usr/lib/python3/dist-packages/brotli.py",
        "nodejs": "node",
        "npm": "npm",
    },
    "e2e": {
        "chromium": "chromium",
        "fonts-noto-core": "/usr/share/fonts/truetype/noto/NotoSansHebrew-Regular.ttf",
        "fonts-noto-cjk": "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
        "fonts-noto-color-emoji": "/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf",
    },
}
GROUPS = list(PACKAGES)


def say(text):
    print(f"install: {text}", flush=True)


def stop(text):
    sys.exit(f"install: {text}")


def run(command, **options):
    done = subprocess.run(command, **options)
    if done.returncode != 0:
        stop(f"failed ({done.returncode}): {' '.join(map(str, command))}")
    return done


def present(probe):
    return os.path.exists(probe) if probe.startswith("/") else shutil.which(probe) is not None


def install_system(groups):
    wanted = [name for group in groups for name, probe in PACKAGES[group].items()
              if not present(probe)]
    if not wanted:
        return
    if not shutil.which("apt-get"):
        stop("needs Debian's apt-get for: " + " ".join(wanted))
    prefix = []
    if os.geteuid() != 0:
        if not shutil.which("sudo"):
            stop("not root and no sudo. As root, run: apt-get install --no-install-recommends "
                 + " ".join(wanted))
        prefix = ["sudo"]
    say("installing with apt: " + " ".join(wanted))
    apt = prefix + ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q",
                    "-o", "DPkg::Lock::Timeout=300"]
    run(apt + ["update"])
    run(apt + ["install", "-y", "--no-install-recommends"] + wanted)


def stanzas(text):
    """The paragraphs of a deb822 file as dictionaries of lower-case field names."""
    for paragraph in re.split(r"\n\s*\n", re.sub(r"(?m)^#.*\n?", "", text)):
        fields = re.findall(r"(?m)^([\w-]+):[ \t]*(.*(?:\n[ \t]+.*)*)", paragraph)
        if fields:
            yield {name.lower(): value for name, value in fields}


def archives(folder=pathlib.Path("/etc/apt")):
    """(address, suite, components) of each binary archive in the system's sources."""
    for file in [folder / "sources.list", *sorted(folder.glob("sources.list.d/*.list"))]:
        text = file.read_text(encoding="utf-8") if file.is_file() else ""
        for uri, suite, parts in re.findall(
                r"(?m)^\s*deb\s+(?:\[[^\]]*\]\s*)?(\S+)\s+(\S+)([^\n#]*)", text):
            yield uri, suite, parts.split()
    for file in sorted(folder.glob("sources.list.d/*.sources")):
        for fields in stanzas(file.read_text(encoding="utf-8")):
            if "deb" in fields.get("types", "").split() and fields.get("enabled", "yes") != "no":
                for uri in fields.get("uris", "").split():
                    for suite in fields.get("suites", "").split():
                        yield uri, suite, fields.get("components", "").split()


def mirror():
    """The address of the Debian archive this system installs from, and its code name."""
    release = {}
    for line in pathlib.Path("/etc/os-release").read_text(encoding="utf-8").splitlines():
        key, _, value = line.partition("=")
        release[key] = value.strip('"')
    codename = release.get("VERSION_CODENAME", "")
    known = {codename, "stable", "oldstable", "testing", "sid", "unstable"} - {""}
    fitting = [(uri, suite) for uri, suite, components in archives()
               if suite in known and "main" in components]
    # Other makers' archives may use the same suite names; Debian's is the one in a folder debian/.
    fitting.sort(key=lambda at: (not at[0].rstrip("/").endswith("/debian"), at[1] != codename))
    if fitting:
        return fitting[0][0], codename or fitting[0][1]
    return stop("apt's sources name no Debian archive (suite " + "/".join(sorted(known)) + ")")


class PrivateApt:
    """apt-get with its own lists and sources, for source packages of one suite."""

    def __init__(self, uri, suite):
        self.home = CACHE / "apt" / suite
        keyring = next((file for file in KEYRINGS if os.path.exists(file)), None)
        if keyring is None:
            stop("Debian's archive keyring is missing (package debian-archive-keyring)")
        for folder in ("lists/partial", "cache/archives/partial"):
            (self.home / folder).mkdir(parents=True, exist_ok=True)
        sources = self.home / "sources.list"
        sources.write_text(f"deb-src [signed-by={keyring}] {uri} {suite} main\n", encoding="utf-8")
        settings = {
            "Dir::Etc::SourceList": sources, "Dir::Etc::SourceParts": "/dev/null",
            "Dir::Etc::Preferences": "/dev/null", "Dir::Etc::PreferencesParts": "/dev/null",
            "Dir::State::Lists": self.home / "lists", "Dir::Cache": self.home / "cache",
            "APT::Sandbox::User": "root" if os.geteuid() == 0 else "",
            "APT::Get::List-Cleanup": "false", "Acquire::Languages": "none",
            "Acquire::AllowInsecureRepositories": "false",
            # testing's lists expire after a week. A mirror that stood still for longer still has
            # the sources: apt verifies them by the archive's signature, and we ask a least version.
            "Acquire::Check-Valid-Until": "false",
        }
        self.base = ["apt-get", "-q"]
        for key, value in settings.items():
            self.base += ["-o", f"{key}={value}"]
        done = subprocess.run(self.base + ["update"], stdout=subprocess.DEVNULL, check=False)
        self.reached = done.returncode == 0

    def version(self, package):
        """The version of a source package in this suite, or None."""
        done = subprocess.run(self.base + ["--only-source", "--print-uris", "source", package],
                              capture_output=True, text=True, check=False, cwd=self.home)
        for line in done.stdout.splitlines():
            fields = line.split()
            if line.startswith("'") and fields[1].endswith(".dsc"):
                return fields[1].removesuffix(".dsc").split("_", 1)[1]
        return None

    def fetch(self, package, folder):
        run(self.base + ["--only-source", "--download-only", "source", package], cwd=folder,
            stdout=subprocess.DEVNULL)

    def close(self):
        shutil.rmtree(self.home, ignore_errors=True)


def at_least(version, least):
    return subprocess.run(["dpkg", "--compare-versions", version, "ge", least],
                          check=False).returncode == 0


def install_source(package, marker, suites, least):
    """Leaves SOURCES/<package> pointing at an unpacked source package of a version >= least."""
    link = SOURCES / package
    if (link / marker).is_file():
        return
    uri, codename = mirror()
    SOURCES.mkdir(parents=True, exist_ok=True)
    for suite in suites:
        suite = suite or codename
        say(f"fetching the source of {package} from Debian {suite}")
        apt = PrivateApt(uri, suite)
        if not apt.reached:
            say(f"the lists of {suite} cannot be read")
            apt.close()
            continue
        version = apt.version(package)
        if version is None or not at_least(version, least):
            say(f"{suite} has {version or 'none'}, needed is {least} or newer")
            apt.close()
            continue
        with tempfile.TemporaryDirectory(dir=SOURCES) as scratch:
            apt.fetch(package, scratch)
            dsc = next(pathlib.Path(scratch).glob("*.dsc"))
            unpacked = pathlib.Path(scratch) / "tree"
            run(["dpkg-source", "--no-check", "-x", str(dsc), str(unpacked)],
                stdout=subprocess.DEVNULL)
            target = SOURCES / f"{package}-{version}"
            shutil.rmtree(target, ignore_errors=True)
            unpacked.rename(target)
        apt.close()
        fresh = SOURCES / f".{package}.link"
        fresh.unlink(missing_ok=True)
        fresh.symlink_to(target.name)
        fresh.replace(link)
        return
    asked = " or ".join(suite or codename for suite in suites)
    stop(f"found no {package} {least} or newer in Debian {asked}")


def digest(*files):
    parts = [file.read_bytes() for file in files if file.is_file()]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def install_npm():
    manifest = ROOT / "package.json"
    lock = ROOT / "package-lock.json"
    if not manifest.is_file():
        return
    stamp = ROOT / "node_modules" / ".sessionbook"
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == digest(manifest, lock):
        return
    say("installing npm packages into node_modules/")
    verb = "ci" if lock.is_file() else "install"
    run(["npm", verb, "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], cwd=ROOT)
    stamp.write_text(digest(manifest, lock), encoding="utf-8")


def install(groups):
    """Makes sure of the named groups; what is there already is left alone."""
    install_system(groups)
    if "native" in groups or "web" in groups:
        install_source("imgui", "imgui.cpp", ["testing", "sid"], "1.92.2")
    if "web" in groups:
        install_source("libsodium", "src/libsodium/sodium/core.c", [None], "1.0.18")
    if "web" in groups or "e2e" in groups:
        install_npm()


def main():
    groups = sys.argv[1:] or GROUPS
    unknown = [group for group in groups if group not in GROUPS]
    if unknown:
        stop(f"unknown: {' '.join(unknown)} (known: {' '.join(GROUPS)})")
    install(groups)


if __name__ == "__main__":
    main()

"""Reading C++ and JavaScript just enough for tidy: code without comments and literals, and where
its functions and namespace-scope statements are. Heuristics, held to what this project's code does;
tests/tidy/source_test.py has the samples."""
import dataclasses
import re


def blank(text):
    """The same length and lines, nothing but spaces."""
    return re.sub(r"[^\n]", " ", text)


RAW_STRING = re.compile(r'R"([^\s()\\]{0,16})\(.*?\)\1"', re.S)
STRING = {quote: re.compile(quote + r"(?:\\.|[^\\\n" + quote + r"])*" + quote, re.S)
          for quote in "\"'"}
REGEX = re.compile(r"/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n\[])+/[a-z]*")
BEFORE_REGEX = re.compile(r"(?:^|[(,=:\[!&|?{};+\-*%~^<>\n]|\b(?:return|typeof|case|in|of))\s*$")


def template_end(text, start):
    """The end of a JavaScript template literal that opens at start."""
    at = start + 1
    while at < len(text):
        if text[at] == "\\":
            at += 2
        elif text[at] == "`":
            return at + 1
        elif text.startswith("${", at):
            depth, at = 1, at + 2
            while at < len(text) and depth:
                if text[at] == "`":
                    at = template_end(text, at) - 1
                depth += {"{": 1, "}": -1}.get(text[at], 0)
                at += 1
        else:
            at += 1
    return len(text)


def literal_end(text, at, script):
    """The end of the comment or literal that starts at `at`, or None."""
    character = text[at]
    if text.startswith("//", at):
        end = text.find("\n", at)
        return len(text) if end < 0 else end
    if text.startswith("/*", at):
        end = text.find("*/", at + 2)
        return len(text) if end < 0 else end + 2
    if not script and character == "R":
        found = RAW_STRING.match(text, at)
        if found and not (at and (text[at - 1].isalnum() or text[at - 1] == "_")):
            return found.end()
    if script and character == "`":
        return template_end(text, at)
    if character in "\"'":
        if not script and character == "'" and at and text[at - 1].isalnum():
            return None  # a digit separator: 10'000
        found = STRING[character].match(text, at)
        return found.end() if found else None
    if script and character == "/" and BEFORE_REGEX.search(text[max(0, at - 40):at]):
        found = REGEX.match(text, at)
        return found.end() if found else None
    return None


def strip(text, script):
    """Code with comments and the insides of literals blanked, same positions."""
    parts, at, start = [], 0, 0
    while at < len(text):
        end = literal_end(text, at, script) if text[at] in "/\"'`R" else None
        if end is None:
            at += 1
            continue
        piece = text[at:end]
        parts.append(text[start:at])
        if piece[0] in "\"'`R" and len(piece) > 1:
            parts.append('"' + blank(piece[1:-1]) + '"')
        else:
            parts.append(blank(piece))
        at = start = end
    parts.append(text[start:])
    code = "".join(parts)
    if script:
        return code
    # Preprocessor lines (with continuations) are no statements.
    return re.sub(r"^[ \t]*#(?:[^\n\\]|\\.|\\\n)*", lambda m: blank(m[0]), code, flags=re.M | re.S)


@dataclasses.dataclass
class Function:
    name: str
    line: int
    length: int


@dataclasses.dataclass
class Statement:
    """A statement that ended in ';' with where it stands: scope, class or function."""
    kind: str
    text: str
    line: int


@dataclasses.dataclass
class Frame:
    kind: str
    start: int
    name: str = ""
    header: str = ""
    header_at: int = -1
    parens: int = 0


CONTROL = re.compile(r"^(?:\w+\s*:(?!:)\s*)?(?:else\b|do\b|try\b|(?:if|for|while|switch|catch)\b\s*"
                     r"(?:constexpr\s*|await\s*)?\(|catch$)")
LABEL = re.compile(r"^(?:(?:public|private|protected|default)\s*:(?!:)\s*"
                   r"|case\b[^:]*(?:::[^:]*)*:(?!:)\s*)+")
SCOPE = re.compile(r"^(?:(?:inline|export|default|static|typedef)\s+)*(?:namespace|extern)\b")
CLASS = re.compile(r"^(?:(?:inline|export|default|static|constexpr|const|typedef)\s+)*"
                   r"(?:class|struct|union|enum)\b(?!.*\)\s*(?:const)?$)", re.S)
LAMBDA = re.compile(r"\]\s*(?:\(.*\))?\s*(?:mutable|noexcept|constexpr|\s)*(?:->[^(){};]*)?$", re.S)
FUNCTION = re.compile(r"\)\s*(?:(?:const|noexcept|override|final|mutable|try|&&?|\s)*"
                      r"|(?:const|noexcept|\s)*->[^{};]*)$", re.S)
CONSTRUCTOR = re.compile(r"\)\s*(?:noexcept\s*)?:(?!:)\s*\w", re.S)


def without_template(header):
    """Drops a leading template<…>."""
    while found := re.match(r"template\s*<", header):
        depth, at = 1, found.end()
        while at < len(header) and depth:
            depth += {"<": 1, ">": -1}.get(header[at], 0)
            at += 1
        header = header[at:].lstrip()
    return header


def classify(header, script):
    """What a '{' after this text opens: scope, class, function, lambda, block or expression."""
    header = LABEL.sub("", header.strip())
    header = without_template(header)
    if not header or CONTROL.match(header):
        return "block"
    if script and header.endswith("=>"):
        return "lambda"
    if not script and SCOPE.match(header):
        return "scope"
    if CLASS.match(header):
        return "class"
    if not script and LAMBDA.search(header) and "[" in header:
        return "lambda"
    if not script and CONSTRUCTOR.search(header):
        return "expression" if re.search(r"[\w>]$", header) else "function"
    if FUNCTION.search(header) and "(" in header:
        return "function"
    return "expression"


def name_of(header):
    before = re.split(r"\(", LABEL.sub("", header.strip()), maxsplit=1)[0]
    found = re.findall(r"[\w:~#$]+", before)
    return found[-1] if found else "(unnamed)"


def opened(top, line, script):
    """The frame of a '{' that follows top's header."""
    labels = LABEL.match(top.header)
    start = top.header_at + (labels[0].count("\n") if labels else 0)
    return Frame(classify(top.header, script), start if top.header.strip() else line,
                 name_of(top.header))


def header_after(closed, below, script):
    """What is left of the statement around a '{…}' that ended."""
    goes_on = closed.kind in ("expression", "lambda") and not (script and not below.parens
                                                               and closed.kind == "lambda")
    if goes_on or below.parens:
        return below.header + "{}"
    return "@class" if closed.kind == "class" and not script else ""


def scan(code, script):
    """Functions and ';' statements of stripped code."""
    functions, statements = [], []
    frames = [Frame("scope", 0)]
    line = 1
    for character in code:
        top = frames[-1]
        if character == "\n":
            line += 1
        if character == "{":
            frames.append(opened(top, line, script))
        elif character == "}" and len(frames) > 1:
            frames.pop()
            if top.kind in ("function", "lambda"):
                functions.append(Function(top.name, top.start, line - top.start + 1))
            frames[-1].header = header_after(top, frames[-1], script)
        elif character == ";" and not top.parens:
            statements.append(Statement(enclosing(frames), top.header.strip(), top.header_at))
            top.header = ""
        else:
            top.parens = max(0, top.parens + {"(": 1, ")": -1, "[": 1, "]": -1}.get(character, 0))
            if not top.header.strip() and not character.isspace():
                top.header_at = line
                top.header = ""
            top.header += character
    return functions, statements


def enclosing(frames):
    """scope, class or function: the nearest one that is one of them."""
    for frame in reversed(frames):
        if frame.kind == "lambda":
            return "function"
        if frame.kind in ("scope", "class", "function"):
            return frame.kind
    return "scope"

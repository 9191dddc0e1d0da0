"""The table of tests/bench/run: one row per number, one column per practice, and the growth from
the week alone to 100,000 (1.0 = does not grow)."""

HEADS = {"empty": "empty", "week": "40", "10k": "10,000", "100k": "100,000"}


def pick(path):
    """A number at 'frame.p50' of a practice's results, or nothing."""
    def of(results):
        value = results
        for key in path.split("."):
            value = value.get(key) if isinstance(value, dict) else None
        return value
    return of


def spread(path):
    """'p50 / p95 / max' as one cell; p50 is what is compared."""
    return pick(f"{path}.p50"), pick(f"{path}.p95"), pick(f"{path}.max")


def less(path, without):
    def of(results):
        a, b = pick(path)(results), pick(without)(results)
        return None if a is None or b is None else max(a - b, 0)
    return of


NATIVE = [
    ("unlock to first frame", "ms", less("unlock", "key_derivation")),
    ("  and key derivation beside it", "ms", pick("key_derivation")),
    ("frame of the week: p50 / p95 / max", "ms", spread("frame")),
    ("vertices drawn", "", pick("vertices")),
    ("frame that turns to another week", "ms", spread("week_turned")),
    ("keystroke to list of clients", "ms", spread("find_client")),
    ("frame of the list of clients", "ms", spread("client_list_frame")),
    ("change: act, fold, seal", "ms", spread("change_act")),
    ("change: to 'Saved' (disk answers at once)", "ms", spread("change_saved")),
    ("opening a chart", "ms", pick("open_chart")),
    ("frame at rest, the journal tidies: p50 / p95 / max", "ms", spread("idle_step")),
    ("memory after unlock", "MB", pick("memory_mb")),
    ("memory, peak while opening", "MB", pick("memory_peak_mb")),
    ("memory before", "MB", pick("memory_before_mb")),
]
BROWSER = [
    ("page opened to lock screen", "ms", pick("start")),
    ("unlock to first frame", "ms", less("unlock", "wrong_passphrase")),
    ("  and key derivation beside it", "ms", pick("wrong_passphrase")),
    ("frame of the week: p50 / p95 / max", "ms", spread("frame")),
    ("cards on the screen", "", pick("cards")),
    ("keystroke to list, CPU", "ms", spread("find_cpu")),
    ("keystroke to 2nd animation frame", "ms", spread("find_seen")),
    ("change: keystroke to durable (strict)", "ms", spread("durable")),
    ("wasm memory", "MB", pick("wasm_mb")),
    ("page's process, after unlock", "MB", pick("rss")),
    ("page's process, locked", "MB", pick("memory_locked")),
    ("page's process, peak", "MB", pick("peak")),
]


def number(value):
    if value is None:
        return "–"
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def cell(how, results):
    if not isinstance(how, tuple):
        return number(how(results))
    values = [one(results) for one in how]
    return "–" if values[0] is None else " / ".join(number(v) for v in values)


def growth(name, how, all_results):
    """Other weeks are empty in the practice of one week: they are compared from 10,000."""
    one = how[0] if isinstance(how, tuple) else how
    least = "10k" if "another week" in name else "week"
    small, big = one(all_results.get(least, {})), one(all_results.get("100k", {}))
    return f"×{big / small:.1f}" if small and big is not None else ""


def section(title, rows, results, sizes):
    lines = [title, f"{'':52}" + "".join(f"{HEADS[s]:>22}" for s in sizes) + f"{'growth':>9}"]
    for name, unit, how in rows:
        cells = "".join(f"{cell(how, results.get(size, {})):>22}" for size in sizes)
        words = f"{name}, {unit}" if unit else name
        lines.append(f"{words:52}{cells}{growth(name, how, results):>9}")
    failed = [f"{size}: {results[size]['failed']}" for size in sizes
              if results.get(size, {}).get("failed")]
    return "\n".join(lines + [f"  not measured to the end – {what}" for what in failed])


def peers(found, results):
    """Ratios to what one would write without us, in the same run and browser."""
    peer, ours = found.get("peers"), results
    if not peer:
        return ""
    def ratio(words, mine, theirs):
        if not mine or not theirs:
            return f"  {words}: –"
        return f"  {words}: {number(mine)} : {number(theirs)} ms = ×{mine / theirs:.2f}"
    return "\n".join([
        "Peers, ours : theirs, p50, in the same Chromium (ours at 100,000)",
        ratio("change to durable : bare IndexedDB put, strict", pick("durable.p50")(ours),
              peer["put_strict"]["p50"]),
        ratio("change to durable : bare IndexedDB put, relaxed", pick("durable.p50")(ours),
              peer["put_relaxed"]["p50"]),
        ratio("keystroke to drawn list : array filter of 10,000 clients, nothing drawn",
              pick("find_cpu.p50")(ours), peer["array_filter"]["p50"]),
        ratio("keystroke to drawn list : the same sorted with localeCompare",
              pick("find_cpu.p50")(ours), peer["filter_and_locale_sort"]["p50"])])


CALENDARS = [
    ("asked for, to 2nd animation frame", "first.seen", "first.seen"),
    ("turned to from a month beside it, to 2nd animation frame", "turn_seen.p50", "turn_seen.p50"),
    ("  of that, main thread: our frames : the call", "turn_cpu.p50", "turn_cpu.p50"),
]


def calendars(found):
    """The month and the list, ours against the peer with the same events in the same Chromium."""
    views = [view for view in ("month", "list") if view in found]
    peer = found[views[0]]["theirs"].get("version", "") if views else ""
    lines = [f"Month and list, ours : FullCalendar {peer}, in the same Chromium"]
    for view in views:
        ours, theirs = found[view]["ours"], found[view]["theirs"]
        for words, mine, other in CALENDARS:
            a, b = pick(mine)(ours), pick(other)(theirs)
            ratio = f" = ×{a / b:.3f}" if a and b else ""
            lines.append(f"  {view} of {found[view]['events']:,}, {words}: "
                         f"{number(a)} : {number(b)} ms{ratio}")
        frame = spread("frame")
        lines.append(f"  {view} of {found[view]['events']:,}, frame while the mouse wanders, ours: "
                     f"{cell(frame, ours)} ms (p50 / p95 / max)")
        for who, results in (("ours", ours), ("FullCalendar", theirs)):
            if results.get("failed"):
                lines.append(f"  {view}, {who}: not measured to the end – {results['failed']}")
    return "\n".join(lines)


def crowded(native):
    """Frames of the crowded views without a browser, beside those of the week's 40 sessions."""
    lines = ["Native month and list, CPU time, ms: asked for; turned to p50 / p95 / max; frame"]
    for view in ("month", "list"):
        for size in ("week", view):
            results = native.get(size, {})
            events = pick(f"{view}_events")(results)
            if events is None:
                continue
            lines.append(f"  {view} of {int(events):,}: {number(pick(f'{view}_first')(results))}; "
                         f"{cell(spread(f'{view}_turned'), results)}; "
                         f"{cell(spread(f'{view}_frame'), results)}")
    return "\n".join(lines) if len(lines) > 1 else ""


def search(found):
    """Ours against the peer on the same notes in the same Chromium, and ours natively."""
    ours, theirs, native = found["ours"], found["theirs"], found["native"]

    def line(words, mine, other, unit):
        ratio = f" = ×{mine / other:.3f}" if other else ""
        return f"  {words}: {number(mine)} : {number(other)} {unit}{ratio}"

    megabytes = 1e-6
    lines = [
        f"Search over {found['notes']:,} notes ({found['text_mb']:.0f} MB of text), "
        f"ours : MiniSearch {theirs['version']}, in the same Chromium {ours['browser']}",
        line("index time", ours["index_ms"], theirs["index_ms"], "ms"),
        line("memory of the index", ours["heap_bytes"] * megabytes,
             theirs["heap_bytes"] * megabytes, "MB"),
        line("as one types, p50", ours["find"]["p50"], theirs["find"]["p50"], "ms"),
        line("as one types, p95", ours["find"]["p95"], theirs["find"]["p95"], "ms"),
        line("as one types, longest", ours["find"]["max"], theirs["find"]["max"], "ms"),
        f"  ours with 50 excerpts: {cell(spread('find_and_excerpts'), ours)} ms (p50 / p95 / max); "
        f"longest slice of indexing {number(ours['longest_slice_ms'])} ms",
        f"  ours natively: index {number(native['index_ms'])} ms, {number(native['index_mb'])} MB, "
        f"as one types {cell(spread('find'), native)} ms (p50 / p95 / max)"]
    if found["differ"]:
        lines.append(f"  not the same number found for: {', '.join(found['differ'])}")
    return "\n".join(lines)


def wording(found):
    def typing(size):
        return f"{found['keystroke_' + size]['p95'] * 1000:,.0f} µs"

    return (f"Wording check, native, CPU time: {found['wording_mb_s']:.0f} MB/s "
            f"({found['findings_per_note']:.2f} findings a note)\n"
            f"  a keystroke (p95) in a section of 2 kB {typing('2_kb')}, of 50 kB "
            f"{typing('50_kb')}, of 1 MB {typing('1_mb')}")


def practices(found, sizes):
    lines = ["Practices"]
    for size in sizes:
        p = found["practices"][size]
        line = (f"  {HEADS[size]:>8} sessions: {p['clients']:,} clients, "
                f"{p['notes']:,} signed notes, {p['changes']:,} changes, "
                f"{p['disk_mb']:,.1f} MB in {p['files']} files")
        if p["snapshot"]:
            line += (f"; snapshot and packing in {p['snapshot_ms']:,.0f} ms of idle CPU, "
                     f"longest frame {p['snapshot_longest_ms']:,.0f} ms")
        lines.append(line)
    return "\n".join(lines)


def text_of(found, sizes):
    parts = [f"{found['machine']}; load {found['load_before']:.1f} before, "
             f"{found['load_after']:.1f} after"]
    if "practices" in found:
        parts.append(practices(found, sizes))
    if "native" in found:
        parts.append(section("Native, CPU time", NATIVE, found["native"], sizes))
        parts.append(crowded(found["native"]))
    if "browser" in found:
        parts.append(section(f"Chromium {found['browser'].get('browser', '')}, software GL",
                             BROWSER, found["browser"], sizes))
        parts.append(peers(found["browser"], found["browser"].get("100k", {})))
    if "calendars" in found:
        parts.append(calendars(found["calendars"]))
    if "search" in found:
        parts.append(search(found["search"]))
    if "wording" in found:
        parts.append(wording(found["wording"]))
    return "\n\n".join(part for part in parts if part)

"""A YAML file gives the values it seems to hold, each with its line, or everything that is wrong with it."""

from __future__ import annotations

import gc
import json
import os
import random

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ConfigDict, ValidationError

from graph.errors import DataError
from loaders import yaml_text, yaml_values
from loaders.yaml_lines import collector_off, parse_yaml, read_yaml
from loaders.yaml_text import HIDDEN

PARSERS = {"libyaml": getattr(yaml, "CSafeLoader", None), "PyYAML": yaml.SafeLoader}


@pytest.fixture(params=PARSERS)
def parser(request, monkeypatch):
    """Both parsers: the fast one, and the one that stands in where it is missing."""
    if PARSERS[request.param] is None:
        pytest.skip("this PyYAML is built without libyaml")
    monkeypatch.setattr(yaml_values, "_PARSER", PARSERS[request.param])


def parse(text):
    return parse_yaml(text.encode(), name="deals/2016.yaml")


def findings(data):
    """Return (line, code, record, field) of each finding."""
    with pytest.raises(DataError) as raised:
        parse_yaml(data.encode() if isinstance(data, str) else data, name="deals/2016.yaml")
    for finding in raised.value.findings:
        assert finding.file == "deals/2016.yaml"
        assert finding.wrong
        assert finding.right
        assert ";" not in finding.wrong
    return [(finding.line, finding.code, finding.record, finding.field) for finding in raised.value.findings]


def told(data):
    return [(line, code) for line, code, _, _ in findings(data)]


DEALS = """\
# yaml-language-server: $schema=../schema/deals.json
deals:
- id: kaz-rus-gas
  title: "Gas, and a colon: here"
  signed: 2016
  parties:
  - {state: KAZ, role: supplier}
  - state: RUS
    role: buyer
  summary: >
    Folded
    over two lines.

- id: uzb-kgz-power
  signed: 2016-09-01
  note: |
    Kept
    as it is.
  sources: [one, two]
"""


@pytest.mark.usefixtures("parser")
def test_a_file_gives_its_values():
    assert parse(DEALS).value == {
        "deals": [
            {
                "id": "kaz-rus-gas",
                "title": "Gas, and a colon: here",
                "signed": 2016,
                "parties": [{"state": "KAZ", "role": "supplier"}, {"state": "RUS", "role": "buyer"}],
                "summary": "Folded over two lines.\n",
            },
            {
                "id": "uzb-kgz-power",
                "signed": "2016-09-01",
                "note": "Kept\nas it is.\n",
                "sources": ["one", "two"],
            },
        ]
    }
    assert parse(DEALS).findings == ()


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize(
    ("path", "line"),
    [
        ((), 2),
        (("deals",), 2),
        (("deals", 0), 3),
        (("deals", 0, "id"), 3),
        (("deals", 0, "parties"), 6),
        (("deals", 0, "parties", 0), 7),
        (("deals", 0, "parties", 0, "role"), 7),
        (("deals", 0, "parties", 1), 8),
        (("deals", 0, "parties", 1, "role"), 9),
        (("deals", 0, "summary"), 10),
        (("deals", 1), 14),
        (("deals", 1, "note"), 16),
        (("deals", 1, "sources", 1), 19),
        (("deals", 1, "missing"), 14),
        (("deals", 1, "missing", "deeper"), 14),
        (("deals", 7), 2),
        (("deals", -1), 2),
        (("deals", "Deal", 1, "PartialDate", "signed", "str"), 15),
        (("deals", 1, "sources", 1, "deeper"), 19),
        (("nowhere",), 2),
    ],
)
def test_each_value_has_its_line_and_what_is_missing_has_the_line_of_what_lacks_it(path, line):
    assert parse(DEALS).line(path) == line


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("NO", "NO"),
        ("on", "on"),
        ("yes", "yes"),
        ("y", "y"),
        ("True", "True"),
        ("1:30", "1:30"),
        ("2016-09-01", "2016-09-01"),
        ("2016-09-01 10:00:00", "2016-09-01 10:00:00"),
        ("010", "010"),
        ("0x1F", "0x1F"),
        ("0o17", "0o17"),
        ("0b1", "0b1"),
        ("1_000", "1_000"),
        ("1,000", "1,000"),
        ("+5", "+5"),
        (".5", ".5"),
        ("1.", "1."),
        ("1e3", "1e3"),
        ("=", "="),
        ("<<", "<<"),
        ("2016?", "2016?"),
        ("1991~", "1991~"),
        ("201X", "201X"),
        ("2022-01/2022-06", "2022-01/2022-06"),
        ("Null", "Null"),
        ("'true'", "true"),
        ("'2016'", "2016"),
        ('""', ""),
        ("'~'", "~"),
        ('"a\\tb\\nc"', "a\tb\nc"),
        ("2016", 2016),
        ("-3", -3),
        ("0", 0),
        ("-0", 0),
        ("9223372036854775807", 9223372036854775807),
        ("1.50", 1.5),
        ("-0.5", -0.5),
        ("2.5e6", 2_500_000.0),
        ("1.0E-3", 0.001),
        ("true", True),
        ("false", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("[]", []),
        ("{}", {}),
    ],
)
def test_a_value_means_what_it_looks_like(written, value):
    read = parse(f"field: {written}\n").value["field"]
    assert read == value
    assert type(read) is type(value)


@pytest.mark.usefixtures("parser")
def test_line_ends_of_windows_are_taken():
    assert parse("a: 1\r\nb: >\r\n  x\r\n  y\r\n").value == {"a": 1, "b": "x y\n"}
    assert parse("a: 1\r\n\r\nb: 2\r\n").line(("b",)) == 3


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize(
    ("data", "expected"),
    [
        # keys
        ("a: 1\nb: 2\na: 3\n", [(3, "duplicate-key", "", "a")]),
        (
            "a:\n  b: 1\n  b: 2\n  b: 3\n",
            [(3, "duplicate-key", "", "a.b"), (4, "duplicate-key", "", "a.b")],
        ),
        ("a: {b: 1, b: 2}\n", [(1, "duplicate-key", "", "a.b")]),
        ("a: 1\n'a': 2\n", [(2, "duplicate-key", "", "a")]),
        ("2016: x\n", [(1, "non-text-key", "", "2016")]),
        ("true: x\n", [(1, "non-text-key", "", "true")]),
        ("a:\n  ~: x\n", [(2, "non-text-key", "", "a.~")]),
        ("a:\n  ? # none\n  : x\n", [(2, "non-text-key", "", "a")]),
        ("? [a, b]\n: x\n", [(1, "non-text-key", "", "")]),
        ("? {a: b}\n: x\n", [(1, "non-text-key", "", "")]),
        # the record that is meant
        (
            "deals:\n- id: d1\n  title: x\n  title: y\n  parties:\n  - state: KAZ\n    state: UZB\n",
            [(4, "duplicate-key", "d1", "title"), (7, "duplicate-key", "d1", "parties.0.state")],
        ),
        ("deals:\n- id: d1\n- id: d2\n  a: .nan\n", [(4, "not-a-number", "d2", "a")]),
        ("id: csto\nspells:\n- id: kaz\n  x: 1\n  x: 2\n", [(5, "duplicate-key", "kaz", "x")]),
        # YAML's own machinery
        ("a: &x 1\nb: *x\n", [(1, "anchor", "", "a"), (2, "alias", "", "b")]),
        ("a: &x\n  b: 1\n", [(1, "anchor", "", "a")]),
        ("&x a: 1\n*x : 2\n", [(1, "anchor", "", ""), (2, "alias", "", ""), (2, "non-text-key", "", "")]),
        ("*x", [(1, "alias", "", "")]),
        ("a: !!str 1\n", [(1, "tag", "", "a")]),
        ("a: !!python/object/apply:os.system ['true']\n", [(1, "tag", "", "a")]),
        ("a: ! x\n", [(1, "tag", "", "a")]),
        ("a: 1\n---\nb: 2\n", [(2, "several-documents", "", "")]),
        # numbers
        ("a: .nan\nb: -.inf\nc: .Inf\n", [(n, "not-a-number", "", "abc"[n - 1]) for n in (1, 2, 3)]),
        ("a: 9223372036854775808\n", [(1, "number-too-large", "", "a")]),
        ("a: " + "9" * 5000, [(1, "number-too-large", "", "a")]),
        ("a: 1.0e999\n", [(1, "number-too-large", "", "a")]),
        # the top
        ("", [(0, "empty-file", "", "")]),
        (" \n\n", [(0, "empty-file", "", "")]),
        ("# only a comment\n", [(0, "empty-file", "", "")]),
        ("---\n", [(0, "empty-file", "", "")]),
        ("~\n", [(0, "empty-file", "", "")]),
        ("\n- a\n- b\n", [(2, "not-a-mapping", "", "")]),
        ("hello\n", [(1, "not-a-mapping", "", "")]),
        ("2016\n", [(1, "not-a-mapping", "", "")]),
        # what is not seen
        ("a: x\u202ey\n", [(1, "hidden-character", "", "")]),
        ("a: 1\nb\u200b: 1\n", [(2, "hidden-character", "", "")]),
        ("a: 1 # \u2066\n", [(1, "hidden-character", "", "")]),
        ('a: 1\nb: "\\u202e"\n', [(2, "hidden-character", "", "b")]),
        ('a: "\\0"\n', [(1, "hidden-character", "", "a")]),
        ('"a\\u200b": 1\n', [(1, "hidden-character", "", "")]),
        ('a: "x\\ry"\n', [(1, "hidden-character", "", "a")]),
        ("a: x\ufeff\n", [(1, "hidden-character", "", "")]),
        ("a: x\x00y\n", [(1, "hidden-character", "", "")]),
        ("a: x\x1b[31my\n", [(1, "hidden-character", "", "")]),
        ("a: x\x85y\nb: 1\nb: 2\n", [(1, "hidden-character", "", ""), (3, "duplicate-key", "", "b")]),
        ("a: x\u2028y\nb: 1\nb: 2\n", [(1, "hidden-character", "", ""), (3, "duplicate-key", "", "b")]),
        ("a: x\ry\n", [(1, "hidden-character", "", "")]),
        ("a: \ufffd\n", [(1, "hidden-character", "", "")]),
        # tabs
        ("a:\n\tb: 1\n", [(2, "tab-indentation", "", "")]),
        ("a: 1\n\t\nb: 2\n", [(2, "tab-indentation", "", "")]),
        ("a: [\n\t1]\n", [(2, "tab-indentation", "", "")]),
        ("a:\n  \tb: 1\n", [(2, "tab-indentation", "", "")]),
        ("a:\n\tb: 1\n\tb: 2\n", [(2, "tab-indentation", "", ""), (3, "duplicate-key", "", "a.b")]),
        ("a:\n\tb: 1\n  c: [\n", [(2, "tab-indentation", "", "")]),
        # bytes
        (b"a: 1\nb: caf\xe9\n", [(2, "not-utf8", "", "")]),
        (b"a: \xed\xa0\x80\n", [(1, "not-utf8", "", "")]),
        ("a: 1\n".encode("utf-16"), [(1, "not-utf8", "", "")]),
        ("a: 1\n".encode("utf-16-le"), [(1, "not-utf8", "", "")]),
        ("a: 1\n".encode("utf-16-be"), [(1, "not-utf8", "", "")]),
        ("a: 1\n".encode("utf-32"), [(1, "not-utf8", "", "")]),
    ],
)
def test_what_is_wrong_is_told_with_its_line_and_field(data, expected):
    assert findings(data) == expected


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize(
    ("text", "line", "right"),
    [
        ("a: 1\nb: c: d\n", 2, "quotes"),
        ("a: 1\n b: 2\n", 2, "indented like their neighbours"),
        ("a: 1\nb: @x\n", 2, "quotes around the text"),
        ("a: 1\nb: `x`\n", 2, "quotes around the text"),
        ("a: %x\n", 1, "quotes around the text"),
        ("a: *\n", 1, "quotes around the text"),
        ("a: 1\nb: 'x\nc: 2\nd: 3\n", 2, "a closing quote"),
        ('a: 1\nb: "x\nc: 2\n---\nd: 3\n', 2, "a closing quote"),
        ("a: 1\nb: [1, 2\nc: 3\n", 2, "a closing bracket"),
        ("a: 1\nb: {c: 1\n", 2, "a closing bracket"),
        ("a: 1\nb\nc: 2\n", 2, "`name: value`"),
        ("a: 1\nb: 'x' y\n", 2, "nothing after a closing quote"),
        ("a:\n- 1\n 2\n- 3\nb\n", 5, "`name: value`"),
        ("a: - b\n", 1, "lines of its own"),
        ("a: ? b\n", 1, "lines of its own"),
        ("a: &b'c'\n", 1, "quotes around the text"),
        ("a: !<b c\n", 1, "quotes around the text"),
        ('a: "\\xqq"\n', 1, "two backslashes"),
        ("a: 1\nb: ]\n", 2, "begins with a bracket"),
        ("a: |x\n b\n", 1, "indented further"),
        ('a: "\\q"\n', 1, "two backslashes"),
        ('a: "\\U00110000"\n', None, "two backslashes"),
        ("a: 1\n...\nb: 2\n", 3, "one document a file"),
        ("%YAML 3.0\n---\na: 1\n", 1, "a plain value"),
    ],
)
def test_what_is_no_yaml_is_told_in_plain_words(text, line, right):
    with pytest.raises(DataError) as raised:
        parse(text)
    (finding,) = raised.value.findings
    assert finding.code == "yaml-syntax"
    assert finding.line == line or line is None
    assert right in finding.right
    assert "no YAML" not in finding.wrong


@pytest.mark.usefixtures("parser")
def test_what_stands_before_a_syntax_error_is_told_too():
    assert told("a: 1\na: 2\nb: .nan\nc: 'x\n") == [
        (2, "duplicate-key"),
        (3, "not-a-number"),
        (4, "yaml-syntax"),
    ]


@pytest.mark.usefixtures("parser")
def test_a_byte_order_mark_is_a_warning_and_is_dropped():
    document = parse_yaml(b"\xef\xbb\xbfa: 1\n", name="x.yaml")
    assert document.value == {"a": 1}
    assert [(finding.line, finding.code, finding.severity) for finding in document.findings] == [
        (1, "byte-order-mark", "warning")
    ]


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize("text", ["[" * 100_000, "- " * 1000, "{a: " * 1000, "a:\n" + "- " * 40 + "x"])
def test_too_deep_a_nest_is_refused_and_not_followed(text):
    assert (1 + text.startswith("a:"), "too-deep") in told(text)


def test_a_nest_as_deep_as_allowed_is_read():
    deepest = yaml_values.DEEPEST
    value = parse("a: " + "[" * (deepest - 1) + "]" * (deepest - 1)).value["a"]
    for _ in range(deepest - 2):
        (value,) = value
    assert value == []
    assert told("a: " + "[" * deepest + "]" * deepest) == [(1, "too-deep")]


def test_a_value_on_the_line_after_its_field_has_the_line_of_the_field():
    document = parse("a:\n  one\nb:\n\n  - two\n")
    assert [document.line(path) for path in (("a",), ("b",), ("b", 0))] == [1, 3, 5]


@pytest.mark.usefixtures("parser")
def test_references_that_would_explode_are_refused_at_once():
    bomb = "a: &a [x, x]\n" + "".join(
        f"{two}: &{two} [*{one}, *{one}]\n" for one, two in zip("abcdefghij", "bcdefghijk", strict=True)
    )
    assert {code for _, code in told(bomb)} == {"anchor", "alias"}


def test_of_very_many_findings_the_first_are_told_and_the_rest_counted():
    with pytest.raises(DataError) as raised:
        parse("a: 1\n" * 1000)
    first, *rest = raised.value.findings
    assert (first.line, first.code) == (0, "too-many-findings")
    assert first.wrong.startswith("899 more")
    assert [finding.line for finding in rest] == list(range(2, 102))


def test_bytes_that_are_not_utf8_are_told_once_with_the_count_of_lines():
    with pytest.raises(DataError) as raised:
        parse_yaml(b"a: 1\nb: \xe9\nc: \xe9\nd: \xe9\n", name="x")
    (finding,) = raised.value.findings
    assert finding.wrong == "byte 4 of the line, 0xE9, is not UTF-8, and on 2 more lines"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("name: Kazakhstan", "utf-16-le"),
        ("\u0438\u043c\u044f: \u041a\u0430\u0437\u0430\u043d\u044c", "utf-16"),
    ],
)
def test_utf16_is_told_by_name(text, encoding):
    with pytest.raises(DataError, match="UTF-16"):
        parse_yaml(text.encode(encoding), name="x")


# ---- files


def file_codes(path):
    with pytest.raises(DataError) as raised:
        read_yaml(path, name="x.yaml")
    return [finding.code for finding in raised.value.findings]


def test_a_file_is_read_as_its_bytes_are(tmp_path):
    path = tmp_path / "deals.yaml"
    path.write_bytes(DEALS.encode())
    assert read_yaml(path, name="deals.yaml") == parse_yaml(DEALS.encode(), name="deals.yaml")


def test_what_is_no_file_is_told(tmp_path):
    assert file_codes(tmp_path / "missing.yaml") == ["unreadable-file"]
    assert file_codes(tmp_path) == ["unreadable-file"]
    assert file_codes(tmp_path / "a\0b") == ["unreadable-file"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_told_and_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.yaml")
    assert file_codes(tmp_path / "pipe.yaml") == ["unreadable-file"]


def test_of_a_file_of_200_megabytes_no_more_than_allowed_is_read(tmp_path, monkeypatch):
    path = tmp_path / "huge.yaml"
    with path.open("wb") as file:
        file.truncate(200_000_000)
    asked = []
    opened = type(path).open

    def watched(self, *arguments):
        file = opened(self, *arguments)

        class Watched:
            def __enter__(self):
                return self

            def __exit__(self, *_):
                file.close()

            def read(self, size):
                asked.append(size)
                return file.read(size)

        return Watched()

    monkeypatch.setattr(type(path), "open", watched)
    assert file_codes(path) == ["file-too-large"]
    assert asked == [yaml_text.LARGEST + 1]


def test_a_file_just_as_large_as_allowed_is_read(tmp_path):
    path = tmp_path / "large.yaml"
    path.write_bytes(b"a: 1\n".ljust(yaml_text.LARGEST, b"\n"))
    assert read_yaml(path, name="x").value == {"a": 1}
    path.write_bytes(b"a: 1\n".ljust(yaml_text.LARGEST + 1, b"\n"))
    assert file_codes(path) == ["file-too-large"]


# ---- with pydantic


class Party(BaseModel):
    model_config = ConfigDict(extra="forbid")
    state: str
    role: str


class Deal(BaseModel):
    model_config = ConfigDict(extra="forbid")
    id: str
    signed: int | str | None = None
    parties: list[Party]


def test_an_error_of_pydantic_leads_to_its_line():
    text = "id: d1\nsigned:\n- 2016\nparties:\n- state: KAZ\n  role: buyer\n- state: 7\n  rloe: buyer\n"
    document = parse(text)
    with pytest.raises(ValidationError) as raised:
        Deal.model_validate(document.value)
    lines = {error["loc"]: document.line(error["loc"]) for error in raised.value.errors()}
    assert lines == {
        ("signed", "int"): 2,
        ("signed", "str"): 2,
        ("parties", 1, "state"): 7,
        ("parties", 1, "role"): 7,
        ("parties", 1, "rloe"): 8,
    }


# ---- the garbage collector


@pytest.fixture(params=[True, False])
def collecting(request):
    before = gc.isenabled()
    (gc.enable if request.param else gc.disable)()
    yield request.param
    (gc.enable if before else gc.disable)()


def test_the_collector_is_off_inside_and_as_before_after(collecting):
    with collector_off():
        with collector_off():
            pass
        assert not gc.isenabled()
    assert gc.isenabled() == collecting


def test_the_collector_is_as_before_after_an_error(collecting):
    with pytest.raises(KeyError), collector_off():
        raise KeyError
    assert gc.isenabled() == collecting
    with pytest.raises(DataError):
        parse("a: 'x")
    assert gc.isenabled() == collecting


# ---- any values, any bytes

texts = st.text(max_size=30).filter(lambda text: not HIDDEN.search(text) and "\r" not in text)
plain = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**63) + 1, 2**63 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
    | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=20,
)
mappings = st.dictionaries(texts, plain, max_size=5)


class PlainDumper(yaml.SafeDumper):
    """Writes values a second time where they stand twice, without references."""

    def ignore_aliases(self, _data):
        return True


def equal_with_types(one, two):
    return one == two and json.dumps(one) == json.dumps(two)


@given(mappings, st.booleans(), st.sampled_from([None, False, True]))
def test_values_written_as_yaml_are_read_back(value, allow_unicode, flow):
    text = yaml.dump(
        value, Dumper=PlainDumper, allow_unicode=allow_unicode, default_flow_style=flow, sort_keys=False
    )
    assert equal_with_types(parse(text).value, value)


def paths(value, before=()):
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        yield (*before, key), inner
        yield from paths(inner, (*before, key))


@given(
    st.recursive(
        st.integers(-1000, 1000),
        lambda inner: (
            st.lists(inner, min_size=1, max_size=4)
            | st.dictionaries(st.sampled_from("abcd"), inner, min_size=1, max_size=4)
        ),
        max_leaves=30,
    )
)
def test_the_line_of_each_value_is_where_it_is_written(value):
    text = yaml.dump({"top": value}, Dumper=PlainDumper, default_flow_style=False)
    document = parse(text)
    lines = text.splitlines()
    for path, inner in paths(document.value):
        line = lines[document.line(path) - 1]
        if isinstance(path[-1], str):
            assert f"{path[-1]}:" in line
        else:
            assert "- " in line
        if isinstance(inner, int):
            assert line.endswith(f" {inner}")
        with_rest = document.line((*path, "missing"))
        assert with_rest == document.line(path)


def check_document_or_findings(data):
    try:
        document = parse_yaml(data, name="x")
    except DataError as error:
        found = error.findings
    else:
        assert isinstance(document.value, dict)
        assert all(document.line(path) >= 1 for path, _ in paths(document.value))
        return
    assert any(finding.severity == "error" for finding in found)
    assert all(finding.code and finding.wrong and finding.right for finding in found)
    assert all(0 <= finding.line <= data.count(b"\n") + 2 for finding in found)


PIECES = [
    "a", "b", "1", "0", "~", ".nan", ": ", ":", "- ", "? ", ", ", "[", "]", "{", "}", "'", '"', "\\", "\\u",
    "\n", "\r\n", "  ", "\t", "# ", "&x ", "*x", "!", "!!str ", "|", ">", "|2-\n", "%", "@", "---\n", "...\n",
    "<<", "=", "\\U0010ffff", "\\ud800", "%YAML 1.2\n", "id: x\n", "\u202e", "\u2028", "\x00", "\ufeff",
    "\u00e9",
]  # fmt: skip


@pytest.mark.parametrize("name", PARSERS)
@given(
    data=st.binary(max_size=60)
    | st.lists(st.sampled_from(PIECES), max_size=25).map(lambda parts: "".join(parts).encode())
)
def test_any_bytes_are_a_document_or_findings(name, data):
    if PARSERS[name] is None:
        pytest.skip("this PyYAML is built without libyaml")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yaml_values, "_PARSER", PARSERS[name])
        check_document_or_findings(data)


@pytest.mark.parametrize("name", PARSERS)
@given(seed=st.integers(0, 2**32), changes=st.integers(1, 6))
def test_a_file_with_damage_is_a_document_or_findings(name, seed, changes):
    if PARSERS[name] is None:
        pytest.skip("this PyYAML is built without libyaml")
    chance = random.Random(seed)
    data = bytearray(DEALS.encode())
    for _ in range(changes):
        place = chance.randrange(len(data))
        match chance.randrange(4):
            case 0:
                data[place] = chance.randrange(256)
            case 1:
                del data[place : place + chance.randrange(1, 20)]
            case 2:
                data[place:place] = chance.choice(PIECES).encode()
            case _:
                other = chance.randrange(len(data))
                data[place:place] = data[other : other + chance.randrange(1, 40)]
        data = data or bytearray(b"a")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yaml_values, "_PARSER", PARSERS[name])
        check_document_or_findings(bytes(data))


@given(mappings)
def test_both_parsers_read_the_same(value):
    if PARSERS["libyaml"] is None:
        pytest.skip("this PyYAML is built without libyaml")
    data = yaml.dump(value, Dumper=PlainDumper, allow_unicode=True).encode()
    documents = []
    for parser_class in PARSERS.values():
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(yaml_values, "_PARSER", parser_class)
            documents.append(parse_yaml(data, name="x"))
    assert documents[0] == documents[1]

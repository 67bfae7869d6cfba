"""What a docstring in numpydoc form says."""

from __future__ import annotations

from steppe.docstrings import Entry, read_docstring

WHOLE = """Which deals are recorded?

    Without a date, all deals.

    With one, those in effect.

    Parameters
    ----------
    parties : str or list of str, optional
        States, or groups: such
        as `central-asia`.
    since, until : str
        Signed in this span.
    kind
        What it is about.

    Returns
    -------
    Answer of DealRow
        In order of signature.

    Notes
    -----
    Never complete.
    """


def test_the_first_line_stands_apart_from_the_paragraphs_below_it():
    found = read_docstring(WHOLE)
    assert found.summary == "Which deals are recorded?"
    assert found.description == "Without a date, all deals.\n\nWith one, those in effect."


def test_a_parameter_has_its_meaning_on_one_line():
    assert read_docstring(WHOLE).parameters["parties"].meaning == "States, or groups: such as `central-asia`."


def test_parameters_that_share_an_entry_share_its_meaning():
    parameters = read_docstring(WHOLE).parameters
    assert parameters["since"].meaning == parameters["until"].meaning == "Signed in this span."
    assert (parameters["until"].name, parameters["until"].type) == ("until", "str")


def test_a_parameter_without_a_type_is_found():
    assert read_docstring(WHOLE).parameters["kind"] == Entry("kind", "", "What it is about.")


def test_what_is_returned_comes_without_its_type():
    assert read_docstring(WHOLE).returns == "In order of signature."


def test_other_sections_are_kept_as_written():
    assert read_docstring(WHOLE).sections["Notes"] == "Never complete."


def test_no_docstring_is_an_empty_one():
    found = read_docstring(None)
    assert (found.summary, found.description, found.parameters, found.returns) == ("", "", {}, "")

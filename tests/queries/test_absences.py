"""What the words of a record say about a state that stayed away."""

from __future__ import annotations

import pytest

from queries.rules.absences import said_absent

ARMENIA = ("ARM", "Armenia", "Republic of Armenia")


@pytest.mark.parametrize(
    "sentence",
    [
        "The presidents met in Astana without Armenia.",
        "Armenia did not attend.",
        "Armenia sent no leader, for its worsened ties with Moscow.",
        "Armenia sent nobody; a paper was signed.",
        "Armenia, which froze its part in 2024, was the only member away.",
        "They met without Armenia and Moldova.",
    ],
)
def test_a_sentence_that_names_the_state_as_away_is_returned(sentence):
    assert said_absent(f"Yearly meeting. {sentence} Papers were signed.", ARMENIA) == sentence


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Armenia attended.",
        "Held without the Armenian premier.",
        "Held without Armenia's premier.",
        "Held without Armenia\N{RIGHT SINGLE QUOTATION MARK}s premier.",
        "Turkmenistan stayed away over a quarrel with Armenia.",
        "Azerbaijan did not attend; Armenia spoke.",
        "Armenia left some statements unsigned.",
        "It went on without Armenian troops.",
    ],
)
def test_other_words_about_the_state_are_no_absence(text):
    assert said_absent(text, ARMENIA) is None


def test_a_name_with_marks_of_a_pattern_is_taken_as_it_is():
    assert said_absent("Without (X. did not attend.", ["(X."]) is None
    assert said_absent("met without C.A.R.", ["C.A.R"]) == "met without C.A.R."

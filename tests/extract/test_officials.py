"""Persons and officials: name, title, organisation, country, and who is who."""

import pytest

from newsaudit.extract.document import Document
from newsaudit.extract.found import Found
from newsaudit.extract.officials import extract
from newsaudit.schemas.article import Article


def found(text):
    return list(extract(Document(Article("a", text)), Found()))


def only(text):
    officials = [fact for fact in found(text) if fact.kind == "official"]
    assert len(officials) == 1
    return officials[0]


@pytest.mark.parametrize(
    ("text", "name", "title", "organisation", "country"),
    [
        ("Kremlin aide Ivan Petrov said no.", "Ivan Petrov", "aide", "Kremlin", "RU"),
        ("Ford spokesman Jim Cole said no.", "Jim Cole", "spokesman", "Ford", None),
        ("US Secretary of State Jane Poe spoke.", "Jane Poe", "US Secretary of State", None, "US"),
        ("Danish Prime Minister Anna Lund left.", "Anna Lund", "Danish Prime Minister", None, "DK"),
        (
            "White House press secretary Karen Bell spoke.",
            "Karen Bell",
            "press secretary",
            "White House",
            "US",
        ),
        (
            "New York Times reporter Amy Cole wrote it.",
            "Amy Cole",
            "reporter",
            "New York Times",
            "US",
        ),
        ("Ohio Gov. Mark Poe agreed.", "Mark Poe", "Ohio Gov.", None, "US"),
        ("The state Senate heard Dr. Ruth Hall.", "Ruth Hall", "Dr.", None, None),
        (
            "EU foreign policy chief Anna Weiss spoke.",
            "Anna Weiss",
            "foreign policy chief",
            "EU",
            "EU",
        ),
        (
            "Poe campaign spokeswoman Hope Dale spoke.",
            "Hope Dale",
            "spokeswoman",
            "Poe campaign",
            None,
        ),
    ],
)
def test_titles_before_the_name(text, name, title, organisation, country):
    fact = only(text)
    assert (fact.name, fact.title, fact.organisation) == (name, title, organisation)
    assert (fact.country, fact.form) == (country, "prenominal")


@pytest.mark.parametrize(
    ("text", "title", "organisation"),
    [
        ("Jane Roe, the chief executive of Acme Corp., left.", "chief executive", "Acme Corp."),
        ("Jane Roe, 61, an analyst at Poe & Sons, left.", "analyst", "Poe & Sons"),
        ("Jane Roe, a Republican strategist, left.", "Republican strategist", None),
        (
            "Jane Roe, a professor of political science at the University of Leeds, left.",
            "professor of political science",
            "University of Leeds",
        ),
        ("Jane Roe, governor of Ohio, left.", "governor of Ohio", None),
        ("Jane Roe, Acme's editor, left.", "editor", "Acme"),
        ("He met the mayor, Jane Roe, on Friday.", "mayor", None),
        ("Jane Roe, who was chairwoman of the Bank of Fife, left.", "chairwoman", "Bank of Fife"),
        ("Jane Roe, the group's chief strategist, left.", "chief strategist", "group"),
        ("Jane Roe, Mr. Poe's former security adviser, left.", "former security adviser", None),
        ("Jane Roe, the Poe campaign's press secretary, left.", "press secretary", "Poe campaign"),
        ("Jane Roe, who served as John Poe's chief of staff, left.", "chief of staff", None),
        ("Jane Roe, a Democrat and former Ohio senator, left.", "former Ohio senator", None),
        ("Jane Roe, his friend and adviser, left.", "adviser", None),
        ("Jane Roe, now an analyst at Acme, left.", "analyst", "Acme"),
        ("Jane Roe, recently named the firm's chief executive, left.", "chief executive", "firm"),
        (
            "Jane Roe, as chairwoman of the Budget Committee, left.",
            "chairwoman",
            "Budget Committee",
        ),
        ("Jane Roe, one of Acme's founders, left.", "founders", "Acme"),
        ("Jane Roe, another former special envoy, left.", "former special envoy", None),
        (
            "Jane Roe, a University of Fife law professor, left.",
            "law professor",
            "University of Fife",
        ),
        ("Jane Roe, the 6th District chairwoman, left.", "6th District chairwoman", None),
        ("Jane Roe, an African-American actor, left.", "African-American actor", None),
        ("Jane Roe, a D.C.-based strategist, left.", "D.C.-based strategist", None),
        ("Jane Roe (D-Leeds), a corporate lawyer, left.", "corporate lawyer", None),
        ("Jane Roe (Acme News chairwoman and CEO) left.", "chairwoman and CEO", "Acme News"),
        ("Jane Roe — a teacher from Leeds — left.", "teacher", None),
        ("He saw her husband's science adviser, Jane Roe, leave.", "science adviser", None),
        ("Jane Roe, then Poe's literary agent, left.", "literary agent", "Poe"),
        (
            "Jane Roe, education and law professor at Fife, left.",
            "education and law professor",
            "Fife",
        ),
        (
            "Jane Roe, a national student loan debt expert, left.",
            "national student loan debt expert",
            None,
        ),
        ("Another pollster, Jane Roe of Fife University, left.", "pollster", "Fife University"),
        (
            "Jane Roe, director of Fife University's Center for Law, left.",
            "director",
            "Center for Law",
        ),
        (
            "Jane Roe, spokesman for the South Carolina Labor Party, left.",
            "spokesman",
            "South Carolina Labor Party",
        ),
        (
            "Jane Roe, press secretary for the Republican committee in charge, left.",
            "press secretary",
            "Republican committee",
        ),
        (
            "Jane Roe, president of the Leeds Policemen's Association, left.",
            "president",
            "Leeds Policemen's Association",
        ),
        (
            "Jane Roe, vice president for trade and foreign policy studies at Acme, left.",
            "vice president",
            "Acme",
        ),
        ("Jane Roe, a North Carolina businesswoman, left.", "North Carolina businesswoman", None),
        ("He saw my top science adviser, Jane Roe, leave.", "top science adviser", None),
    ],
)
def test_titles_in_apposition(text, title, organisation):
    fact = only(text)
    assert (fact.name, fact.title, fact.organisation) == ("Jane Roe", title, organisation)
    assert fact.form == "appositive"


@pytest.mark.parametrize(
    ("text", "title", "organisation"),
    [
        ("He spoke to spokesman Jane Roe.", "spokesman", None),
        ("They stayed, according to host Jane Roe.", "host", None),
        (
            "Acme Director of Government Affairs Jane Roe left.",
            "Director of Government Affairs",
            "Acme",
        ),
        (
            "Undersecretary for Management Jane Roe left.",
            "Undersecretary for Management",
            None,
        ),
        ("Los Angeles-based lawyer Jane Roe left.", "Los Angeles-based lawyer", None),
        ("The Nobel Prize-winning economist Jane Roe left.", "Nobel Prize-winning economist", None),
        ("Acme News Executive Director Jane Roe left.", "Executive Director", "Acme News"),
        ("Take Sen. Jane Roe.", "Sen.", None),
        ("Ex-CIA chief Jane Roe left.", "chief", "CIA"),
        ("They met billionaire investor Jane Roe.", "billionaire investor", None),
    ],
)
def test_more_titles_before_the_name(text, title, organisation):
    fact = only(text)
    assert (fact.name, fact.title, fact.organisation) == ("Jane Roe", title, organisation)


@pytest.mark.parametrize(
    "text",
    [
        "She asked him to host Jane Roe.",
        "They met billionaire Jane Roe.",
        "All that changes when Jane Roe becomes president.",
        "They met her chief rival, Jane Roe, on Friday.",
        "They met his older sister Jane Roe.",
        "Jane Roe, as president of the club, would close it.",
        "They met Jane Roe, Ann Poe and Mayra Dale in Leeds.",
    ],
)
def test_no_office(text):
    assert all(fact.title is None for fact in found(text))


@pytest.mark.parametrize(
    ("text", "former"),
    [
        ("Jane Roe, then the envoy to Chad, left.", True),
        ("Jane Roe, then prime minister, left.", True),
        ("Jane Roe, once the mayor of Leeds, left.", True),
        ("Jane Roe, now the mayor of Leeds, left.", False),
    ],
)
def test_an_adverb_tells_whether_the_office_is_past(text, former):
    assert only(text).former is former


def test_a_given_name_that_is_a_word_stays_before_a_particle():
    assert [fact.name for fact in found("Mayor Bill de Roe spoke.")] == ["Bill de Roe"]


def test_an_account_is_no_person():
    assert [fact.name for fact in found("Follow Jane Roe on Twitter at @Roe.")] == ["Jane Roe"]


def test_an_office_holder_after_whom_a_body_is_called_is_a_person():
    facts = found("Former mayor Michael Bloomberg spoke. A spokesman for Bloomberg left.")
    assert [fact.name for fact in facts] == ["Michael Bloomberg", "Bloomberg"]


def test_a_title_after_is():
    fact = only("Mr. Roe is the finance minister of Chad.")
    assert (fact.name, fact.title, fact.form) == ("Roe", "finance minister of Chad", "copular")
    assert fact.country == "TD"


def test_a_supposed_title_is_none():
    assert all(
        fact.title is None
        for fact in found("Much depends on what happens if Jane Roe is the nominee.")
    )


@pytest.mark.parametrize(
    "text",
    [
        "Former President Jane Roe spoke.",
        "Then-Senator Jane Roe spoke.",
        "Ex-minister Jane Roe spoke.",
        "The late Judge Jane Roe spoke.",
        "He blamed his predecessor, President Jane Roe.",
    ],
)
def test_former_office(text):
    assert only(text).former


def test_then_belongs_to_the_title():
    assert only("The then-Deputy Defence Secretary Jane Roe wrote.").title == (
        "then-Deputy Defence Secretary"
    )


def test_a_plural_title_goes_on_through_its_list():
    facts = found("Sens. Jane Roe (R-Texas), Ann Poe and Mary Dale voted no.")
    assert [(fact.name, fact.title) for fact in facts] == [
        ("Jane Roe", "Sens."),
        ("Ann Poe", "Sens."),
        ("Mary Dale", "Sens."),
    ]


def test_later_mentions_are_bound_to_the_person():
    facts = found(
        "Mayor Jane Roe met Tom Birch on Monday. Roe smiled. “No,” Mr. Birch said. "
        "Later Jane Roe’s aides left, and Birch stayed."
    )
    assert [(fact.name, fact.person_id) for fact in facts] == [
        ("Jane Roe", "p1"),
        ("Tom Birch", "p2"),
        ("Roe", "p1"),
        ("Birch", "p2"),
        ("Jane Roe", "p1"),
        ("Birch", "p2"),
    ]
    assert [fact.kind for fact in facts] == ["official", *["person"] * 5]


def test_courtesies_tell_spouses_apart():
    facts = found("Jane Roe and Tom Roe arrived. Mr. Roe sat down. Mrs. Roe did not.")
    assert [fact.person_id for fact in facts] == ["p1", "p2", "p2", "p1"]


@pytest.mark.parametrize(
    "text",
    [
        "The Roe Foundation and Acme Corp. paid.",
        "On Friday, June rains reached Paris and New York.",
        "The White House and the State Department were silent.",
        "Russian and Ukrainian officials met in Istanbul.",
        "",
    ],
)
def test_no_persons(text):
    assert found(text) == []


def test_the_quote_is_title_and_name_as_written():
    text = "It was said by Kremlin aide Ivan Petrov, again."
    fact = only(text)
    assert text[fact.start : fact.end] == fact.quote == "Kremlin aide Ivan Petrov"
    assert text[fact.title_start : fact.title_end] == "aide"
    assert text[fact.organisation_start : fact.organisation_end] == "Kremlin"
    assert text[fact.name_start : fact.name_end] == "Ivan Petrov"


def test_the_country_of_a_known_office_holder():
    assert only("The decision was made by President Joe Biden.").country == "US"


def test_a_place_is_no_surname_that_drifts():
    text = (
        "Ann Lisle spoke. They met in Lille. The minister had lost her trust in Lille, aides said."
    )
    drifts = [fact.start for fact in found(text) if fact.extractor == "officials/drift"]
    assert drifts == [text.rindex("Lille")]


def test_a_surname_that_drifts_is_one_mention():
    text = "Joanne Fisher, a teacher in Akron, said she would vote. Fischer said no."
    assert [(fact.name, fact.extractor) for fact in found(text)][1:] == [
        ("Fischer", "officials/drift")
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("President Han Jae-myung spoke on Monday.", "Han Jae-myung"),
        ("Foreign Minister Seo Tae-yul, who left on Monday, agreed.", "Seo Tae-yul"),
        ("President Lin Ing-wen's aides waited.", "Lin Ing-wen"),
        ("A rule of the Hillary Clinton-era cabinet stands.", "Hillary Clinton"),
        ("The Angela Merkel-led party won.", "Angela Merkel"),
    ],
)
def test_a_given_name_in_two_syllables_is_whole(text, name):
    assert name in {fact.name for fact in found(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor, Ojuru Ngelabe, resigned.", ("Ojuru Ngelabe", "mayor")),
        ("A spokesman for the port, Ojuru Ngelabe, left.", ("Ojuru Ngelabe", "spokesman")),
        ("The owner of the car, Jane Roe, left.", ("Jane Roe", "owner")),
        ("Ojuru Ngelabe, 45, was hurt.", ("Ojuru Ngelabe", None)),
        ("He played Orbex Records, 45 Degrees and others.", None),
        ("A guide for farmers whose agency, Jane Roe, left.", ("Jane Roe", None)),
        ("Its biggest rival, Orbex Holdings, said it would sue.", None),
        ("The winners of the prize, Ojuru Ngelabe, sang.", ("Ojuru Ngelabe", None)),
        ("Secretary of State Ojuru Ngelabe left.", ("Ojuru Ngelabe", "Secretary of State")),
    ],
)
def test_a_name_in_no_list_is_presented_by_a_title_or_an_age(text, expected):
    facts = found(text)
    assert [(fact.name, getattr(fact, "title", None)) for fact in facts] == [expected] * bool(
        expected
    )


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A Jane Roe supporter left.", "Jane Roe"),
        ("A. Jane Roe left.", "A. Jane Roe"),
    ],
)
def test_an_article_that_opens_a_sentence_is_no_initial(text, name):
    assert [fact.name for fact in found(text)] == [name]

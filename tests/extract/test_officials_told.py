"""Bodies told in small letters or before, ranks that give way, titles behind `as`, shared titles."""

import pytest

from newsaudit.extract.document import Document
from newsaudit.extract.found import Found
from newsaudit.extract.officials import extract
from newsaudit.schemas.article import Article


def found(text):
    return list(extract(Document(Article("a", text)), Found()))


def last(text):
    fact = found(text)[-1]
    return fact.name, fact.title, fact.organisation


@pytest.mark.parametrize(
    ("text", "title", "organisation"),
    [
        ("The clinic’s director, Jane Roe, spoke.", "director", "clinic"),
        ("Jane Roe, the clinic’s director, spoke.", "director", "clinic"),
        (
            "Jane Roe, the miners’ union’s de facto leader, spoke.",
            "de facto leader",
            "miners’ union",
        ),
        ("Jane Roe, head of the harbour council, spoke.", "head", "harbour council"),
        ("Jane Roe, head of Chad’s new junta, spoke.", "head", "junta"),
        ("Jane Roe, chief of the army, spoke.", "chief", "army"),
        ("Jane Roe, Secretary of the Navy, spoke.", "Secretary of the Navy", None),
        ("Jane Roe, a director in the ministry, spoke.", "director", "ministry"),
        ("Jane Roe, a director at a bank, spoke.", "director", None),
        ("Jane Roe, head of the city’s office, spoke.", "head", None),
        ("Jane Roe, a lawyer in the prosecutor’s office, spoke.", "lawyer", "prosecutor’s office"),
        (
            "Jane Roe, chair of the budget and rules committee, spoke.",
            "chair",
            "budget and rules committee",
        ),
        ("Jane Roe, head of the army invaded parliament.", "head", "army"),
        ("Jane Roe, head of the bank lobby group, spoke.", "head", "bank lobby group"),
        (
            "Jane Roe, commander of the army’s 9th engineer battalion, spoke.",
            "commander",
            "army’s 9th engineer battalion",
        ),
        ("Jane Roe, head of the trade association, Fedecol, spoke.", "head", "Fedecol"),
        ("Jane Roe, chairman of the Weavers’ Union, spoke.", "chairman", "Weavers’ Union"),
        ("Jane Roe, an analyst at Paul Weiss, spoke.", "analyst", "Paul Weiss"),
        ("Jane Roe, co-head of global markets at the lender, spoke.", "co-head", "lender"),
    ],
)
def test_bodies_in_small_letters(text, title, organisation):
    assert last(text) == ("Jane Roe", title, organisation)


@pytest.mark.parametrize(
    ("text", "title", "organisation"),
    [
        ("Police chief Jane Roe spoke.", "chief", "Police"),
        ("Fife Police Chief Jane Roe spoke.", "Chief", "Fife Police"),
        ("Chadian army spokesman Jane Roe spoke.", "spokesman", "Chadian army"),
        ("Jane Roe, parliament speaker, spoke.", "speaker", "parliament"),
        ("They met parliament speaker Jane Roe.", "speaker", "parliament"),
        ("Ruling party spokesman Jane Roe spoke.", "spokesman", "Ruling party"),
        ("Government spokesman Jane Roe spoke.", "spokesman", "Government"),
        ("Police officer Jane Roe spoke.", "Police officer", None),
        ("Supreme Court judge Jane Roe spoke.", "judge", "Supreme Court"),
        ("Bank of Kaska Governor Jane Roe spoke.", "Governor", "Bank of Kaska"),
        ("Bank of Chad Governor Jane Roe spoke.", "Governor", "Bank of Chad"),
        ("Rail and Harbours Minister Jane Roe spoke.", "Rail and Harbours Minister", None),
        ("Presiding judge Jane Roe spoke.", "Presiding judge", None),
        ("Chadian President-elect Jane Roe spoke.", "Chadian President-elect", None),
        ("Special agent in charge Jane Roe spoke.", "Special agent in charge", None),
        ("The Homeland Security secretary, Jane Roe, spoke.", "Homeland Security secretary", None),
    ],
)
def test_bodies_and_fields_within_a_title(text, title, organisation):
    assert last(text) == ("Jane Roe", title, organisation)


@pytest.mark.parametrize(
    ("text", "organisation"),
    [
        ("The ministry denied it. Its spokesman, Jane Roe, left.", "ministry"),
        ("The Bank of Fife fell, its president, Jane Roe, said.", "Bank of Fife"),
        ("Ann Poe met the NFU and its director, Jane Roe.", "NFU"),
        ("The board’s chairman, Tom Poe, and its treasurer, Jane Roe, left.", "board"),
        ("Chad and its president, Jane Roe, left.", None),
        ("It rained. Its president, Jane Roe, left.", None),
        ("Tom Poe, editor of the Fife Times, and Jane Roe, the publisher, left.", "Fife Times"),
        ("Tom Poe, editor of the Fife Times, met Jane Roe, the mayor.", None),
    ],
)
def test_a_body_told_before(text, organisation):
    fact = found(text)[-1]
    assert (fact.name, fact.organisation) == ("Jane Roe", organisation)
    assert text[fact.start : fact.end] == fact.quote


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Lt. Col. Jane Roe, commander of the guard, spoke.", "commander"),
        ("The chief of the army, Gen. Jane Roe, spoke.", "chief"),
        ("His lawyer, Dr Jane Roe, spoke.", "lawyer"),
        ("Trade Minister Brigadier General Jane Roe spoke.", "Trade Minister"),
        ("Harbour commander Rear Adm. Jane Roe spoke.", "commander"),
        ("Prosecutor General Jane Roe spoke.", "Prosecutor General"),
        ("Gen. Jane Roe, the top commander in Chad, spoke.", "top commander"),
        ("Gen. Jane Roe, a pilot, spoke.", "Gen."),
    ],
)
def test_a_rank_gives_way_to_an_office(text, title):
    assert last(text)[:2] == ("Jane Roe", title)


@pytest.mark.parametrize(
    ("text", "title", "organisation"),
    [
        ("The club named Jane Roe as its new chief executive.", "chief executive", "club"),
        ("They elected Jane Roe president on Friday.", "president", None),
        ("He chose a cabinet, with Jane Roe, 28, as justice minister.", "justice minister", None),
        ("Jane Roe said she would resign as president of FIBA.", "president", "FIBA"),
        ("Jane Roe took the oath as president.", "president", None),
        ("Jane Roe, who as foreign minister will preside, spoke.", "foreign minister", None),
        ("Col. Jane Roe introduced herself as head of the junta.", "head", "junta"),
        ("Jane Roe nominated him to serve as mayor.", None, None),
        ("Jane Roe said the mayor would resign as chairman.", None, None),
        ("Jane Roe served time as a friendly investor.", None, None),
        ("Jane Roe, 51, was previously head of the clinic.", "head", "clinic"),
    ],
)
def test_titles_behind_as(text, title, organisation):
    assert last(text) == ("Jane Roe", title, organisation)


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "Tom Poe and Jane Roe, the foreign ministers of Chad and Togo, met.",
            ["foreign ministers"] * 2,
        ),
        ("Presidents Tom Poe of Chad and Jane Roe of Togo met.", ["Presidents"] * 2),
        ("Tom Poe and Jane Roe, the ministry said, met.", [None] * 2),
    ],
)
def test_a_title_of_several(text, titles):
    assert [fact.title for fact in found(text)] == titles


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ann van der Ruun left. Van der Ruun, 51, spoke.", ["Ann van der Ruun", "Van der Ruun"]),
        ("Paek Hak-sun spoke.", ["Paek Hak-sun"]),
        ("Park Hee-jin left. Park wept.", ["Park Hee-jin", "Park"]),
        ("General Prawut Chan-ocha spoke.", ["Prawut Chan-ocha"]),
        ("The Obama-inspired plan failed.", ["Obama"]),
        ("Nguyen Thi Bich Lan spoke.", ["Nguyen Thi Bich Lan"]),
        ("Tarek el-Gindy left. El-Gindy wept.", ["Tarek el-Gindy", "El-Gindy"]),
        ("Łukasz Nowak left.", ["Łukasz Nowak"]),
        ("King Charles waved.", ["Charles"]),
        ("Prince Fielder swung.", ["Prince Fielder"]),
        ("Judge Woelk ruled.", ["Woelk"]),
        ("Mr. Akuffo-Badu left.", ["Akuffo-Badu"]),
        ("Ngelabe, 24, fled.", ["Ngelabe"]),
        ("They heard that Joseph Lelev would return.", ["Joseph Lelev"]),
        ("His wife, Karen, sells charcoal.", ["Karen"]),
    ],
)
def test_names_of_the_world(text, names):
    assert [fact.name for fact in found(text)] == names
